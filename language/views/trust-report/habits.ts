import type { Ecosystem } from '../../model/ecosystem.js';
import { counted } from '../../model/words.js';
import { titleOf } from '../mark.js';
import type { Evidence, Topic } from './answer.js';
import type { HabitId } from './bearing.js';
import { evidence } from './evidence.js';

type Habit = Topic & { readonly id: HabitId };

/** The five habits of the founding article, and what a file can say to each. */
export function habits(eco: Ecosystem): Habit[] {
    return [wins(eco), clearRules(eco), transparency(eco), fairness(eco), feedback(eco)];
}

function wins(eco: Ecosystem): Habit {
    const small = eco.all('Win').filter((w) => w.downside === 'low' && w.visibleTo);
    const achieved = eco.all('Win').filter((w) => w.achieved && (!eco.asOf || w.achieved <= eco.asOf));
    return {
        id: 'wins',
        question: 'Small, visible wins',
        signs: [
            {
                what: 'which win is small (downside low) and visible to others',
                evidence: small.map((w) => evidence(w, w.due ? `due ${w.due}` : undefined))
            },
            {
                what: 'which win is achieved',
                evidence: achieved.map((w) => evidence(w, `achieved ${w.achieved}`)),
                optional: true
            }
        ]
    };
}

function clearRules(eco: Ecosystem): Habit {
    const rules = [...eco.all('Allow'), ...eco.all('Forbid'), ...eco.all('Oblige')];
    const shared = eco.all('Dataset').length > 0;
    return {
        id: 'rules',
        question: 'Clear rules and roles for data, decisions and conflicts',
        signs: [
            {
                what: 'who may do what with data',
                evidence: rules.map((r) => ({
                    text: `${wordFor[r.kind]} ${r.actions.join(', ')}: ${r.datasets.map((d) => titleOf(eco, d.name)).join(', ')}`,
                    at: r.at
                })),
                optional: !shared
            },
            {
                what: 'who has which role and answers for what',
                evidence: [
                    ...eco
                        .all('Responsibility')
                        .filter((r) => r.accountable)
                        .map((r) => evidence(r, 'has an accountable party')),
                    ...eco
                        .all('Role')
                        .filter((r) => !r.planned)
                        .map((r) => evidence(r, `role of ${counted(eco.expandName(r.name).size, 'partner')}`))
                ]
            },
            {
                what: 'who decides',
                evidence: eco
                    .all('Decision')
                    .filter((d) => d.decidedBy)
                    .map((d) => evidence(d, 'has a decider'))
            },
            {
                what: 'how conflicts are settled',
                evidence: eco
                    .all('ConflictProcess')
                    .filter((c) => c.steps.length)
                    .map((c) => evidence(c, counted(c.steps.length, 'step')))
            }
        ]
    };
}
const wordFor = { Allow: 'Allowed to', Forbid: 'Forbidden to', Oblige: 'Obliged to' };

function transparency(eco: Ecosystem): Habit {
    const told = (topic: string): Evidence[] =>
        eco
            .all('Disclosure')
            .filter((d) => d.what.some((w) => w.topic === topic))
            .map((d) => ({ text: `Disclosed: ${topic}${d.every ? `, ${d.every.text}` : ''}`, at: d.at }));
    return {
        id: 'transparency',
        question: 'Radical transparency: reasons, risks, failures',
        signs: [
            {
                what: 'to whom the reasons of decisions are told',
                evidence: [
                    ...eco
                        .all('Decision')
                        .filter((d) => d.reasonsTo)
                        .map((d) => evidence(d, 'gives reasons')),
                    ...told('reasons')
                ]
            },
            {
                what: 'to whom risks are told',
                evidence: [
                    ...eco
                        .all('Risk')
                        .filter((r) => r.knownTo)
                        .map((r) => evidence(r, 'known risk')),
                    ...told('risks')
                ]
            },
            { what: 'to whom failures are told', evidence: told('failures') }
        ]
    };
}

function fairness(eco: Ecosystem): Habit {
    const given = eco.active.flatMap((p) => p.contributions.map((c) => evidence(c, `from ${p.name}`)));
    const isInNumbers = eco.active.every((p) => p.contributions.every((c) => c.worth));
    return {
        id: 'fairness',
        question: 'Sharing that mirrors contribution',
        // Without a worth of each contribution nobody can compare what is given with what is shared.
        yes: isInNumbers ? undefined : 'Written down, not in numbers',
        signs: [
            { what: 'what each partner contributes', evidence: given },
            {
                what: 'what each partner gets',
                evidence: [
                    ...eco
                        .all('Pool')
                        .filter((p) => p.shares.length)
                        .map((p) => evidence(p, p.basis ? `shared by ${p.basis}` : 'shared')),
                    ...eco.active.flatMap((p) => p.benefits.map((b) => evidence(b, `for ${p.name}`)))
                ]
            },
            {
                what: 'when shares are looked at again',
                evidence: eco
                    .all('Pool')
                    .filter((p) => p.reviewed)
                    .map((p) => evidence(p, `reviewed ${p.reviewed!.text}`)),
                optional: !eco.all('Pool').length
            }
        ]
    };
}

function feedback(eco: Ecosystem): Habit {
    const channels = eco.all('Channel');
    return {
        id: 'feedback',
        question: 'Feedback that is heard',
        signs: [
            {
                what: 'where feedback can be given, and by whom',
                evidence: channels.filter((c) => c.openTo).map((c) => evidence(c, 'open channel'))
            },
            {
                what: 'by when it is answered',
                evidence: channels
                    .filter((c) => c.answersWithin)
                    .map((c) => evidence(c, `answers within ${c.answersWithin!.text}`))
            },
            {
                what: 'what becomes of it (feeds a decision, or outcomes are published)',
                evidence: channels
                    .filter((c) => c.feeds.length || c.publishesOutcomes)
                    .map((c) =>
                        evidence(
                            c,
                            outcome(
                                c.feeds.map((f) => f.name),
                                c.publishesOutcomes
                            )
                        )
                    )
            }
        ]
    };
}
function outcome(feeds: readonly string[], publishes: boolean): string {
    return [...(feeds.length ? [`feeds ${feeds.join(', ')}`] : []), ...(publishes ? ['publishes outcomes'] : [])].join(
        ', '
    );
}
