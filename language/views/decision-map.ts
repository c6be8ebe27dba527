import type { Ecosystem } from '../model/ecosystem.js';
import type { Finding } from '../rules/rule.js';
import { type BodyView, bodiesOf } from './decision-map/bodies.js';
import { type DecisionView, decisionsOf } from './decision-map/decisions.js';
import { type RouteView, routesOf } from './decision-map/routes.js';
import { type SanctionView, sanctionsOf } from './decision-map/sanctions.js';
import { Found } from './found.js';
import { countedOrNo, type Heading, headingOf } from './mark.js';

export type { BodyMember, BodyView } from './decision-map/bodies.js';
export type { DecisionPart, DecisionView } from './decision-map/decisions.js';
export { drawnOf, mostNodes } from './decision-map/drawn.js';
export type { RouteStep, RouteView } from './decision-map/routes.js';
export type { SanctionStep, SanctionView } from './decision-map/sanctions.js';

/** Who decides what with how much real power; where disputes go; what follows a breach. */
export interface DecisionMap {
    readonly ecosystem: Heading;
    readonly bodies: readonly BodyView[];
    readonly decisions: readonly DecisionView[];
    readonly routes: readonly RouteView[];
    readonly sanctions: readonly SanctionView[];
    /** How many of each there are, where the lists are what is drawn of them. */
    readonly counts: Readonly<Record<'bodies' | 'decisions' | 'routes' | 'sanctions', number>>;
    /** How they are put together where they were too many to draw. */
    readonly aggregated?: string;
    /** Empty where nothing of it is written: the picture says so. */
    readonly summary: string;
}
export function decisionMap(eco: Ecosystem, findings?: readonly Finding[]): DecisionMap {
    const _found = new Found(findings);
    const [bodies, decisions, routes, sanctions] = [bodiesOf(eco), decisionsOf(eco), routesOf(eco), sanctionsOf(eco)];
    const parts = [
        countedOrNo(bodies.length, 'body', 'bodies'),
        countedOrNo(decisions.length, 'decision'),
        countedOrNo(routes.length, 'dispute route'),
        countedOrNo(sanctions.length, 'sanction')
    ];
    const isEmpty = !bodies.length && !decisions.length && !routes.length && !sanctions.length;
    const summary = isEmpty ? '' : parts.join(', ');
    const counts = {
        bodies: bodies.length,
        decisions: decisions.length,
        routes: routes.length,
        sanctions: sanctions.length
    };
    return { ecosystem: headingOf(eco), bodies, decisions, routes, sanctions, counts, summary };
}
