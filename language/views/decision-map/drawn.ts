import { counted } from '../../model/words.js';
import type { DecisionMap } from '../decision-map.js';
import { alikeTogether } from './alike.js';
import type { BodyMember, BodyView } from './bodies.js';
import type { DecisionView } from './decisions.js';
import type { Signed } from './open.js';
import type { RouteView } from './routes.js';
import type { SanctionView } from './sanctions.js';

/** So much of each kind is drawn; the tables hold all. */
const most = {
    bodies: 40,
    decisions: 60,
    responsibilities: 40,
    routes: 40,
    sanctions: 40,
    members: 12,
    parties: 5,
    by: 8,
    observers: 12
};
/** From more nodes on, what is alike stands together. */
export const mostNodes = 200;

/** So much of a map as is drawn: what is alike stands together where there is more than people take in, and the rest is counted. */
export function drawnOf(map: DecisionMap): DecisionMap {
    const { bodies: b, decisions: d, routes: r, sanctions: s } = map;
    const nodes = b.length + d.length + r.length + s.length;
    const { bodies, decisions, routes, sanctions } = nodes > mostNodes ? grouped(map) : map;
    return {
        ...map,
        bodies: bodies.slice(0, most.bodies).map(bodyDrawn),
        decisions: decisions.slice(0, most.decisions).map(decisionDrawn),
        responsibilities: map.responsibilities.slice(0, most.responsibilities).map(decisionDrawn),
        routes: routes.slice(0, most.routes).map(routeDrawn),
        sanctions: sanctions.slice(0, most.sanctions).map(sanctionDrawn),
        aggregated:
            nodes > mostNodes
                ? `${counted(nodes, 'body, decision, route or sanction is', 'bodies, decisions, routes and sanctions are')} too many to draw one by one: those that say the same stand together.`
                : undefined
    };
}
type Parts = Pick<DecisionMap, 'bodies' | 'decisions' | 'routes' | 'sanctions'>;
function grouped({ bodies, decisions, routes, sanctions }: Parts): Parts {
    return {
        bodies,
        decisions: alikeTogether(decisions, 'decisions', ({ topics, parts, terms, open }) => [
            topics,
            parts.map((p) => [texts(p.parties), p.doubt?.text]),
            signed(terms),
            signed(open)
        ]),
        routes: alikeTogether(routes, 'dispute routes', ({ terms, steps, unreached, end, open }) => [
            texts(terms),
            steps.map((s) => [s.kind, texts(s.by), signed([s.deadline]), signed(s.terms), signed(s.open)]),
            texts(unreached),
            end.text,
            signed(open)
        ]),
        sanctions: alikeTogether(sanctions, 'sanctions', ({ cause, steps }) => [
            cause,
            steps.map((s) => [s.level, texts(s.by), signed(s.terms), signed(s.open)])
        ])
    };
}
function signed(marks: readonly Signed[]): (string | undefined)[][] {
    return marks.map((m) => [m.sign, m.text]);
}
function texts(marks: readonly { readonly text: string }[]): string[] {
    return marks.map((m) => m.text);
}

function bodyDrawn(body: BodyView): BodyView {
    const rows = membersTogether(body.members);
    const observers = body.observers.slice(0, most.observers);
    if (rows.length === 1 && body.members.length > 1)
        return { ...body, members: rows.map((r) => likeEverybody(r, body)), note: undefined, observers };
    const members = firstOf(rows, most.members);
    const more = rows.slice(members.length).reduce((sum, r) => sum + r.count, 0);
    return { ...body, members, more: more || undefined, observers };
}
/** Members with the same votes, power and contribution, of which nothing stands out, in one row. */
function membersTogether(members: readonly BodyMember[]): BodyMember[] {
    return alikeTogether(
        members,
        'members',
        (m) => [m.votes.text, m.power?.text, m.contribution?.text, m.signs.length ? m.names : []],
        (m) => ({ ...m, votes: { ...m.votes, text: `each ${m.votes.text}` } })
    );
}
/** Bars of members who are everybody, and alike, say nothing. */
function likeEverybody(row: BodyMember, { members: [{ votes }] }: BodyView): BodyMember {
    const own = votes.text === '1' ? '1 vote each' : `${votes.text} votes each`;
    const given = row.contribution ? `, ${row.contribution.text} of contributions each` : '';
    return { ...row, instead: { ...votes, text: `${own}${given}` } };
}
function decisionDrawn(decision: DecisionView): DecisionView {
    const parts = decision.parts.map((p) => ({
        ...p,
        parties: firstOf(p.parties, most.parties),
        more: p.parties.length - firstOf(p.parties, most.parties).length || undefined
    }));
    return { ...decision, parts };
}
/** One more where it would be the only one left out: to tell of it takes as much room. */
function firstOf<T>(all: readonly T[], most: number): readonly T[] {
    return all.length === most + 1 ? all : all.slice(0, most);
}
function routeDrawn(route: RouteView): RouteView {
    return { ...route, steps: route.steps.map((s) => ({ ...s, by: s.by.slice(0, most.by) })) };
}
function sanctionDrawn(sanction: SanctionView): SanctionView {
    return { ...sanction, steps: sanction.steps.map((s) => ({ ...s, by: s.by.slice(0, most.by) })) };
}
