import { actorsOf, isInside } from '../../analyses/disputes/actors.js';
import type { ConflictProcess, Step } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { type Fix, replace } from '../fix.js';
import type { Hit, Rule } from '../rule.js';
import { insertInStep, isOneLine, stepWords, thenArbitration, writtenStep } from './steps.js';

export const disputeStepWithoutDeadline: Rule = {
    id: 'dispute-step-without-deadline',
    family: 'disputes',
    severity: 'warning',
    nature: 'gap',
    summary: 'A step of a conflict process has no time limit, so that it can be stalled.',
    *check(eco): Iterable<Hit> {
        for (const process of eco.all('ConflictProcess'))
            for (const step of process.steps) {
                if (step.otherwise || hasOwnRules(eco, step)) continue;
                if (!step.within && !(step.final && step.binding)) yield withoutLimit(process, step);
                else if (step.within && step.final && !step.binding && !decides(step))
                    yield withoutOutcome(process, step);
            }
    }
};

/** Courts, and arbitrators outside the ecosystem, set their time by rules of their own. */
export function hasOwnRules(eco: Ecosystem, { stepKind, by }: Step): boolean {
    if (stepKind === 'court') return true;
    return stepKind === 'arbitration' && !actorsOf(eco, by).some((a) => isInside(eco, a.name));
}
function decides({ stepKind }: Step): boolean {
    return stepKind === 'ruling' || stepKind === 'arbitration';
}
function withoutLimit({ name }: ConflictProcess, step: Step): Hit {
    const after = step.final
        ? 'nothing makes anybody end the dispute'
        : 'whoever gains by waiting can keep the next step out of reach';
    return {
        at: step.at,
        element: step.name ?? name,
        message: `The ${stepWords(step)} in ${name} has no time limit, so ${after}. Say how long it may take.`,
        fixes: [{ title: 'Allow 30 days', preferred: true, edits: [insertInStep(step, 'within 30 days')] }]
    };
}
function withoutOutcome(process: ConflictProcess, step: Step): Hit {
    const { name } = process;
    const fixes: Fix[] = [
        {
            title: 'Say what holds without an agreement (otherwise)',
            edits: [insertInStep(step, 'otherwise "say here what holds then"')]
        }
    ];
    if (isOneLine(step))
        fixes.push({
            title: 'Let an arbitrator outside decide then',
            edits: [replace(step.at, `${writtenStep({ ...step, final: false })}${thenArbitration(process)}`)]
        });
    return {
        at: step.at,
        element: step.name ?? name,
        message: `The ${stepWords(step)} is the end of ${name}, but it decides nothing: when its ${step.within?.text} are over without an agreement, nothing is said to hold. Add a step that decides, or say what holds then (otherwise "…").`,
        fixes
    };
}
