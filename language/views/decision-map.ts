import type { Ecosystem } from '../model/ecosystem.js';
import { spelled } from '../model/spelling.js';
import { counted } from '../model/words.js';
import type { Finding } from '../rules/rule.js';
import type { Advice } from './advice.js';
import { type BodyView, bodiesOf } from './decision-map/bodies.js';
import { type DecisionView, decisionsOf } from './decision-map/decisions.js';
import { responsibilitiesOf } from './decision-map/responsibilities.js';
import { type RouteView, routesOf } from './decision-map/routes.js';
import { type SanctionView, sanctionsOf } from './decision-map/sanctions.js';
import { Found } from './found.js';
import { type Heading, headingOf } from './mark.js';

export type { BodyMember, BodyView } from './decision-map/bodies.js';
export { bodiesTitle } from './decision-map/bodies-title.js';
export type { DecisionPart, DecisionView } from './decision-map/decisions.js';
export { drawnOf, mostNodes } from './decision-map/drawn.js';
export type { Signed } from './decision-map/open.js';
export type { RouteStep, RouteView } from './decision-map/routes.js';
export type { SanctionStep, SanctionView } from './decision-map/sanctions.js';

type Kind = 'bodies' | 'decisions' | 'responsibilities' | 'routes' | 'sanctions';

/** Who decides what with how much real power; where disputes go; what follows a breach. */
export interface DecisionMap {
    readonly ecosystem: Heading;
    readonly bodies: readonly BodyView[];
    readonly decisions: readonly DecisionView[];
    /** Who answers for what, in the form of decisions. */
    readonly responsibilities: readonly DecisionView[];
    readonly routes: readonly RouteView[];
    readonly sanctions: readonly SanctionView[];
    /** How many of each there are, where the lists are what is drawn of them. */
    readonly counts: Readonly<Record<Kind, number>>;
    /** How they are put together where they were too many to draw. */
    readonly aggregated?: string;
    /** Empty where nothing of it is written. */
    readonly summary: string;
    /** What to write then. */
    readonly advice?: Advice;
}
export function decisionMap(eco: Ecosystem, findings?: readonly Finding[]): DecisionMap {
    const found = new Found(findings);
    const bodies = bodiesOf(eco, found);
    const decisions = decisionsOf(eco, found);
    const responsibilities = responsibilitiesOf(eco, found);
    const routes = routesOf(eco, found);
    const sanctions = sanctionsOf(eco, found);
    const counts = {
        bodies: bodies.length,
        decisions: decisions.length,
        responsibilities: responsibilities.length,
        routes: routes.length,
        sanctions: sanctions.length
    };
    const summary = summaryOf(counts);
    const parts = { bodies, decisions, responsibilities, routes, sanctions };
    return { ecosystem: headingOf(eco), ...parts, counts, summary, advice: summary ? undefined : adviceFor(eco) };
}
function adviceFor(eco: Ecosystem): Advice {
    return {
        text: 'No body, decision, conflict process or sanction is declared. Say who decides what, for example:',
        code: `decision Prices { decided by ${spelled(eco.active[0]?.name ?? 'Council')} }`
    };
}
function summaryOf({ bodies, decisions, responsibilities, routes, sanctions }: DecisionMap['counts']): string {
    if (!bodies && !decisions && !responsibilities && !routes && !sanctions) return '';
    return [
        ...(bodies ? [counted(bodies, 'body', 'bodies')] : []),
        ...(decisions ? [counted(decisions, 'decision')] : []),
        ...(responsibilities ? [counted(responsibilities, 'responsibility', 'responsibilities')] : []),
        ...(routes ? [counted(routes, 'dispute route')] : []),
        ...(sanctions ? [counted(sanctions, 'sanction')] : [])
    ].join(', ');
}
