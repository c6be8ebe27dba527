import { circlesIn, leadOf, routeOf } from '../../analyses/disputes/route.js';
import type { ConflictProcess, Step } from '../../model/declarations.js';
import { type Fix, insertAt, replace } from '../fix.js';
import type { Hit, Rule } from '../rule.js';
import { isOneLine, stepWords, thenArbitration, writtenStep } from './steps.js';

export const escalationCycle: Rule = {
    id: 'escalation-cycle',
    family: 'disputes',
    severity: 'error',
    nature: 'contradiction',
    summary: 'Escalation runs in a circle or ends nowhere.',
    *check(eco): Iterable<Hit> {
        for (const process of eco.all('ConflictProcess')) {
            const circles = circlesIn(process);
            for (const circle of circles) yield inCircle(process, circle);
            const last = routeOf(process).at(-1);
            if (last && leadOf(process, last) === 'nowhere') yield intoNowhere(process, last);
        }
    }
};

function inCircle(process: ConflictProcess, circle: readonly Step[]): Hit {
    const { name } = process;
    const last = circle[circle.length - 1];
    const way = [...circle, circle[0]].map(stepWords).join(', then ');
    return {
        at: last.next?.at ?? last.at,
        element: name,
        message:
            circle.length > 1
                ? `A dispute in ${name} can run in a circle and never end: ${way}. Make one of these steps final, or let it lead to a step outside the circle.`
                : `In ${name}, the ${stepWords(last)} leads to itself, so a dispute never ends. Make it final, or let it lead to another step.`,
        related: circle.slice(0, -1).map((step) => ({ message: 'This step is a part of the circle.', at: step.at })),
        fixes: isOneLine(last) ? [endsHere(process, last)] : []
    };
}
/** A talk or a mediation can end without an agreement. */
function endsHere(process: ConflictProcess, step: Step): Fix {
    const onward = { ...step, next: undefined };
    if (step.stepKind === 'talk' || step.stepKind === 'mediation')
        return {
            title: `Let an arbitrator outside decide after this ${stepWords(step)}`,
            preferred: true,
            edits: [replace(step.at, writtenStep(onward) + thenArbitration(process))]
        };
    return {
        title: `End the dispute with this ${stepWords(step)} (final)`,
        preferred: true,
        edits: [replace(step.at, writtenStep({ ...onward, final: true }))]
    };
}
/** What is not said yet; hence a gap while an ecosystem is forming. */
function intoNowhere(process: ConflictProcess, last: Step): Hit {
    const { name } = process;
    const decides = last.stepKind === 'ruling';
    return {
        at: last.at,
        element: name,
        nature: 'gap',
        message: `Disputes in ${name} end nowhere: after the ${stepWords(last)} no step follows, and it is not final. ${decides ? 'Say that it is final, or name the step that follows.' : `A ${last.stepKind} can end without an agreement; add a step that decides then, or say what holds (otherwise "…").`}`,
        fixes: [
            ...(decides
                ? [
                      {
                          title: 'Say that this ruling is final',
                          preferred: true,
                          edits: [insertAt(last.at, 'end', ' final')]
                      }
                  ]
                : []),
            {
                title: 'Let an arbitrator outside decide then',
                preferred: !decides,
                edits: [insertAt(last.at, 'end', thenArbitration(process))]
            }
        ]
    };
}
