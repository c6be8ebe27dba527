import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { bodyGame } from '../language/analyses/voting/body-game.js';
import { carrying } from '../language/analyses/voting/turnout.js';
import { keywords } from '../language/generated/keywords.js';
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
/** A text with pieces of it replaced, each of which must be there. */
function mend(text: string, edits: readonly [string, string][]): string {
    return edits.reduce((before, [old, now]) => {
        expect(before).toContain(old);
        return before.replace(old, now);
    }, text);
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
it('the tour of the language has every word of it, in a statement or among what could stand there', () => {
    const tour = files.filter((f) => f.startsWith('urban-mobility/')).map(textOf);
    const said = new Set(tour.join('\n').match(/[a-z]+(-[a-z]+)*/g));
    expect([...keywords].filter((word) => !said.has(word))).toEqual([]);
});
it('the hospital data network is mended as its README says', () => {
    const mended: [string, string][] = [
        ['keep 10 years\n    duty', 'keep 5 years\n    duty'],
        ['for ScientificResearch, ImproveExistingProductsAndServices', 'for ScientificResearch'],
        ['duty delete\n', 'duty delete, log\n'],
        ['derived from Treatments by model', 'derived from Treatments by anonymise'],
        ['derived from Costs by copy', 'derived from Costs by aggregate'],
        ['granted by Hospital   keep 24 months\n', 'granted by Hospital   keep 24 months   onward to Chain\n'],
        [
            '// ---- What pumps',
            'allow Patients to use, copy PumpReadings { granted by PumpMaker   survives leaving }\n$&'
        ]
    ];
    const workspace = workspaceOf(files.filter((f) => f.startsWith('hospital-data-network/')));
    const data = 'hospital-data-network/data.eco';
    workspace.set(`file:///${data}`, mend(textOf(data), mended));
    expect(workspace.all().map((f) => f.message)).toEqual([]);
});
it('the app store is mended as its README says, and a hint comes to light', () => {
    const mended: Record<string, [string, string][]> = {
        'app-store/store.eco': [['archetype orchestrator   exactly 1', '$&   equal-treatment']],
        'app-store/rules.eco': [
            ['    affects Developer\n    decided', '    consults Developer   right to leave\n$&'],
            ['ruling by Apple hearing both', 'talk between parties'],
            ['ruling by ReviewBoard hearing both within 7 days final', 'arbitration hearing both within 30 days final']
        ]
    };
    const workspace = workspaceOf(files.filter((f) => f.startsWith('app-store/')));
    for (const [file, edits] of Object.entries(mended)) workspace.set(`file:///${file}`, mend(textOf(file), edits));
    expect(workspace.all().map((f) => `${f.severity} ${f.rule}`)).toEqual(['hint exit-notice-asymmetric']);
});
it('in September the five firms are asked five things; once they work, three of them are warnings', () => {
    const september = textOf('forming-alliance/1-september/warm-house.eco');
    const severities = (text: string): string[] => {
        const workspace = new Workspace({ libraries });
        workspace.set('file:///september.eco', text);
        return workspace.all().map((f) => f.severity);
    };
    expect(severities(september)).toEqual(Array(5).fill('hint'));
    const working = severities(september.replace('phase forming', 'phase piloting'));
    expect(working.sort()).toEqual(['hint', 'hint', 'warning', 'warning', 'warning']);
});
