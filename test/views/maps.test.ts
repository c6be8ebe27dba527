import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { libraries, type Report, Workspace } from '../../language/index.js';
import { strategyPicture } from '../../language/pictures/strategy-map.js';
import { svg } from '../../language/pictures/svg.js';
import { dataMap, mostNodes } from '../../language/views/data-map.js';
import { decisionMap } from '../../language/views/decision-map.js';
import { everyone, partnerPairs } from '../../language/views/partner-pairs.js';
import { drawnOf, strategyMap } from '../../language/views/strategy-map.js';

function reportOf(text: string): Report {
    const workspace = new Workspace({ libraries });
    workspace.set('file:///spec.eco', text);
    return workspace.reports()[0];
}
const tour = reportOf(readFileSync('test/fixtures/tour.eco', 'utf8')).ecosystem;
const many = (count: number, line: (i: number) => string): string =>
    Array.from({ length: count }, (_, i) => line(i)).join('\n');

it.each([
    ['strategy', strategyMap(tour)],
    ['data', dataMap(tour, { dataset: 'Trips', purpose: 'ServicePlanning' })],
    ['decisions', decisionMap(tour)],
    ['pairs', partnerPairs(tour)]
])('%s: plain data, every mark with a reason', (_, view) => {
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
    const marks = JSON.stringify(view).match(/"why":"[^"]*"/g)!;
    expect(marks.filter((m) => m === '"why":""')).toEqual([]);
});

it('strategy map: an offering of a partner with two archetypes stands in both cells, and says so', () => {
    const { cells, apart, customers } = strategyMap(tour);
    const words = cells.map((c) => `${c.archetype} ${c.area}: ${c.words}: ${c.offers.map((o) => o.name)}`);
    expect(words).toEqual([
        'orchestrator Mobility: 1 partner: Journeys',
        'orchestrator Finance: empty: ',
        'realizer Mobility: 2 partners: Journeys,Rentals',
        'realizer Finance: empty: ',
        'enabler Mobility: empty: ',
        'enabler Finance: 1 partner: Wallet'
    ]);
    expect(cells[0].offers[0].also).toEqual(['realizer']);
    expect(apart.map((a) => a.text)).toEqual([
        'Mobility Watch: no offering is written',
        'Scoot: not active (candidate), no offering is written'
    ]);
    expect(customers.map((c) => c.text)).toEqual(['Regular passengers']);
});
it('strategy map: four unrelated partners crowd a cell, four companies of one owner do not', () => {
    const offering = (i: number, more = ''): string => `partner P${i} as R { offers O${i} in A ${more} }`;
    const head = 'ecosystem X { life areas A }\nrole R { archetype realizer }\n';
    const stateOf = (text: string): string =>
        strategyMap(reportOf(text).ecosystem).cells.find((c) => c.archetype === 'realizer')!.state;
    expect(stateOf(head + many(4, (i) => offering(i)))).toBe('crowded');
    expect(stateOf(head + many(3, (i) => offering(i)))).toBe('held');
    expect(stateOf(head + many(4, (i) => offering(i, i ? 'stake P0 80 %' : '')))).toBe('held');
});
it('strategy map: of many end customers it tells how many are not drawn', () => {
    const text = `ecosystem X { life areas A }\npartner P\n${many(100, (i) => `population C${i} of 5 k { kind customer }`)}`;
    const picture = strategyPicture(drawnOf(strategyMap(reportOf(text).ecosystem)));
    expect(svg(picture, 'x')).toContain('and 92 more');
});
it('strategy map: where every cell is empty it says whether a text or a market is', () => {
    const noteOf = (text: string): string | undefined => {
        const { advice } = strategyMap(reportOf(text).ecosystem);
        return advice && `${advice.text} ${advice.code}`;
    };
    const head = 'ecosystem X { life areas A }\n';
    expect(noteOf(`${head}partner P`)).toBe(
        'Every field is empty because it is not written yet who offers what. Say it with the partners, for example: partner P { offers Advice in A }'
    );
    expect(noteOf(`${head}role R\npartner P as R { offers O in A }`)).toMatch(
        /a role whose .* role R { archetype realizer }$/
    );
    expect(noteOf(`${head}role R { archetype realizer }\npartner P as R { offers O in A }`)).toBeUndefined();
});

