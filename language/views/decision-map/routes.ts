import { circlesIn, leadOf, routeOf } from '../../analyses/disputes/route.js';
import type { ConflictProcess, Hearing, Step } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Place } from '../../model/place.js';
import { topicInWords } from '../../model/words.js';
import { hasOwnRules } from '../../rules/disputes/dispute-step-without-deadline.js';
import { isUnheardIn } from '../../rules/disputes/unheard-party.js';
import type { Found } from '../found.js';
import type { Mark } from '../mark.js';
import type { Several } from './alike.js';
import { Open, type Signed } from './open.js';
import { marksOf } from './parties.js';

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
    readonly end: Signed & { readonly kind: 'final' | 'open' | 'circle' };
    /** What is found about it, apart from its steps. */
    readonly open: readonly Signed[];
}
export interface RouteStep {
    readonly kind: string;
    readonly at: Place;
    readonly by: readonly Mark[];
    readonly within?: string;
    /** The same in words, also where it is not said. */
    readonly deadline: Signed;
    /** Hearing, stepping aside, what follows without an answer. */
    readonly terms: readonly Signed[];
    /** What is found about it and nothing else here tells. */
    readonly open: readonly Signed[];
}

export function routesOf(eco: Ecosystem, found: Found): RouteView[] {
    return eco.all('ConflictProcess').map((process) => {
        const route = routeOf(process);
        const open = Open.within(found, process.at);
        // First the end, which is not said in a step but found there.
        const end = endOf(process, route, open);
        const steps = route.map((step) => stepView(eco, step, open.part(step.at)));
        return {
            names: [process.name],
            count: 1,
            title: process.title ?? process.name,
            at: process.nameAt,
            topics: process.topics.map(topicInWords),
            terms: termsOf(eco, process),
            steps,
            unreached: process.steps
                .filter((s) => !route.includes(s))
                .map((s) => ({ text: s.stepKind, why: 'No step before it leads here.', at: [s.at] })),
            end,
            open: open.rest()
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
function stepView(eco: Ecosystem, step: Step, open: Open): RouteStep {
    const { stepKind, at, betweenParties, by, within } = step;
    const parties = betweenParties
        ? [{ text: 'the parties', why: 'They talk among themselves.', at: [at] }]
        : marksOf(eco, by);
    const deadline = within
        ? { text: `within ${within.text}`, why: 'How long it may take.', at: [within.at] }
        : hasOwnRules(eco, step)
          ? { text: 'in its own time', why: 'It sets its time by rules of its own.', at: [at] }
          : open.told({ text: 'no deadline said', why: 'How long it may take is not said.', at: [at] }, noDeadline);
    const terms = [...hearingOf(eco, step, open), ...stepTerms(step)];
    return { kind: stepKind, at, by: parties, within: within?.text, deadline, terms, open: open.rest() };
}
const noDeadline = 'dispute-step-without-deadline';
function hearingOf(eco: Ecosystem, step: Step, open: Open): Signed[] {
    const { hearing, at } = step;
    if (!hearing && !isUnheardIn(eco, step)) return [];
    const mark = hearing
        ? {
              text: `hears ${hearing.who === 'both' ? 'both sides' : `the ${hearing.who} only`}${afterwards(hearing)}`,
              why: hearing.afterwards ? 'Who is heard when it has been decided.' : 'Who is heard before it is decided.',
              at: [hearing.at]
          }
        : { text: 'who is heard is not said', why: 'Say it with: hearing both', at: [at] };
    return [open.told(mark, 'unheard-party')];
}
function afterwards({ afterwards, afterwardsWithin }: Hearing): string {
    return afterwards ? ` afterwards${afterwardsWithin ? `, within ${afterwardsWithin.text}` : ''}` : '';
}
function stepTerms({ recusingParties, binding, otherwise, at }: Step): Mark[] {
    return [
        ...(recusingParties
            ? [{ text: 'parties step aside', why: 'Whoever is a party to the dispute does not decide it.', at: [at] }]
            : []),
        ...(binding ? [{ text: 'binding', why: 'The parties must follow it.', at: [at] }] : []),
        ...(otherwise ? [{ text: `else: ${otherwise}`, why: 'What follows when the time has passed.', at: [at] }] : [])
    ];
}
function endOf(process: ConflictProcess, route: readonly Step[], open: Open): RouteView['end'] {
    const last = route.at(-1);
    if (!last) return { kind: 'open', text: 'no step', why: 'The process has no step.', at: [process.nameAt] };
    const told = open.sign('escalation-cycle');
    const lead = leadOf(process, last);
    if (lead === 'end')
        return { kind: 'final', text: 'final', why: `The ${last.stepKind} ends the dispute.`, at: [last.at] };
    if (circlesIn(process).some((c) => c.includes(last)))
        return {
            kind: 'circle',
            ...told({
                text: 'goes round in a circle',
                why: 'The last step leads back to an earlier one.',
                at: [last.at]
            })
        };
    const why = `The ${last.stepKind} is not final, and nothing follows it.`;
    return { kind: 'open', ...told({ text: 'no end said', why, at: [last.at] }) };
}
