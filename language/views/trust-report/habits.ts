import type { DataRule, Role } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { counted, listed } from '../../model/words.js';
import { purposeInSentence, titleOf } from '../mark.js';
import type { Evidence, Topic } from './answer.js';
import type { HabitId } from './bearing.js';
import { channelInWords, evidence } from './evidence.js';
import { fairness } from './fairness.js';
import { partiesInTitles } from './in-titles.js';

export type Habit = Topic & { readonly id: HabitId };

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
                    text: ruleInWords(eco, r),
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
                        .map((r) => ofRole(eco, r))
                ]
            },
            {
                what: 'who decides',
                evidence: [
                    ...eco
                        .all('Decision')
                        .flatMap((d) =>
                            d.decidedBy ? [evidence(d, `decided by ${partiesInTitles(eco, d.decidedBy)}`)] : []
                        ),
                    // A council with votes and a majority decides, whatever it decides about.
                    ...eco
                        .all('Body')
                        .filter((b) => b.seats.length && (b.passes || b.unanimous))
                        .map((b) => evidence(b, 'says what a motion needs'))
                ]
            },
            {
                what: 'how conflicts are settled',
                evidence: eco
                    .all('ConflictProcess')
                    .filter((c) => c.steps.length)
                    .map((c) => evidence(c, counted(c.steps.length, 'step')))
            },
            {
                what: 'how partners can leave',
                evidence: eco.all('Exit').map((e) => ({
                    text: e.notice ? `Exit with ${e.notice.text} of notice` : 'Exit',
                    at: e.at
                })),
                optional: true
            }
        ]
    };
}
function ruleInWords(eco: Ecosystem, { kind, parties, actions, datasets, purposes }: DataRule): string {
    const why = listed(
        purposes.map((p) => purposeInSentence(eco, p.name)),
        3
    );
    const what = `${listed(actions)} ${listed([...new Set(datasets.map((d) => datasetInSentence(eco, d.name)))])}${why && ` for ${why}`}`;
    const who = partiesInTitles(eco, parties);
    if (kind === 'Forbid' && parties.all) return `Nobody${who.replace(/^all/, '')} may ${what}`;
    return `${capital(who)} ${{ Allow: 'may', Forbid: 'must not', Oblige: 'must' }[kind]} ${what}`;
}
/** A title may be half a sentence. */
function datasetInSentence(eco: Ecosystem, name: string): string {
    const title = titleOf(eco, name);
    return title === name ? name : `“${title}”`;
}
/** By its name: its title says what it does, and would read as if that were done. */
function ofRole(eco: Ecosystem, { name, title, nameAt }: Role): Evidence {
    const count = eco.expandName(name).size;
    const players = count ? counted(count, 'partner') : 'nobody yet';
    return {
        title: `role ${name} (${players})`,
        text: `Role ${name}${title ? ` (${title})` : ''}: ${players}`,
        at: nameAt
    };
}
function capital(text: string): string {
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function transparency(eco: Ecosystem): Habit {
    const told = (topic: string): Evidence[] =>
        eco
            .all('Disclosure')
            .filter((d) => d.what.some((w) => w.topic === topic))
            .map((d) => ({
                text: `Told: ${topic}${d.every ? `, every ${d.every.text.replace(/^every /, '')}` : ''}`,
                at: d.at
            }));
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
                ],
                // Of decisions that are not written nobody can give reasons.
                optional: !eco.all('Decision').length
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

function feedback(eco: Ecosystem): Habit {
    const channels = eco.all('Channel');
    return {
        id: 'feedback',
        question: 'Feedback that is heard',
        signs: [
            {
                what: 'where feedback can be given, and by whom',
                evidence: channels.filter((c) => c.openTo).map((c) => evidence(c, channelInWords(c)))
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
