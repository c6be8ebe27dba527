import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { libraries, Workspace } from '../../language/index.js';
import { placesAt } from '../../language/services/completion/place.js';
import { Lines } from '../../language/services/lines.js';
import { clauses } from '../../language/services/meanings/clauses.js';
import { lists } from '../../language/services/meanings/lists.js';
import { meaningOf } from '../../language/services/meanings.js';
import type { Expected } from '../../language/syntax/expected/spot.js';
import { scan } from '../../language/syntax/scan.js';

/** What only joins other words, or counts time, says nothing by itself. */
const joining = /^(to|on|of|at|by|with|in|then|and|or|not|for|trust|(hour|day|week|month|year)s?)$/;

/** What stands in none of them. */
const more = `ecosystem More { on contradiction void }
cost-game Costs of 3 M { share A 1/2, B rest }
forbid A to use D { from 2026-01-01 until 2026-12-31 }
oblige A to share D with B { from 2026-01-01 until 2026-12-31 }
`;
/** Every word that can stand somewhere in the tour and in the clean specs. */
function words(): Expected[] {
    const found = new Map<string, Expected>();
    const files = ['fixtures/tour', 'rules/clean/clinic', 'rules/clean/milk'];
    for (const text of [...files.map((file) => readFileSync(`test/${file}.eco`, 'utf8')), more]) {
        const [lines, workspace] = [new Lines(text), new Workspace({ libraries })];
        workspace.set('file:///a.eco', text);
        for (const { kind, start } of scan(text)) {
            if (kind === 'comment') continue;
            for (const { spot } of placesAt(workspace, 'file:///a.eco', lines.positionAt(start)))
                for (const e of spot.expected)
                    if (e.isWord && /^[a-z]/.test(e.text)) found.set(`${e.list ?? e.node.rule} ${e.run}`, e);
        }
    }
    return [...found.values()];
}
const all = words();

it('every word that completion offers says what it means', () => {
    const runs = all.map((e) => e.run);
    /** `areas` behind `life`: the words in front of it have said it. */
    const isRest = (run: string): boolean => runs.some((other) => other.endsWith(` ${run}`));
    const without = all.filter((e) => !meaningOf(e) && !joining.test(e.run) && !isRest(e.run));
    expect(without.map((e) => `${e.list ?? e.node.rule} ${e.run}`)).toEqual([]);
    expect(all.length).toBeGreaterThan(300);
});
it('every meaning is that of a word, and is a sentence', () => {
    const said = new Set(all.flatMap((e) => [e.run, `${e.list} ${e.run}`, `${e.node.rule} ${e.run}`]));
    const unused = [...Object.keys(clauses), ...Object.keys(lists)].filter((key) => !said.has(key));
    expect(unused).toEqual([]);
    for (const says of [...Object.values(clauses), ...Object.values(lists)]) expect(says).toMatch(/^[A-Z][^\n]*[.?]$/);
});
