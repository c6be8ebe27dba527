import { bodiesTitle } from '../views/decision-map/bodies-title.js';
import type { DecisionMap } from '../views/decision-map.js';
import { advised } from './advised.js';
import { bodiesDrawing } from './decision-map/bodies.js';
import { decisionsDrawing } from './decision-map/decisions.js';
import { routesDrawing } from './decision-map/routes.js';
import { sanctionsDrawing } from './decision-map/sanctions.js';
import type { Drawing } from './drawing.js';
import { pageWidth, section, titled } from './parts.js';
import { paragraph } from './words.js';

export function decisionPicture(map: DecisionMap, width = pageWidth): Drawing {
    return titled('Decision map', map.ecosystem, map.summary, decisionDrawings(map, width), width);
}
/** One drawing per part, so that a page can break between them. */
export function decisionDrawings(map: DecisionMap, width = pageWidth): Drawing[] {
    const { bodies, decisions, responsibilities, routes, sanctions, counts, aggregated, advice } = map;
    const decided = { count: counts.decisions, one: 'decision', several: 'decisions' };
    const answered = { count: counts.responsibilities, one: 'responsibility', several: 'responsibilities' };
    const parts = [
        section(bodiesTitle(bodies), bodiesDrawing(bodies, counts.bodies, width), width),
        section('Who decides what', decisionsDrawing({ ...decided, all: decisions }, width), width),
        section('Who answers for what', decisionsDrawing({ ...answered, all: responsibilities }, width), width),
        section('Where disputes go', routesDrawing(routes, counts.routes, width), width),
        section('What follows a breach', sanctionsDrawing(sanctions, counts.sanctions, width), width)
    ].filter((d) => d.height);
    if (!parts.length) return advice ? [advised(advice, width)] : [];
    return aggregated ? [paragraph(aggregated, width, { soft: true }), ...parts] : parts;
}
