import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { promiseRecords } from '../../language/analyses/trust/promises.js';
import { Workspace } from '../../language/index.js';

function recordOf(clauses: string, asOf?: string) {
    const workspace = new Workspace({ asOf });
    workspace.set('file:///t.eco', `ecosystem X\npartner A\npromise P by A to all { ${clauses} }`);
    return promiseRecords(workspace.reports()[0].ecosystem)[0];
}
const target = 'indicator "availability" at least 99.5 %';

describe('promises against their record', () => {
    it.each([
        ['met', `${target} results 2026-01 99.5 %, 2026-02 99.6 %`, true],
        ['missed once', `${target} results 2026-01 99.4 %, 2026-02 99.6 %`, false],
        ['no record', target, undefined],
        ['no target', 'indicator "availability" results 2026-01 99.7 %', undefined],
        ['no indicator', 'results 2026-01 99.7 %', undefined],
        ['at most', 'indicator "outages" at most 3 results 2026-01 4', false],
        ['exactly', 'indicator "audits" exactly 1 results 2026-01 1', true],
        ['a percent against a plain number', `${target} results 2026-01 0.997`, undefined],
        ['a plain number against a percent', 'indicator "outages" at most 3 results 2026-01 2 %', undefined],
        ['missed, beside an unknown', `${target} results 2026-01 99.4 %, 2026-02 0.997`, false],
        ['met, beside an unknown', `${target} results 2026-01 99.6 %, 2026-02 0.997`, undefined],
        [
            'two targets: of which is the record?',
            `${target} indicator "answers" at least 90 % results 2026-01 95 %`,
            undefined
        ]
    ])('%s', (_, clauses, kept) => expect(recordOf(clauses).kept).toBe(kept));

    it.each([
        ['2026-01-31', true, false],
        ['2026-02-01', false, false],
        ['2026-03-15', false, true],
        [undefined, false, true]
    ])('as of %s: kept %s, kept since %s', (asOf, kept, keptSince) =>
        expect(recordOf(`${target} results 2026-03 99.9 %, 2026-01 99.7 %, 2026-02 99.1 %`, asOf)).toMatchObject({
            kept,
            keptSince
        })
    );
    it.each([
        ['2026-11 50 %', undefined],
        ['2026-11 50 %, 2026-12 60 %', true],
        ['2026-11 70 %, 2026-12 50 %', false],
        ['2026-12-30 50 %', undefined],
        ['2026-12-31 50 %', false]
    ])('a promise due on the last day of the year, with %s: kept %s', (results, kept) => {
        const workspace = new Workspace();
        const clauses = `indicator "riders" at least 60 % results ${results}`;
        workspace.set('file:///t.eco', `ecosystem X\npromise P due 2026-12-31 { ${clauses} }`);
        expect(promiseRecords(workspace.reports()[0].ecosystem)[0].kept).toBe(kept);
    });
    it('says which period missed', () => {
        const { periods } = recordOf(`${target} results 2026-02 99.1 %, 2026-01 99.7 %`);
        expect(periods.map((p) => `${p.result.period} ${p.kept}`)).toEqual(['2026-01 true', '2026-02 false']);
    });
    it('the order of the results changes nothing', () =>
        fc.assert(
            fc.property(
                fc.array(fc.constantFrom('99.4 %', '99.6 %', '3'), { minLength: 1, maxLength: 6 }),
                fc.nat(),
                (values, seed) => {
                    const results = values.map((v, i) => `2026-0${i + 1} ${v}`);
                    const turned = results.map((_, i) => results[(i + seed) % results.length]);
                    const [one, other] = [results, turned].map((r) => recordOf(`${target} results ${r.join(', ')}`));
                    expect([other.kept, other.keptSince]).toEqual([one.kept, one.keptSince]);
                    expect(one.kept).toBe(values.includes('99.4 %') ? false : values.includes('3') ? undefined : true);
                }
            ),
            { numRuns: 1000 }
        ));
});
