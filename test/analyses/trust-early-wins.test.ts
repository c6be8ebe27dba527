import { describe, expect, it } from 'vitest';
import { firstWinWindow, onlyWinner, winChecks } from '../../language/analyses/trust/early-wins.js';
import { ecosystemOf } from './fixtures/ecosystem.js';

describe('until when a first win is early', () => {
    it.each([
        ['phase piloting since 2026-01-31', '2026-01-31', '2026-07-31'],
        ['phase piloting since 2026-08-31', '2026-08-31', '2027-02-28'],
        ['phase piloting since 2026-01-31 dated 2026-07-31', '2026-01-31', '2026-07-31'],
        ['phase piloting since 2026-01-31 dated 2026-08-01', '2026-08-01', '2027-02-01'],
        ['phase piloting since 2026-01-31 tolerate first-win 30 days', '2026-01-31', '2026-03-02'],
        ['phase piloting dated 2026-08-01', '2026-08-01', '2027-02-01'],
        ['phase piloting', undefined, undefined]
    ])('%s', (header, since, until) => expect(firstWinWindow(ecosystemOf('', header))).toMatchObject({ since, until }));
});
it('what speaks against a win, and what it leaves unsaid', () => {
    const eco = ecosystemOf(
        'partner A\npartner B\nwin W by A { benefits A   due 2027-12-31   downside medium }\nwin X by A, B',
        'phase piloting since 2026-01-01'
    );
    expect(winChecks(eco).map((c) => [c.against, c.unsaid])).toEqual([
        [['risky', 'late', 'alone'], ['visible']],
        [[], ['downside', 'date', 'visible']]
    ]);
});
it.each([
    ['benefits A', 'A'],
    ['benefits A, B', undefined],
    ['benefits B', undefined],
    ['', undefined]
])('the only winner of wins with "%s" is %s', (benefits, expected) =>
    expect(
        onlyWinner(
            ecosystemOf(`role H { archetype orchestrator }\npartner A as H\npartner B\nwin W by A { ${benefits} }`)
        )
    ).toBe(expected)
);
