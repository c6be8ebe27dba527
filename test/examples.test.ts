import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { bodyGame } from '../language/analyses/voting/body-game.js';
import { carrying } from '../language/analyses/voting/turnout.js';
import { libraries, Workspace } from '../language/index.js';

/** `// finds: RULE SEVERITY` says what is found in the first line below it that is no such mark. */
const mark = /^\s*\/\/ finds: ([a-z-]+) (hint|info|warning|error)$/;
function marksIn(file: string, text: string): string[] {
    const lines = text.split('\n');
    return lines.flatMap((line, i) => {
        const [, rule, severity] = mark.exec(line) ?? [];
        const below = lines.findIndex((l, j) => j > i && !mark.test(l));
        return rule ? [`${file}:${below + 1} ${severity} ${rule}`] : [];
    });
}
const files = readdirSync('examples', { recursive: true, encoding: 'utf8' })
    .filter((f) => f.endsWith('.eco'))
    .map((f) => f.replaceAll(path.sep, '/'));
const textOf = (file: string): string => readFileSync(path.join('examples', file), 'utf8');
function workspaceOf(those: readonly string[]): Workspace {
    const workspace = new Workspace({ libraries });
    for (const file of those) workspace.set(`file:///${file}`, textOf(file));
    return workspace;
}
function expectMarks(those: readonly string[]): void {
    const workspace = workspaceOf(those);
    const marked = those.flatMap((file) => marksIn(file, textOf(file)));
    const found = workspace.all().map(({ rule, severity, at }) => {
        return `${at.uri.slice('file:///'.length)}:${at.range.start.line + 1} ${severity} ${rule}`;
    });
    expect(found.sort()).toEqual(marked.sort());
}

/** Each folder with texts of its own; two versions of one ecosystem stand in two folders, under two names. */
const folders = [...new Set(files.map(path.posix.dirname))];
it.each(folders)('%s has the findings marked in it and no others', (folder) => {
    expectMarks(files.filter((f) => path.posix.dirname(f) === folder));
});
it('opened together, the examples have the same findings', () => expectMarks(files));
it('five of the eleven of CNCF can carry a motion', () => {
    const { ecosystem } = workspaceOf(files.filter((f) => f.startsWith('cncf/'))).reports()[0];
    const game = bodyGame(ecosystem, ecosystem.find('Toc', 'Body')!)!;
    expect(carrying(game)).toMatchObject({ value: { atAnyTurnout: { members: { value: { members: 5 } } } } });
});
