import type { Body, Decision, Parties, Topic } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { presentBehind, presentParties } from '../parties/present.js';
import { relatedGroups } from '../parties/related-groups.js';
import { bodyGame } from '../voting/body-game.js';
import { bodyVerdicts } from '../voting/body-verdicts.js';

/** One partner, or related ones, whose will is the outcome; through a body that they decide alone, where there is one. */
export interface Sole {
    /** What `relatedGroups` calls them. */
    readonly group: string;
    readonly partners: readonly string[];
    readonly body?: Body;
}

/**
 * Whoever decides alone where these parties decide about a topic. `undefined` where several decide together, where a population or
 * somebody outside does, and where nobody can tell.
 */
export function decidesAlone(eco: Ecosystem, parties: Parties | undefined, topic?: Topic): Sole | undefined {
    let sole: Sole | undefined;
    for (const name of presentParties(eco, parties)) {
        const next = soleBehind(eco, name, topic);
        if (!next || (sole && next.group !== sole.group)) return undefined;
        sole = sole
            ? { ...sole, partners: [...new Set([...sole.partners, ...next.partners])], body: sole.body ?? next.body }
            : next;
    }
    return sole;
}
/** Whoever takes a decision alone, with nobody else's agreement. */
export function takesAlone(eco: Ecosystem, decision: Decision, topic: Topic): Sole | undefined {
    const sole = decidesAlone(eco, decision.decidedBy, topic);
    if (!sole || !decision.agreedBy) return sole;
    const agreeing = decidesAlone(eco, decision.agreedBy, topic);
    return agreeing?.group === sole.group ? sole : undefined;
}
/** What acts as one where these parties decide: whoever decides alone, else the one body that they are. */
export function actorAmong(eco: Ecosystem, parties: Parties | undefined, topic?: Topic): Sole | Body | undefined {
    const sole = decidesAlone(eco, parties, topic);
    if (sole || !parties || parties.all || parties.named.length !== 1) return sole;
    return eco.find(parties.named[0].name, 'Body');
}

function soleBehind(eco: Ecosystem, name: string, topic: Topic | undefined): Sole | undefined {
    const body = eco.find(name, 'Body');
    if (!body) return eco.isActiveName(name) ? { group: relatedGroups(eco)(name), partners: [name] } : undefined;
    const game = bodyGame(eco, body, topic);
    if (!game) return undefined;
    const answer = bodyVerdicts(game);
    const dictator = answer.computed && answer.value.reachable ? answer.value.dictator : undefined;
    if (dictator?.verdict !== 'yes') return undefined;
    const partners = game.players[dictator.player].parties.flatMap((p) => presentBehind(eco, p.name));
    const groups = new Set(partners.map(relatedGroups(eco)));
    if (groups.size !== 1 || !partners.every((p) => eco.isActiveName(p))) return undefined;
    return { group: [...groups][0], partners, body };
}
