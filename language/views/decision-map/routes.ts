import { circlesIn, leadOf, routeOf } from '../../analyses/disputes/route.js';
import type { ConflictProcess, Step } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Place } from '../../model/place.js';
import { topicInWords } from '../../model/words.js';
import type { Mark } from '../mark.js';
import type { Several } from './alike.js';
import { marksOf } from './decisions.js';

export interface RouteView extends Several {
    readonly at: Place;
    readonly topics: readonly string[];
    /** Who may start it, against whom, at what price. */
    readonly terms: readonly Mark[];
    /** In the order in which a dispute takes them. */
    readonly steps: readonly RouteStep[];
    /** Steps that no dispute comes to. */
    readonly unreached: readonly Mark[];
    /** How it ends. */
    readonly end: Mark & { readonly kind: 'final' | 'open' | 'circle' };
}
export interface RouteStep {
    readonly kind: string;
    readonly at: Place;
    readonly by: readonly Mark[];
    readonly within?: string;
    /** Hearing, stepping aside, what follows without an answer. */
    readonly terms: readonly Mark[];
}

export function routesOf(eco: Ecosystem): RouteView[] {
    return eco.all('ConflictProcess').map((process) => {
        const route = routeOf(process);
        return {
            names: [process.name],
            count: 1,
            title: process.title ?? process.name,
            at: process.nameAt,
            topics: process.topics.map(topicInWords),
            terms: termsOf(eco, process),
            steps: route.map((step) => stepView(eco, step)),
            unreached: process.steps
                .filter((s) => !route.includes(s))
                .map((s) => ({ text: s.stepKind, why: 'No step before it leads here.', at: [s.at] })),
            end: endOf(process, route)
        };
    });
}
function termsOf(
    eco: Ecosystem,
    { openTo, against, freeOfCharge, fee, topics, nameAt, topicsAt }: ConflictProcess
): Mark[] {
    const names = (marks: readonly Mark[]): string => marks.map((m) => m.text).join(', ');
    return [
        {
            text: topics.some((t) => t !== 'any') ? `about ${topics.map(topicInWords).join(', ')}` : 'about anything',
            why: 'What a dispute can be about.',
            at: [topicsAt ?? nameAt]
        },
        openTo
            ? { text: `open to ${names(marksOf(eco, openTo))}`, why: 'Who may start it.', at: [openTo.at] }
            : { text: 'who may start it is not said', why: 'Say it with: open to all', at: [nameAt] },
        ...(against
            ? [
                  {
                      text: `against ${names(marksOf(eco, against))}`,
                      why: 'Whom it can be brought against.',
                      at: [against.at]
                  }
              ]
            : []),
        ...(freeOfCharge ? [{ text: 'free of charge', why: 'Starting it costs nothing.', at: [nameAt] }] : []),
        ...(fee ? [{ text: `fee ${fee.text}`, why: 'What starting it costs.', at: [fee.at] }] : [])
    ];
}
function stepView(eco: Ecosystem, step: Step): RouteStep {
    const { stepKind, at, betweenParties, by, within } = step;
    const parties = betweenParties
        ? [{ text: 'the parties', why: 'They talk among themselves.', at: [at] }]
        : marksOf(eco, by);
    return { kind: stepKind, at, by: parties, within: within?.text, terms: stepTerms(step) };
}
function stepTerms({ hearing, recusingParties, binding, otherwise, at }: Step): Mark[] {
    return [
        ...(hearing
            ? [
                  {
                      text: `hears ${hearing.who === 'both' ? 'both sides' : `the ${hearing.who}`}${hearing.afterwards ? ' afterwards' : ''}`,
                      why: 'Who is heard before it is decided.',
                      at: [hearing.at]
                  }
              ]
            : []),
        ...(recusingParties
            ? [{ text: 'parties step aside', why: 'Whoever is a party to the dispute does not decide it.', at: [at] }]
            : []),
        ...(binding ? [{ text: 'binding', why: 'The parties must follow it.', at: [at] }] : []),
        ...(otherwise ? [{ text: `else: ${otherwise}`, why: 'What follows when the time has passed.', at: [at] }] : [])
    ];
}
function endOf(process: ConflictProcess, route: readonly Step[]): RouteView['end'] {
    const last = route.at(-1);
    if (!last) return { kind: 'open', text: 'no step', why: 'The process has no step.', at: [process.nameAt] };
    const lead = leadOf(process, last);
    if (lead === 'end')
        return { kind: 'final', text: 'final', why: `The ${last.stepKind} ends the dispute.`, at: [last.at] };
    if (circlesIn(process).some((c) => c.includes(last)))
        return {
            kind: 'circle',
            text: 'goes round in a circle',
            why: 'The last step leads back to an earlier one.',
            at: [last.at]
        };
    return {
        kind: 'open',
        text: 'no end said',
        why: `The ${last.stepKind} is not final, and nothing follows it.`,
        at: [last.at]
    };
}
