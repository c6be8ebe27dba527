import fc from 'fast-check';

/** Small ecosystems with every kind of party, data, taxonomy and clause that a data rule can speak of. */
const parties = ['A', 'B', 'Gone', 'Later', 'Crowd', 'Away', 'Board', 'Member', 'Some', 'Everybody'];
const askable = ['A', 'B', 'Gone', 'Later', 'Crowd', 'Away', 'Board'];
const actions = [
    'use',
    'read',
    'copy',
    'derive',
    'aggregate',
    'anonymise',
    'model',
    'delete',
    'share',
    'publish',
    'audit',
    'lease'
];
const datasets = ['Trips', 'Routes', 'Stops', 'Old'];
const purposes = ['Marketing', 'Advertising', 'Planning', 'Night', 'ServicePlanning'];
const territories = ['EU', 'Germany', 'Asia'];
/** An ecosystem with some rules. */
export const small = (rules: readonly string[], header = ''): string => `ecosystem Small "A small one" { ${header} }
include Purposes
purpose Planning within ServicePlanning
purpose Night within Planning, Marketing
territory EU
territory Germany within EU
territory Asia
action audit "Looking closely" within read, copy
action lease
purposes Planning, Advertising exclude each other
role Member
partner A as Member { contributes Rides }
partner B as Member since 2026-01-01
partner Gone as Member status exited
partner Later since 2027-06-01
population Crowd
external Away
body Board
group Some of A, Crowd
group Everybody of all except B
dataset Trips of A
dataset Routes { within Trips }
dataset Stops of B, Crowd { within Trips }
dataset Old of B { retired 2026-01-01 }
${rules.join('\n')}
`;
const some = <T>(all: readonly T[], most = 3) => fc.subarray([...all], { minLength: 1, maxLength: most });
const maybe = (text: fc.Arbitrary<string>) => fc.option(text, { nil: '' });
const list = (all: readonly string[], most = 3) => some(all, most).map((names) => names.join(', '));
const whom = fc.oneof(
    list(parties),
    fc.constant('all'),
    list(parties, 2).map((l) => `all except ${l}`)
);
const day = fc.constantFrom('2026-01-01', '2026-11-01', '2027-06-01');
const length = fc.constantFrom('30 days', '2 weeks', '18 months', '1 year', '36 hours', '1.5 hours', '0.5 months');
/** Of one kind in each test: what names and numbers have in common is only told together. */
const values = fc
    .constantFrom(
        ['de', 'fr', 'EU'],
        ['"a text"', '"another"'],
        ['5', '2.5', '1/3', '40 %'],
        ['500 EUR', '2 k EUR'],
        ['1 USD'],
        ['2026-05-05']
    )
    .chain((kind) => fc.array(fc.constantFrom(...kind), { minLength: 1, maxLength: 2 }));
const test = fc
    .tuple(
        fc.constantFrom('count', 'language', 'industry', 'region', 'weather', '`purpose`', '`until`'),
        fc.constantFrom('is', 'is not', 'exactly', 'at least', 'at most', 'before', 'after'),
        values
    )
    .map(([operand, how, said]) => `${operand} ${how} ${said.join(' or ')}`);
const { conjunction } = fc.letrec<{ term: string; conjunction: string }>((tie) => ({
    term: fc.oneof(
        { maxDepth: 2 },
        test,
        fc
            .tuple(fc.constantFrom('any', 'all', 'one'), fc.array(tie('conjunction'), { minLength: 1, maxLength: 3 }))
            .map(([how, parts]) => `${how} of (${parts.join(', ')})`)
    ),
    conjunction: fc.array(tie('term'), { minLength: 1, maxLength: 2 }).map((terms) => terms.join(' and '))
}));
const clauses = fc
    .tuple(
        maybe(whom.map((w) => `granted by ${w}`)),
        maybe(length.map((l) => `keep ${l}`)),
        maybe(list(territories, 2).map((l) => `region ${l}`)),
        maybe(day.map((d) => `from ${d}`)),
        maybe(day.map((d) => `until ${d}`)),
        fc.oneof(
            { weight: 4, arbitrary: fc.constant('') },
            { weight: 1, arbitrary: conjunction.map((c) => `where ${c}`) }
        ),
        maybe(
            fc
                .tuple(
                    list(['delete', 'log', 'inform', 'audit'], 2),
                    fc.constantFrom('', ' binding recipients', ' not binding recipients')
                )
                .map(([names, binds]) => `duty ${names}${binds}`)
        ),
        maybe(fc.constantFrom('in return for Rides', 'in return for Old, Rides')),
        maybe(fc.constant('survives leaving'))
    )
    .map((parts) => parts.filter((p) => p));
const onward = maybe(
    fc
        .tuple(maybe(whom.map((w) => ` to ${w}`)), maybe(list(purposes, 2).map((l) => ` for ${l}`)))
        .map(([to, purpose]) => `onward${to}${purpose}${to || purpose ? '' : ' without limits'}`)
);
const head = fc.tuple(whom, list(actions), list(datasets, 2), maybe(list(purposes, 2).map((l) => ` for ${l}`)));
const rule = fc.oneof(
    fc
        .tuple(fc.constantFrom('allow', 'forbid'), head, clauses, onward)
        .map(([verb, [who, what, data, purpose], said, handOn]) =>
            statement(`${verb} ${who} to ${what} ${data}${purpose}`, [...said, handOn])
        ),
    fc
        .tuple(head, maybe(whom.map((w) => ` with ${w}`)), maybe(length.map((l) => ` every ${l}`)), clauses, onward)
        .map(([[who, what, data, purpose], to, every, said, handOn]) =>
            statement(`oblige ${who} to ${what} ${data}${to}${every}${purpose}`, [...said, handOn])
        )
);
function statement(head: string, said: readonly string[]): string {
    const clauses = said.filter((c) => c);
    return `${head}${clauses.length ? ` { ${clauses.join('   ')} }` : ''}`;
}
const header = fc
    .tuple(
        fc.constantFrom(
            '',
            'on contradiction permission wins',
            'on contradiction prohibition wins',
            'on contradiction void'
        ),
        fc.constantFrom('', 'dated 2026-11-01')
    )
    .map((parts) => parts.join(' '));

export const someRules = fc.array(rule, { minLength: 1, maxLength: 6 });
export const ecosystems = fc.tuple(header, someRules).map(([said, rules]) => small(rules, said));
export const questions = askable.flatMap((party) =>
    actions.flatMap((action) =>
        datasets.flatMap((dataset) =>
            [undefined, ...purposes].flatMap((purpose) =>
                [undefined, ...territories].map((territory) => ({ party, action, dataset, purpose, territory }))
            )
        )
    )
);
