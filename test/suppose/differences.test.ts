import { expect, it } from 'vitest';
import type { Place } from '../../language/index.js';
import { besideWritten, tableOf, viewNames, viewOf } from '../../language/index.js';
import { asWrittenNow, isOtherwise, withWas } from '../../language/suppose/differences.js';
import { changesInView } from '../../language/suppose/in-view.js';
import { Lines } from '../../language/syntax/lines.js';
import { supposedIn, workspaceOf } from './supposed.js';

const city = `ecosystem City { dated 2026-11-01 }
role Operator
partner Metro "Metro AG" as Operator
partner Velo as Operator { contributes Bikes as infrastructure worth 3 M EUR }
partner PayCo
body Council { seats Metro 3, Velo 2   passes with majority of all votes }
pool Fares { share Metro 1/2, Velo rest }
decision Tariffs about pricing { decided by Council   notice 30 days }
`;
function compared(...suppositions: string[]) {
    const now = workspaceOf({ 'file:///a.eco': city }).reports()[0];
    const { judged, back } = supposedIn(city, ...suppositions);
    return {
        matrix: () =>
            besideWritten(tableOf('matrix', judged), tableOf('matrix', now), { back, now: asWrittenNow }).table,
        decisions: () =>
            withWas(viewOf('decisions', judged), viewOf('decisions', now), back).view as never as Decisions,
        all: () => viewNames.map((name) => withWas(viewOf(name, judged), viewOf(name, now), back))
    };
}
type Said = { text: string; was?: string; why?: string };
interface Decisions {
    bodies: { rules: Said[]; members: { title: string; votes: Said }[] }[];
}
it('cells of the matrix say what they were, also those that would be empty', () => {
    const { shown, tell } = compared('Velo has 0 in Council', 'PayCo has 1 in Council').matrix();
    const votes = Object.fromEntries(
        shown.rows.map(({ partner, cells }) => {
            const { text, was } = (cells['votes:Council'] ?? {}) as Partial<Said>;
            return [partner, [text, was]];
        })
    );
    expect(votes).toMatchObject({ Metro: ['3', undefined], Velo: ['', '2'], PayCo: ['1', ''] });
    expect(tell('Velo', 'votes:Council')?.told).toEqual([expect.objectContaining({ text: 'As written now: 2.' })]);
});
it('marks of maps say it in their explanation; what is said elsewhere in the list is the same', () => {
    const [council] = compared('Metro has 4 in Council', 'Council passes with 2/3').decisions().bodies;
    expect(council.rules.map((r) => r.was !== undefined)).toEqual([true, ...council.rules.slice(1).map(() => false)]);
    expect(council.members.map(({ votes }) => [votes.text, votes.was, isOtherwise(votes.why!)])).toEqual([
        ['4', '3', true],
        ['2', undefined, false]
    ]);
});
it('nothing is otherwise where nothing is supposed, and the places are those of the text', () => {
    const marks = (value: unknown): string => JSON.stringify(value);
    expect(marks(compared().all())).not.toContain('"was"');
    const lines = new Lines(city);
    const places = (value: unknown): Place[] => {
        if (typeof value !== 'object' || value === null) return [];
        if ('uri' in value && 'range' in value) return [value as Place];
        return Object.values(value).flatMap(places);
    };
    const now = new Set(
        places(viewNames.map((n) => viewOf(n, workspaceOf({ 'file:///a.eco': city }).reports()[0]))).map(marks)
    );
    const then = places(compared('Metro leaves', 'Velo has 10 in Council').all());
    expect(then.length).toBeGreaterThan(20);
    for (const place of then) expect(now.has(marks(place)) || lines.slice(place.range) !== '').toBe(true);
});

const alliance = `ecosystem X "The alliance" { dated 2026-11-01   life areas Travel   vision "One ticket" }
role Carrier { archetype realizer   at least 2 }
partner A "Alpha" as Carrier { offers Trains in Travel   contributes Rails as infrastructure worth 3 M EUR }
partner B "Beta" as Carrier { offers Bikes in Travel   contributes Bikes2 as infrastructure worth 3 M EUR }
body Board { seats A 3, B 2   passes with majority of all votes }
`;
function inView(name: (typeof viewNames)[number], ...suppositions: string[]): string[] {
    const now = workspaceOf({ 'file:///a.eco': alliance }).reports()[0];
    const { judged, back } = supposedIn(alliance, ...suppositions);
    return changesInView(viewOf(name, judged), viewOf(name, now), back).map((c) => c.text);
}
it('each view tells whose value changes, what it is and what it would be', () => {
    expect(inView('decisions', 'A has 4 in Board')).toEqual([
        'Board: passes with 3 of 5 votes → passes with 4 of 6 votes',
        'Board, Alpha, votes: 3 → 4'
    ]);
    expect(inView('decisions', 'B leaves')).toContain('Board: Beta (no more)');
    expect(inView('strategy', 'B leaves')).toEqual([
        'Travel, realizers: 2 partners → 1 partner',
        'Travel, realizers, Beta: Bikes (no more)',
        'Beta: not active (exited) (new)'
    ]);
});
it('a view in which nothing changes tells nothing', () => {
    for (const name of ['strategy', 'data', 'trust'] as const) expect(inView(name, 'A has 4 in Board')).toEqual([]);
});
it('of a list that is cut short nothing is called new or gone', () => {
    const list = (...texts: string[]) => ({ evidence: texts.map((text) => ({ text, why: '' })), count: 9 });
    const told = (then: unknown, now: unknown) => changesInView(then, now, (place) => place).map((c) => c.text);
    expect(told(list('a b', 'c d'), list('a b', 'e f'))).toEqual([]);
    expect(JSON.stringify(withWas(list('a b', 'c d'), list('a b', 'e f'), (place) => place))).not.toContain('was');
    expect(told({ ...list('a b', 'c d'), count: 2 }, { ...list('a b', 'e f'), count: 2 })).toEqual([
        'c d (new)',
        'e f (no more)'
    ]);
});