it('strategy map: what is empty and crowded is counted where there is any', () => {
    const of = (text: string): string => strategyMap(reportOf(text).ecosystem).summary;
    const head = 'ecosystem X { life areas A }\nrole R { archetype realizer }\n';
    expect(of(`${head}partner P as R { offers O in A }`)).toBe('1 offering in 1 life area; 2 of 3 fields empty');
    const crowd = many(4, (i) => `partner P${i} as R { offers O${i} in A }`);
    expect(of(`${head}${crowd}\ngoal G`)).toBe('4 offerings in 1 life area; 1 goal; 2 of 3 fields empty; 1 crowded');
});
it('strategy map: goals, by when and how measured, and who pursues them', () => {
    const text =
        'ecosystem X\ngoal Top "On top"\ngoal G "Good air" due 2027-12-31 { measured by "days above the limit" at most 5   supports Top }\npartner A "Alpha" { pursues G }\npartner B status exited { pursues G }\npartner C';
    const map = strategyMap(reportOf(text).ecosystem);
    const said = map.goals.map(({ title, due, measures, others, by }) =>
        [title, due?.text, ...[...measures, ...others, ...by].map((m) => m.text)].filter((t) => t)
    );
    expect(said).toEqual([
        ['On top'],
        ['Good air', 'due 2027-12-31', 'measured by “days above the limit” (at most 5)', 'serves “On top”', 'Alpha']
    ]);
    const picture = svg(strategyPicture(map), 'x');
    expect(picture).toContain('What partners pursue');
    expect(picture).toContain('pursued by Alpha');
    expect(picture).toContain('no active partner says that it pursues it');
    // Without life areas the goals are what there is to see, and how to go on stands below.
    expect(picture).toContain('life areas Housing');
    expect(svg(strategyPicture(strategyMap(reportOf(text.replace('partner C', '')).ecosystem)), 'x')).not.toContain(
        'all 1'
    );
});
it('strategy map: a goal of all is not followed by all their names', () => {
    const text = `ecosystem X\ngoal G\n${many(3, (i) => `partner P${i} { pursues G }`)}`;
    const of = (more: string): string => svg(strategyPicture(strategyMap(reportOf(`${text}\n${more}`).ecosystem)), 'x');
    expect(of('')).toContain('pursued by all 3 active partners');
    expect(of('partner Q')).toContain('pursued by P0');
});
it('maps count in words, and where nothing is written yet they say so instead', () => {
    const of = (text: string): readonly string[] => {
        const eco = reportOf(text).ecosystem;
        return [strategyMap(eco).summary, decisionMap(eco).summary];
    };
    expect(of('ecosystem X { life areas A }\npartner P\nbody B { seats P 1 }')).toEqual([
        '1 life area, no offering in it',
        '1 body'
    ]);
    expect(of('ecosystem X\npartner P')).toEqual(['', '']);
});
it('decision map: what passes is told in votes, as people count them', () => {
    const passes = (seats: string, rule: string): string => {
        const text = `ecosystem X\npartner A\npartner B\npartner C\nbody Board { seats ${seats}   passes with ${rule} }`;
        return decisionMap(reportOf(text).ecosystem).bodies[0].rules[0].text;
    };
    expect(passes('A 3, B 2', 'majority of all votes')).toBe('passes with 3 of 5 votes');
    expect(passes('A 2, B 2', 'majority of all votes')).toBe('passes with 3 of 4 votes');
    expect(passes('A 3, B 2', '2/3 of all votes')).toBe('passes with 4 of 5 votes');
    expect(passes('A 1, B 1', '2 votes')).toBe('passes with all 2 votes');
    expect(passes('A 1', '1 votes')).toBe('passes with 1 of 1 vote');
    // What can never pass, and parts of votes, keep the words of the text.
    expect(passes('A 1, B 1', '3 votes')).toBe('passes with 3 votes');
    expect(passes('A 1, B 1', 'majority of votes cast')).toBe('passes with more than 50 % of the votes cast');
});
it('data map: a permission under a condition is unknown, a forbidden one contradicts, a flow is sent', () => {
    const { edges } = dataMap(tour);
    const kinds = edges.map((e) => `${e.from} ${e.kind} ${e.to}`);
    expect(kinds).toContain('dataset Trips unknown gets Velo');
    expect(kinds).toContain('dataset Trips allowed gets Passengers');
    expect(kinds).toContain('dataset Trips forbidden gets all');
    expect(kinds).toContain('dataset Trips sent gets Velo');
    expect(kinds).toContain('dataset Trips derived dataset Heatmap');
    const both =
        'ecosystem X\npartner A\npartner B\ndataset D of A\nallow B to use D { granted by A }\nforbid all to use D';
    expect(dataMap(reportOf(both).ecosystem).edges.map((e) => e.kind)).toEqual(['owns', 'contradictory', 'forbidden']);
});
it('data map: a dataset may be declared before what it is made from, and have the name of a life area', () => {
    const text =
        'ecosystem X "Ex" { life areas A }\npartner A "Alpha"\ndataset Sum of A { derived from Raw by aggregate }\ndataset Raw of A';
    const { nodes, edges } = dataMap(reportOf(text).ecosystem);
    expect(edges.find((e) => e.kind === 'derived')).toMatchObject({ from: 'dataset Raw', to: 'dataset Sum' });
    expect(nodes.find((n) => n.kind === 'gives')!.title).toBe('Alpha');
});
it('data map: a leak has its way', () => {
    const text =
        'ecosystem X\npartner A { competes with C in "x" }\npartner B\npartner C\ndataset D of A\nallow B to use, share D { granted by A }\nflow D from B to C';
    const { leaks, edges } = dataMap(reportOf(text).ecosystem);
    expect(leaks.map((l) => l.path.map((p) => p.text))).toEqual([['A (has it)', 'B (allowed by A)', 'C (sent)']]);
    expect(edges.filter((e) => e.kind === 'leak').map((e) => e.to)).toEqual(['gets C']);
});
it('data map: people read titles, of data and of purposes; what is chosen is the name', () => {
    const text =
        'ecosystem X\ninclude Purposes\npartner A { competes with C in "x" }\npartner B\npartner C\ndataset D "Sales figures" of A\nallow B to use, share D for DirectMarketing { granted by A }\nflow D from B to C';
    const map = dataMap(reportOf(text).ecosystem, { dataset: 'D', purpose: 'DirectMarketing' });
    expect(map.edges.find((e) => e.kind === 'allowed')!.text).toBe('use and share for direct marketing');
    expect(map.leaks[0].text).toContain('“Sales figures” of A');
    expect(map.asked!.summary).toMatch(
        /^“Sales figures” can get to 3 parties\. In \d places? it may be used for Direct marketing\./
    );
    expect(map.datasets).toEqual([{ name: 'D', title: 'Sales figures' }]);
    expect(map.purposes).toEqual([{ name: 'DirectMarketing', title: 'Direct marketing' }]);
});
it('data map: how far a dataset gets, and whether it may be used there', () => {
    const { asked } = dataMap(tour, { dataset: 'Trips', purpose: 'ServicePlanning' });
    expect(asked!.places.map((p) => `${p.hop} ${p.party} ${p.dataset} ${p.verdict}`)).toEqual([
        '0 Metro Trips yes',
        expect.stringMatching(/^1 /),
        expect.stringMatching(/^1 /),
        expect.stringMatching(/^1 /),
        '2 Velo Heatmap no'
    ]);
    expect(asked!.places.find((p) => p.party === 'Passengers')!.verdict).toBe('no');
    expect(asked!.places.find((p) => p.party === 'Velo' && p.dataset === 'Trips')!.verdict).toBe('unknown');
});
it('data map: beyond 200 nodes partners stand together by their role, and the map says so', () => {
    const text = `ecosystem X\nrole R\n${many(150, (i) => `partner P${i} as R\ndataset D${i} of P${i} { sensitivity internal }\nallow P${(i + 1) % 150} to use D${i}`)}`;
    const { nodes, aggregated, edges } = dataMap(reportOf(text).ecosystem);
    expect(nodes.length).toBeLessThanOrEqual(mostNodes);
    expect(aggregated).toContain('too many');
    expect(edges.every((e) => nodes.some((n) => n.id === e.from) && nodes.some((n) => n.id === e.to))).toBe(true);
});

