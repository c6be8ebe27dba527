import { oncePerEcosystem } from '../../analyses/memo-per-ecosystem.js';
import { reaches, unreached } from '../../analyses/transparency/reached.js';
import type { Decision, Parties, Topic } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { listed } from '../../model/words.js';
import { type Fix, insertClause, writtenParties } from '../fix.js';
import { each, type Hit, type Rule } from '../rule.js';
import { disclosuresOf, widened } from './disclosures.js';

const important: ReadonlySet<Topic> = new Set(['strategic', 'rules', 'sanctions', 'pricing', 'membership', 'any']);

export const decisionWithoutReasons: Rule = {
    id: 'decision-without-reasons',
    family: 'transparency',
    severity: 'warning',
    nature: 'gap',
    summary: 'An important decision is taken without its reasons being told to those affected.',
    check: each(['Decision'], function* (eco, decision) {
        const disclosed = reasonsDisclosed(eco);
        // One that does not say to whom may well reach everybody.
        if (disclosed.includes(undefined)) return;
        if (!decision.topics.some((t) => important.has(t))) return;
        if (!decision.affects && (decision.reasonsTo || disclosed.length)) return;
        const left = decision.affects && withoutReasons(eco, decision, decision.affects, disclosed);
        if (left?.length !== 0) yield hit(eco, decision, left);
    })
};
const reasonsDisclosed = oncePerEcosystem((eco) => disclosuresOf(eco, 'reasons').map((d) => d.to));

/** A partner that takes part in a decision knows its reasons; a population takes part through a few. */
function withoutReasons(
    eco: Ecosystem,
    { reasonsTo, decidedBy, agreedBy, recommendedBy }: Decision,
    affects: Parties,
    disclosed: readonly (Parties | undefined)[]
): string[] {
    const isTold = reaches(eco, reasonsTo, ...disclosed);
    const takesPart = reaches(eco, decidedBy, agreedBy, recommendedBy);
    return unreached(eco, affects, (p) => isTold(p) || (!!eco.find(p, 'Partner') && takesPart(p)));
}
/** `left`: who of those affected is told nothing; not known where it is not said who is affected. */
function hit(eco: Ecosystem, decision: Decision, left: readonly string[] | undefined): Hit {
    const { name, nameAt, affects, reasonsTo } = decision;
    return {
        at: reasonsTo?.at ?? nameAt,
        element: name,
        parties: left,
        message: left
            ? `The decision ${name} affects ${listed(left)}, but nobody gives them its reasons. Say that the reasons are told to them, and by when.`
            : `The decision ${name} is taken without giving reasons to anybody. Say who is affected, and who is told the reasons by when.`,
        related: affects ? [{ message: 'These are affected.', at: affects.at }] : [],
        fixes: fixes(eco, decision, left)
    };
}
function fixes(eco: Ecosystem, decision: Decision, left: readonly string[] | undefined): Fix[] {
    const { affects, reasonsTo } = decision;
    if (reasonsTo) {
        const edit = left && affects && widened(eco, reasonsTo, affects, left);
        return edit ? [{ title: 'Tell them the reasons, too', preferred: true, edits: [edit] }] : [];
    }
    const to = affects ? writtenParties(affects) : 'all';
    return [
        {
            title: `Give the reasons to ${to} within 14 days`,
            preferred: true,
            edits: [insertClause(decision, `reasons to ${to} within 14 days`)]
        }
    ];
}
