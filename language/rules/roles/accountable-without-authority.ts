import { oncePerEcosystem, oncePerKey } from '../../analyses/memo-per-ecosystem.js';
import { accountableAmong } from '../../analyses/parties/accountable.js';
import { groupsTakingPart, takesPart } from '../../analyses/parties/taking-part.js';
import type { Decision, Parties, Responsibility, Topic } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { spelled } from '../../model/spelling.js';
import { listed, partiesInWords, topicInWords } from '../../model/words.js';
import { type Fix, insertAt, insertClause, replace, writtenParties } from '../fix.js';
import { each, type Hit, type Rule } from '../rule.js';

/** Decisions about what a responsibility is about. */
interface Relevant {
    readonly decisions: readonly Decision[];
    /** A decision about data may be about other data than the dataset that is named. */
    readonly certain: boolean;
    readonly about: string;
}

export const accountableWithoutAuthority: Rule = {
    id: 'accountable-without-authority',
    family: 'roles',
    severity: 'warning',
    nature: 'imbalance',
    summary: 'A party is accountable for something and has no say in any decision about it.',
    check: each(['Responsibility'], function* (eco, responsibility) {
        const { accountable } = responsibility;
        const [party, ...more] = accountable ? accountableAmong(eco, accountable) : [];
        if (!accountable || !party || more.length || eco.find(party, 'Population', 'External')) return;
        const relevant = relevantTo(eco, responsibility);
        const has = (decision: Decision): boolean => takesPart(eco, groupsWithSay(eco, decision), party, 'voting');
        if (relevant.decisions.length && !aboutAnything(eco).some(has) && !relevant.decisions.some(has))
            yield hit(eco, responsibility, accountable, party, relevant);
    })
};

/** Who decides, agrees or recommends has a say; who is only asked has none. */
const groupsWithSay = oncePerKey((eco, { decidedBy, agreedBy, recommendedBy }: Decision) =>
    groupsTakingPart(eco, [decidedBy, agreedBy, recommendedBy], 'voting')
);
/** A decision without a topic may be about anything. */
const aboutAnything = oncePerEcosystem((eco) => eco.all('Decision').filter((d) => !d.topics.length));
const decided = oncePerEcosystem((eco) => eco.all('Decision').filter((d) => d.decidedBy));
function relevantTo(eco: Ecosystem, { about }: Responsibility): Relevant {
    const topics = about.flatMap((s) => s.topic ?? []);
    const names = about.flatMap((s) => s.element?.name ?? []);
    const governing = names.flatMap((n) => eco.find(n, 'Pool')?.governedBy?.name ?? []);
    const meant = new Set([...names, ...governing]);
    const decisions = decided(eco);
    const certain = decisions.filter((d) => meant.has(d.name) || d.topics.some((t) => isSame(t, topics)));
    if (certain.length)
        return { decisions: certain, certain: true, about: [...[...topics].map(topicInWords), ...names].join(', ') };
    const isData = names.some((n) => eco.find(n, 'Dataset'));
    return {
        decisions: isData ? decisions.filter((d) => d.topics.includes('data')) : [],
        certain: false,
        about: 'data'
    };
}
function isSame(topic: Topic, topics: readonly Topic[]): boolean {
    return topics.includes(topic) || topics.includes('any') || (topic === 'any' && topics.length > 0);
}

function hit(
    eco: Ecosystem,
    { name }: Responsibility,
    accountable: Parties,
    party: string,
    { decisions, certain, about }: Relevant
): Hit {
    const where =
        decisions.length === 1
            ? `${decisions[0].name}, decided by ${partiesInWords(decisions[0].decidedBy!)}`
            : `any decision about ${about}: ${listed(decisions.map((d) => d.name))}`;
    const message = `${party} is accountable for ${name}, but has no say in ${where}.`;
    return {
        at: accountable.at,
        element: name,
        parties: [party],
        severity: certain ? undefined : 'hint',
        message: `${message} ${certain ? 'Let it recommend or agree, or make whoever decides accountable.' : 'If what it answers for is decided there, let it recommend or agree.'}`,
        related: decisions
            .slice(0, 20)
            .map((d) => ({ message: `${d.name} is decided by ${partiesInWords(d.decidedBy!)}.`, at: d.nameAt })),
        fixes: fixes(eco, accountable, party, decisions)
    };
}
function fixes(eco: Ecosystem, accountable: Parties, party: string, decisions: readonly Decision[]): Fix[] {
    const who = accountable.named.length === 1 ? writtenParties(accountable) : spelled(party);
    const out = decisions
        .slice(0, 2)
        .flatMap((d) => [
            ...adding(d, 'agreed by', d.agreedBy, who, `Let ${party} agree to ${d.name}`),
            ...adding(d, 'recommended by', d.recommendedBy, who, `Let ${party} recommend on ${d.name}`)
        ]);
    const [{ decidedBy }] = decisions;
    if (decisions.length === 1 && decidedBy && accountableAmong(eco, decidedBy).length === 1)
        out.push({
            title: `Make ${partiesInWords(decidedBy)} accountable`,
            edits: [replace(accountable.at, writtenParties(decidedBy))]
        });
    return out;
}
function adding(decision: Decision, clause: string, parties: Parties | undefined, who: string, title: string): Fix[] {
    if (parties?.all) return [];
    const edit = parties ? insertAt(parties.at, 'end', `, ${who}`) : insertClause(decision, `${clause} ${who}`);
    return [{ title, edits: [edit] }];
}