it('decision map: votes beside real power; who decides alone, and whose votes never decide', () => {
    const text =
        'ecosystem X\npartner A\npartner B\nbody Board { seats A 3, B 2   passes with majority of all votes }\ndecision D { decided by Board }\ndecision E';
    const { bodies, decisions } = decisionMap(reportOf(text).ecosystem);
    expect(bodies[0].members.map((m) => [m.title, m.votes.text, m.power?.text, m.signs.map((s) => s.text)])).toEqual([
        ['A', '3', '100 %', ['decides alone']],
        ['B', '2', '0 %', ['votes never decide']]
    ]);
    const decides = decisions.map((d) => d.parts.find((p) => p.id === 'decides')!);
    expect(decides.map((p) => [p.parties.map((m) => m.text), p.doubt?.text])).toEqual([
        [['Board'], undefined],
        [[], 'nobody is said to decide']
    ]);
});
it('decision map: a body of one group says that it counts as one', () => {
    const text = 'ecosystem X\npopulation U of 5\nbody Jury { seats U 31   passes with majority of all votes }';
    const [{ members }] = decisionMap(reportOf(text).ecosystem).bodies;
    expect(members[0].instead?.text).toBe('31 persons, 1 vote each, 16 needed');
    expect(members[0].signs).toEqual([]);
});
it('decision map: a route ends, or says that it does not', () => {
    const route = (steps: string): string =>
        decisionMap(reportOf(`ecosystem X\npartner A\nconflict C about any { ${steps} }`).ecosystem).routes[0].end.kind;
    expect(route('step talk between parties step ruling by A final')).toBe('final');
    expect(route('step talk between parties')).toBe('open');
    expect(route('step talk called T between parties step mediation by A then T')).toBe('circle');
});

