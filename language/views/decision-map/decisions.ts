import { abilityOf } from '../../analyses/dependence/deciders.js';
import type { Decision, Parties } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Place } from '../../model/place.js';
import { topicInWords } from '../../model/words.js';
import type { Found } from '../found.js';
import { type Mark, placeOf, titleOf } from '../mark.js';
import type { Several } from './alike.js';
import { Open, type Signed } from './open.js';
import { marksOf } from './parties.js';

export interface DecisionView extends Several {
    readonly at: Place;
    readonly topics: readonly string[];
    /** In the order in which a decision comes about. */
    readonly parts: readonly DecisionPart[];
    /** Notice, reasons, the right to leave, appeal. */
    readonly terms: readonly Signed[];
    /** What is found about it and nothing else here tells. */
    readonly open: readonly Signed[];
}
export type PartId =
    | 'affected'
    | 'recommends'
    | 'consulted'
    | 'agrees'
    | 'decides'
    | 'informed'
    | 'responsible'
    | 'accountable';
export interface DecisionPart {
    readonly id: PartId;
    readonly title: string;
    readonly why: string;
    readonly parties: readonly Mark[];
    /** How many more there are than are listed. */
    readonly more?: number;
    /** Why they may not be able to do their part. */
    readonly doubt?: Signed;
}

export function decisionsOf(eco: Ecosystem, found: Found): DecisionView[] {
    return eco.all('Decision').map((decision) => {
        const open = Open.within(found, decision.at);
        const parts = partsOf(eco, decision, open);
        const terms = termsOf(eco, decision, open);
        return {
            names: [decision.name],
            count: 1,
            title: decision.title ?? decision.name,
            at: decision.nameAt,
            topics: decision.topics.map(topicInWords),
            parts,
            terms,
            open: open.rest()
        };
    });
}
function partsOf(eco: Ecosystem, decision: Decision, open: Open): DecisionPart[] {
    const { affects, recommendedBy, consults, agreedBy, decidedBy, informs, reasonsTo } = decision;
    const told = marksOf(eco, informs);
    // Who is told the reasons hears of it.
    const hears = marksOf(eco, reasonsTo).filter((m) => !told.some((t) => t.text === m.text || t.text === 'all'));
    const part = (id: DecisionPart['id'], title: string, why: string, said: Parties | undefined): DecisionPart => ({
        id,
        title,
        why,
        parties: marksOf(eco, said)
    });
    return [
        part('affected', 'Affected', 'Whom the decision is said to affect.', affects),
        part('recommends', 'Recommends', 'Prepares the decision.', recommendedBy),
        part('consulted', 'Consulted', 'Is heard before; has no say.', consults),
        part('agrees', 'Must agree', 'Each of them can stop it.', agreedBy),
        { ...part('decides', 'Decides', 'Takes the decision.', decidedBy), doubt: doubtAbout(eco, decision, open) },
        {
            ...part('informed', 'Informed', 'Hears of it afterwards, or its reasons.', informs),
            parties: [...told, ...hears]
        }
    ];
}
function doubtAbout(eco: Ecosystem, { decidedBy, topics, nameAt }: Decision, open: Open): DecisionPart['doubt'] {
    if (!decidedBy) {
        const none = { text: 'nobody is said to decide', why: 'Say it with: decided by NAME', at: [nameAt] };
        return open.told(none, 'decision-without-decider');
    }
    const { ability, body } = abilityOf(eco, decidedBy, topics);
    const at = body ? [body.nameAt] : [decidedBy.at];
    if (body && !body.seats.length)
        return { text: 'who sits in it is not said', why: `${body.name} has no seats.`, at };
    if (ability === 'nobody')
        return { text: 'nobody is there to decide', why: 'None of them is active.', at, sign: '!' };
    if (ability !== 'cannot pass') return undefined;
    const why = `Not even all votes in ${body?.name} together are enough.`;
    return { text: 'no motion can pass', why, at, sign: '◆' };
}
function termsOf(eco: Ecosystem, decision: Decision, open: Open): Signed[] {
    const { reasonsTo, reasonsWithin, notice, rightToLeave, appealTo, nameAt } = decision;
    const within = reasonsWithin ? ` within ${reasonsWithin.text}` : '';
    return [
        reasonsTo
            ? {
                  text: `reasons to ${marksOf(eco, reasonsTo)
                      .map((m) => m.text)
                      .join(', ')}${within}`,
                  why: 'Who hears why it was decided.',
                  at: [reasonsTo.at]
              }
            : open.told(
                  { text: 'no reasons said', why: 'Nobody is said to hear why it was decided.', at: [nameAt] },
                  'decision-without-reasons'
              ),
        notice
            ? { text: `notice ${notice.text}`, why: 'How long before it takes effect.', at: [notice.at] }
            : { text: 'no notice said', why: 'It may take effect at once.', at: [nameAt] },
        ...(rightToLeave
            ? [{ text: 'right to leave', why: 'Whoever does not accept it may leave.', at: [nameAt] }]
            : []),
        appealTo
            ? {
                  text: `appeal: ${titleOf(eco, appealTo.name)}`,
                  why: `Goes to ${appealTo.name}.`,
                  at: [appealTo.at, placeOf(eco, appealTo)]
              }
            : { text: 'no appeal said', why: 'No process is named that it can be appealed to.', at: [nameAt] }
    ];
}
