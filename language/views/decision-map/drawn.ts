import { counted } from '../../model/words.js';
import type { DecisionMap } from '../decision-map.js';
import { alikeTogether } from './alike.js';
import type { BodyMember, BodyView } from './bodies.js';
import type { DecisionView } from './decisions.js';
import type { RouteView } from './routes.js';
import type { SanctionView } from './sanctions.js';

/** So much of each kind is drawn; the tables hold all. */
const most = { bodies: 40, decisions: 60, routes: 40, sanctions: 40, members: 12, parties: 5, by: 8, observers: 12 };
/** From more nodes on, what is alike stands together. */
export const mostNodes = 200;

/** So much of a map as is drawn: what is alike stands together where there is more than people take in, and the rest is counted. */
export function drawnOf(map: DecisionMap): DecisionMap {
    const nodes = map.bodies.length + map.decisions.length + map.routes.length + map.sanctions.length;
    const { bodies, decisions, routes, sanctions } = nodes > mostNodes ? grouped(map) : map;
    return {
        ...map,
        bodies: bodies.slice(0, most.bodies).map(bodyDrawn),
        decisions: decisions.slice(0, most.decisions).map(decisionDrawn),
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
        decisions: alikeTogether(decisions, 'decisions', ({ topics, parts, terms }) => [
            topics,
            parts.map((p) => [texts(p.parties), p.doubt?.text]),
            texts(terms)
        ]),
        routes: alikeTogether(routes, 'dispute routes', ({ terms, steps, unreached, end }) => [
            texts(terms),
            steps.map((s) => [s.kind, texts(s.by), s.within, texts(s.terms)]),
            texts(unreached),
            end.text
        ]),
        sanctions: alikeTogether(sanctions, 'sanctions', ({ cause, steps }) => [
            cause,
            steps.map((s) => [s.level, texts(s.by), texts(s.terms)])
        ])
    };
}
function texts(marks: readonly { readonly text: string }[]): string[] {
    return marks.map((m) => m.text);
}

function bodyDrawn(body: BodyView): BodyView {
    const rows = membersTogether(body.members);
    const more = rows.slice(most.members).reduce((sum, r) => sum + r.count, 0);
    return {
        ...body,
        members: rows.slice(0, most.members),
        more: more || undefined,
        observers: body.observers.slice(0, most.observers)
    };
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
function decisionDrawn(decision: DecisionView): DecisionView {
    const parts = decision.parts.map((p) => ({
        ...p,
        parties: p.parties.slice(0, most.parties),
        more: Math.max(0, p.parties.length - most.parties) || undefined
    }));
    return { ...decision, parts };
}
function routeDrawn(route: RouteView): RouteView {
    return { ...route, steps: route.steps.map((s) => ({ ...s, by: s.by.slice(0, most.by) })) };
}
function sanctionDrawn(sanction: SanctionView): SanctionView {
    return { ...sanction, steps: sanction.steps.map((s) => ({ ...s, by: s.by.slice(0, most.by) })) };
}
