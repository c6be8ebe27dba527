import type { DecisionMap } from '../views/decision-map.js';
import { bodiesDrawing } from './decision-map/bodies.js';
import { decisionsDrawing } from './decision-map/decisions.js';
import { routesDrawing } from './decision-map/routes.js';
import { sanctionsDrawing } from './decision-map/sanctions.js';
import type { Drawing } from './drawing.js';
import { pageWidth, section, titled } from './parts.js';
import { paragraph } from './words.js';

export function decisionPicture(map: DecisionMap): Drawing {
    return titled('Decision map', map.ecosystem, map.summary, decisionDrawings(map));
}
/** One drawing per part, so that a page can break between them. */
export function decisionDrawings(map: DecisionMap): Drawing[] {
    const parts = [
        section('Votes, real power and contribution', bodiesDrawing(map.bodies)),
        section('Who decides what', decisionsDrawing(map.decisions)),
        section('Where disputes go', routesDrawing(map.routes)),
        section('What follows a breach', sanctionsDrawing(map.sanctions))
    ].filter((d) => d.height);
    return parts.length
        ? parts
        : [paragraph('No body, decision, conflict process or sanction is declared.', pageWidth, { soft: true })];
}
