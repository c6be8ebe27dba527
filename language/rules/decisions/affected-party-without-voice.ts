import { oncePerEcosystem } from '../../analyses/memo-per-ecosystem.js';
import { presentBehind, presentParties } from '../../analyses/parties/present.js';
import { takingPart } from '../../analyses/parties/taking-part.js';
import type { Decision, Parties } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { spelled } from '../../model/spelling.js';
import { listed, partiesInWords } from '../../model/words.js';
import { type Fix, insertAt, insertClause, replace } from '../fix.js';
import { each, type Hit, type Rule } from '../rule.js';

export const affectedPartyWithoutVoice: Rule = {
    id: 'affected-party-without-voice',
    family: 'decisions',
    severity: 'warning',
    nature: 'gap',
    summary: 'Those whom a decision affects have no vote, are not asked, and nobody represents them.',
    check: each(['Decision'], function* (eco, decision) {
        const { affects, decidedBy } = decision;
        // Who has a say is not known before somebody decides: see decision-without-decider.
        if (!affects || !decidedBy) return;
        const unheard = without(eco, affects, voiceIn(eco, decision));
        if (unheard.length) yield hit(eco, decision, affects, decidedBy, unheard);
    })
};

/** Whether a party is heard: it decides, agrees, recommends or is asked, or a channel open to it feeds this decision. */
function voiceIn(eco: Ecosystem, decision: Decision): (party: string) => boolean {
    const { name, decidedBy, agreedBy, recommendedBy, consults } = decision;
    const channels = (channelsByFed(eco).get(name) ?? []).map((c) => c.openTo);
    return takingPart(eco, [decidedBy, agreedBy, recommendedBy, consults, ...channels], 'any');
}
const channelsByFed = oncePerEcosystem((eco) => {
    const fed = new Map<string, { openTo?: Parties }[]>();
    for (const channel of eco.all('Channel'))
        for (const { name } of channel.feeds) fed.set(name, [...(fed.get(name) ?? []), channel]);
    return fed;
});
/** Somebody outside the ecosystem is not heard in it. */
function without(eco: Ecosystem, affects: Parties, isHeard: (party: string) => boolean): string[] {
    const outside = new Set(eco.all('External').map((e) => e.name));
    const all = [...new Set(presentParties(eco, affects))];
    return all.filter((party) => !outside.has(party) && !isHeard(party));
}

function hit(eco: Ecosystem, decision: Decision, affects: Parties, decidedBy: Parties, unheard: string[]): Hit {
    const isUnheard = new Set(unheard);
    const said = affects.named.filter((n) => presentBehind(eco, n.name).some((p) => isUnheard.has(p)));
    const isOne = unheard.length === 1 && !eco.find(unheard[0], 'Population');
    const [who, them] = isOne ? ['which has', 'it'] : ['who have', 'them'];
    return {
        at: said.length === 1 && !affects.all ? said[0].at : affects.at,
        element: decision.name,
        parties: unheard,
        message: `${decision.name} affects ${listed(unheard)}, ${who} no part in it: ${partiesInWords(decidedBy)} ${decides(eco, decidedBy)}, and nobody asks or represents ${them}. ${remedy(decision, them)}`,
        related: [{ message: `${partiesInWords(decidedBy)} ${decides(eco, decidedBy)} this.`, at: decidedBy.at }],
        fixes: consult(eco, decision, affects, isUnheard)
    };
}
/** In a decision on its own membership or punishment a party is heard; a seat would make it judge in its own cause. */
function remedy({ topics }: Decision, them: string): string {
    const isOnThem = topics.length > 0 && topics.every((t) => t === 'membership' || t === 'sanctions');
    if (isOnThem) return `Hear ${them} before it is decided: consult ${them}.`;
    return `Consult ${them}, or give ${them} a seat or a representative.`;
}
function decides(eco: Ecosystem, { all, named }: Parties): string {
    const isOne = !all && named.length === 1 && !eco.find(named[0].name, 'Role', 'Group', 'Population');
    return isOne ? 'decides' : 'decide';
}
function consult(eco: Ecosystem, decision: Decision, affects: Parties, isUnheard: ReadonlySet<string>): Fix[] {
    const { consults } = decision;
    const names = affects.all
        ? inShort([...isUnheard])
        : affects.named.flatMap(({ name }) => unheardOf(eco, name, isUnheard));
    const asked = names.map((n) => (n === 'all' ? n : spelled(n))).join(', ');
    if (consults?.all) return [];
    const edit =
        asked === 'all' && consults
            ? replace(consults.at, 'all')
            : consults
              ? insertAt(consults.at, 'end', `, ${asked}`)
              : insertClause(decision, `consults ${asked}`);
    return [{ title: `Consult ${asked === 'all' ? 'all' : listed(names)}`, preferred: true, edits: [edit] }];
}
/** A role or a group as it is named, where none of it or too many of it are heard; else each party of it that is not. */
function unheardOf(eco: Ecosystem, name: string, isUnheard: ReadonlySet<string>): string[] {
    const parties = presentBehind(eco, name);
    const unheard = parties.filter((p) => isUnheard.has(p));
    return unheard.length && (unheard.length === parties.length || unheard.length > 4) ? [name] : unheard;
}
function inShort(unheard: string[]): string[] {
    return unheard.length > 4 ? ['all'] : unheard;
}
