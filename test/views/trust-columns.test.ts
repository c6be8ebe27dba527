import fc from 'fast-check';
import { expect, it } from 'vitest';
import { coverageBetween } from '../../language/analyses/trust/coverage.js';
import { trustLevels } from '../../language/analyses/trust/mechanisms.js';
import { type Ecosystem, partnerMatrix, Workspace } from '../../language/index.js';

const names = ['A', 'B', 'C', 'D', 'E'];
const some = fc.subarray(names, { minLength: 1, maxLength: 4 }).map((all) => all.join(', '));
const among = fc.record({ level: fc.constantFrom(...trustLevels), among: fc.oneof(some, fc.constant('all')) });
const sided = fc.record({ level: fc.constantFrom(...trustLevels), by: some, to: fc.oneof(some, fc.constant('all')) });
const practices = fc.array(fc.oneof(among, sided), { maxLength: 8 });

it('the columns of trust count with how many others something builds trust, pair by pair', () => {
    fc.assert(
        fc.property(practices, (all) => {
            const said = all.map((p, i) =>
                'among' in p
                    ? `practice P${i} among ${p.among} builds ${p.level} trust`
                    : `promise P${i} by ${p.by} to ${p.to} builds ${p.level} trust`
            );
            const eco = ecosystemOf([...names.map((n) => `partner ${n}`), ...said].join('\n'));
            const { rows } = partnerMatrix(eco, []);
            for (const row of rows)
                for (const level of trustLevels) {
                    const others = names.filter((n) => n !== row.partner);
                    const covered = others.filter((o) => coverageBetween(eco, row.partner, o)[level].length).length;
                    expect(row.cells[level].text).toBe(covered ? `${covered} of ${others.length}` : '–');
                }
        })
    );
});
it('a thousand channels that are open to all are told of for each of a thousand partners', () => {
    const many = Array.from({ length: 1000 }, (_, i) => i);
    const eco = ecosystemOf(
        [
            ...many.map((i) => `partner P${i}`),
            ...many.map((i) => `channel C${i} about Host open to all { run by P1 }`)
        ].join('\n')
    );
    const { rows } = partnerMatrix(eco, []);
    expect(new Set(rows.map((r) => r.cells.relational.text))).toEqual(new Set(['999 of 999']));
    expect(rows[7].cells.relational.detail).toContain('and 989 more');
});

function ecosystemOf(text: string): Ecosystem {
    const workspace = new Workspace({ libraries: {} });
    workspace.set('file:///x.eco', `ecosystem X\n${text}`);
    expect(workspace.brokenAt('file:///x.eco')).toBeUndefined();
    return workspace.reports()[0].ecosystem;
}
