import { type Leaving, leaving, type StalledDecision } from '../analyses/dependence/leaving.js';
import type { Ecosystem } from '../model/ecosystem.js';
import { partiesInWords } from '../model/words.js';
import { type Answer, named, type Reason } from './answer.js';

/** What breaks when a partner leaves: only what works, or may work, with it. */
export function whatIfLeaves(eco: Ecosystem, partner: string): Answer {
    named(eco, partner, 'partner', 'Partner');
    const because = reasonsOf(leaving(eco, partner));
    const headline = because.length
        ? `If ${partner} leaves, ${because.length === 1 ? 'one thing breaks' : `${because.length} things break`}.`
        : `If ${partner} leaves, nothing breaks that the spec tells of.`;
    return { verdict: String(because.length), headline, because };
}
function reasonsOf(left: Leaving): Reason[] {
    const { roles, decisions, disputes, data, flows, contributions, promises, channels, pieces } = left;
    return [
        ...roles.map(({ role, holders, bound }) => ({
            text: bound
                ? `The role ${role.name} has ${holders.length} of at least ${bound.value.text} holders.`
                : `Nobody plays the role ${role.name}.`,
            at: role.nameAt
        })),
        ...decisions.map((d) => ({ text: stalledDecision(d), at: d.decision.nameAt })),
        ...disputes.map(({ process, step, ability }) => ({
            text: `The ${step.stepKind} in ${process.name} ${stalled(ability)}.`,
            at: step.at
        })),
        ...data.map(({ dataset, why }) => ({
            text: `The dataset ${dataset.name} is lost: ${why === 'derived from a lost one' ? why : `it has ${why}`}.`,
            at: dataset.nameAt
        })),
        ...flows.map((flow) => ({ text: `Nobody is left to send ${flow.dataset.name}.`, at: flow.at })),
        ...contributions.map(({ contribution: { name, nameAt }, others, fallbacks }) => ({
            text: others.length
                ? `The contribution ${name} comes only from ${others.map((o) => o.partner.name).join(', ')}.`
                : `The contribution ${name} is lost${fallbacks.length ? `; ${fallbacks.map((f) => f.kind).join(' and ')} is agreed` : ', and nothing is said to stand in for it'}.`,
            at: nameAt
        })),
        ...promises.map((p) => ({ text: `Nobody is left to keep the promise ${p.name}.`, at: p.nameAt })),
        ...channels.map((c) => ({ text: `Nobody is left to run the channel ${c.name}.`, at: c.nameAt })),
        ...(pieces.computed && pieces.value.length > 1
            ? [{ text: `The exchange falls into parts: ${pieces.value.map((p) => p.join(', ')).join(' | ')}.` }]
            : [])
    ];
}
function stalledDecision({ decision, clause, parties, ability, body }: StalledDecision): string {
    if (body) return `${decision.name}, ${clause} ${body.name}, ${stalled(ability)}.`;
    const act = clause === 'agreed by' ? 'agree to' : 'decide';
    return `Nobody is left to ${act} ${decision.name}: it is ${clause} ${partiesInWords(parties)}.`;
}
function stalled(ability: string): string {
    if (ability === 'unknown') return 'may not be decided any more';
    return ability === 'nobody' ? 'has nobody left to decide' : 'can no longer be passed';
}
