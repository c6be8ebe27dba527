import { abilityOf } from '../../analyses/dependence/deciders.js';
import type { Decision, Parties } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Place } from '../../model/place.js';
import { topicInWords } from '../../model/words.js';
import { type Mark, placeOf, titleOf } from '../mark.js';
import type { Several } from './alike.js';

export interface DecisionView extends Several {
    readonly at: Place;
    readonly topics: readonly string[];
    /** In the order in which a decision comes about. */
    readonly parts: readonly DecisionPart[];
    /** Notice, reasons, the right to leave, appeal. */
    readonly terms: readonly Mark[];
}
export interface DecisionPart {
    readonly id: 'affected' | 'recommends' | 'consulted' | 'agrees' | 'decides' | 'informed';
    readonly title: string;
    readonly why: string;
    readonly parties: readonly Mark[];
    /** How many more there are than are listed. */
    readonly more?: number;
    /** Why they may not be able to do their part. */
    readonly doubt?: Mark & { readonly grave: boolean };
}

export function decisionsOf(eco: Ecosystem): DecisionView[] {
    return eco.all('Decision').map((decision) => ({
        names: [decision.name],
        count: 1,
        title: decision.title ?? decision.name,
        at: decision.nameAt,
        topics: decision.topics.map(topicInWords),
        parts: partsOf(eco, decision),
        terms: termsOf(eco, decision)
    }));
}
function partsOf(eco: Ecosystem, decision: Decision): DecisionPart[] {
    const { affects, recommendedBy, consults, agreedBy, decidedBy, informs } = decision;
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
        { ...part('decides', 'Decides', 'Takes the decision.', decidedBy), doubt: doubtAbout(eco, decision) },
        part('informed', 'Informed', 'Hears of it afterwards.', informs)
    ];
}
function doubtAbout(eco: Ecosystem, { decidedBy, topics, nameAt }: Decision): DecisionPart['doubt'] {
    if (!decidedBy)
        return { text: 'nobody is said to decide', why: 'Say it with: decided by NAME', at: [nameAt], grave: true };
    const { ability, body } = abilityOf(eco, decidedBy, topics);
    const at = body ? [body.nameAt] : [decidedBy.at];
    if (body && !body.seats.length)
        return { text: 'who sits in it is not said', why: `${body.name} has no seats.`, at, grave: false };
    if (ability === 'nobody')
        return { text: 'nobody is there to decide', why: 'None of them is active.', at, grave: true };
    if (ability !== 'cannot pass') return undefined;
    return {
        text: 'no motion can pass',
        why: `Not even all votes in ${body?.name} together are enough.`,
        at,
        grave: true
    };
}
export function marksOf(eco: Ecosystem, said: Parties | undefined): Mark[] {
    if (!said) return [];
    if (said.all) {
        const except = said.except.map((n) => titleOf(eco, n.name));
        const text = except.length ? `all except ${except.join(', ')}` : 'all';
        return [{ text, why: 'All active partners and populations.', at: [said.at] }];
    }
    return said.named.map((n) => ({
        text: titleOf(eco, n.name),
        why: whoIs(eco, n.name),
        at: [n.at, placeOf(eco, n)]
    }));
}
function whoIs(eco: Ecosystem, name: string): string {
    const kind = eco.find(name, 'Partner', 'Role', 'Group', 'Body', 'Population', 'External')?.kind;
    if (kind !== 'Role' && kind !== 'Group')
        return kind
            ? `${name}, ${kind === 'External' ? 'outside the ecosystem' : `a ${kind.toLowerCase()}`}.`
            : `${name} is not declared.`;
    const members = [...eco.expandName(name)];
    return `${name}, a ${kind.toLowerCase()}: ${members.slice(0, 8).join(', ') || 'nobody now'}${members.length > 8 ? ` and ${members.length - 8} more` : ''}.`;
}
function termsOf(eco: Ecosystem, decision: Decision): Mark[] {
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
            : { text: 'no reasons said', why: 'Nobody is said to hear why it was decided.', at: [nameAt] },
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
