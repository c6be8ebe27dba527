// Analyses that could take forever: on games at the limit of what is promised, and beyond it.
import { bundled } from '../measure.mjs';
import { answers, atMost, beside, count, number, table } from '../words.mjs';

const budget = 'its budget is too small';

export const analyses = {
    title: 'Analyses',
    minutes: 1,
    async measure() {
        const closures = [1000, 10_000].map((partners) => bundled('analyses', 'closure', partners));
        return { games: bundled('analyses', 'games'), closures };
    },
    targets: [
        answers(5, 'verdicts, 1,000 seats of up to 10⁵ votes', 'exact', answer('verdicts, 1,000'), budget),
        answers(
            5,
            'Banzhaf, 1,000 seats with 5 · 10⁴ votes together',
            'exact',
            answer('Banzhaf, 1,000 seats of up to 100 '),
            budget
        ),
        beside(5, '… with up to 10⁵ votes each', '', answer('Banzhaf, 1,000 seats of up to 10⁵')),
        answers(5, 'Shapley–Shubik, 100 seats', 'exact', answer('Shapley–Shubik, 100'), budget),
        answers(5, '… beyond its budget', 'not computed', answer('Shapley–Shubik, 1,000'), 'it was tried'),
        answers(5, 'Shapley value, 20 players', 'exact', answer('Shapley, 20'), budget),
        answers(5, 'nucleolus, 8 players', 'exact', answer('nucleolus, 8'), budget),
        ...['milliseconds', 'megabytes'].map((what) =>
            atMost(
                5,
                `all ways of all data, 1,000 to 10,000 partners: ${what === 'megabytes' ? 'memory' : 'processor time'}`,
                1.1,
                'exponent',
                ({ closures: [small, large] }) => Math.log10(large[what] / small[what]),
                'more is looked at, or kept, for each pair'
            )
        ),
        atMost(
            5,
            'the longest of all these answers',
            15,
            's',
            ({ games }) => Math.max(...games.map((g) => g.milliseconds)) / 1000,
            'its budget is too large'
        )
    ],
    tables: ({ games, closures }) => [
        table(
            ['question', 'answer', 'processor ms'],
            games.map((g) => [g.what, g.answer, number(g.milliseconds)])
        ),
        table(
            ['all ways of all data', 'places reached', 'leaks', 'processor ms', 'MB kept'],
            closures.map((c) => [
                `${count(c.partners)} partners`,
                ...[c.arrivals, c.leaks].map(count),
                ...[c.milliseconds, c.megabytes].map(number)
            ])
        )
    ]
};
/** What all games of a kind were answered; the first other answer where one is not exact. */
function answer(start) {
    return ({ games }) => {
        const found = games.filter(({ what }) => what.startsWith(start)).map((g) => g.answer);
        return found.find((a) => a !== 'exact') ?? found[0];
    };
}