it('decision map: a dispute about any topic is about anything', () => {
    const of = (topics: string): string =>
        decisionMap(reportOf(`ecosystem X\nconflict C about ${topics} { step talk between parties }`).ecosystem)
            .routes[0].terms[0].text;
    expect(of('any')).toBe('about anything');
    expect(of('payment')).toBe('about payment');
});

it('pairs: what goes from whom to whom, in layers; trust goes both ways', () => {
    const view = partnerPairs(tour);
    const of = (from: string, to: string) => view.pairs.find((p) => p.from === from && p.to === to);
    expect(of('Velo', 'Metro')!.dependence.map((i) => view.marks[i].sign)).toEqual(['C']);
    expect(of('Metro', 'Velo')!.dependence).toEqual([]);
    expect(of('Metro', 'Velo')!.data.length).toBe(3);
    expect(of('Metro', 'Velo')!.trust).toEqual(of('Velo', 'Metro')!.trust);
    expect(of('PayCo', everyone)!.value.length).toBe(1);
});
it('pairs: of more than 200 partners only those with something', () => {
    const text = `ecosystem X\n${many(300, (i) => `partner P${i}${i === 1 ? ' { contributes C to P2 }' : ''}`)}\npractice M builds relational trust among all`;
    const view = partnerPairs(reportOf(text).ecosystem);
    expect(view.partners.map((p) => p.name)).toEqual(['P1', 'P2']);
    expect(view.note).toContain('too many');
});
