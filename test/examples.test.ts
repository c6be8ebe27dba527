import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
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
const folders = readdirSync('examples', { withFileTypes: true }).filter((d) => d.isDirectory());
it.each(folders.map((d) => d.name))('%s has the findings marked in it and no others', (folder) => {
    const workspace = new Workspace({ libraries });
    const marked: string[] = [];
    for (const file of readdirSync(path.join('examples', folder)).filter((f) => f.endsWith('.eco'))) {
        const text = readFileSync(path.join('examples', folder, file), 'utf8');
        marked.push(...marksIn(file, text));
        workspace.set(`file:///${file}`, text);
    }
    const found = workspace.all().map(({ rule, severity, at }) => {
        return `${path.posix.basename(at.uri)}:${at.range.start.line + 1} ${severity} ${rule}`;
    });
    expect(found.sort()).toEqual(marked.sort());
});
