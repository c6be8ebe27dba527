import type { ConflictProcess, Step } from '../../model/declarations.js';

/** Where a step leads: to another step, to the end of the dispute, or nowhere; `unknown` where it names a step that is not declared. */
export type Lead = Step | 'end' | 'nowhere' | 'unknown';

/**
 * A final step ends a dispute; any other leads to the step it names, else to the one below it. The lowest ends it too where somebody
 * outside decides with the force of law (arbitration, court), or where it says so itself (`binding`, `otherwise`).
 */
export function leadOf({ steps }: ConflictProcess, step: Step): Lead {
    if (step.final) return 'end';
    if (step.next) return steps.find((s) => s.name === step.next?.name) ?? 'unknown';
    const below = steps[steps.indexOf(step) + 1];
    if (below) return below;
    const ends = step.stepKind === 'arbitration' || step.stepKind === 'court' || step.binding || step.otherwise;
    return ends ? 'end' : 'nowhere';
}
/** The steps that a dispute can take, in their order, each once. */
export function routeOf(process: ConflictProcess): readonly Step[] {
    const route = new Set<Step>();
    let at: Lead | undefined = process.steps[0];
    while (typeof at === 'object' && !route.has(at)) {
        route.add(at);
        at = leadOf(process, at);
    }
    return [...route];
}
/** The circles that steps lead in, each from its step that stands first. */
export function circlesIn(process: ConflictProcess): readonly (readonly Step[])[] {
    const circles: Step[][] = [];
    const seen = new Set<Step>();
    for (const start of process.steps) {
        const path: Step[] = [];
        let at: Lead = start;
        while (typeof at === 'object' && !seen.has(at)) {
            seen.add(at);
            path.push(at);
            at = leadOf(process, at);
        }
        const closed = typeof at === 'object' ? path.indexOf(at) : -1;
        if (closed >= 0) circles.push(fromFirst(path.slice(closed), process));
    }
    return circles;
}
function fromFirst(circle: readonly Step[], { steps }: ConflictProcess): Step[] {
    const first = circle.indexOf(steps.find((s) => circle.includes(s)) ?? circle[0]);
    return [...circle.slice(first), ...circle.slice(0, first)];
}
