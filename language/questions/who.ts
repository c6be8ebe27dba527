import { type Arrival, pathTo, reach } from '../analyses/data/reach.js';
import { type BodyGame, bodyGame } from '../analyses/voting/body-game.js';
import { bodyVerdicts } from '../analyses/voting/body-verdicts.js';
import { banzhaf } from '../analyses/voting/indices.js';
import type { Body, Decision, Parties, Topic } from '../model/declarations.js';
import type { Ecosystem } from '../model/ecosystem.js';
import type { Place } from '../model/place.js';
import { percent } from '../model/quantity.js';
import { type Answer, named, type Reason } from './answer.js';

/** Everybody that a dataset, or what is made of it, can get to, each with the shortest way. */
export function whoReaches(eco: Ecosystem, dataset: string): Answer {
    named(eco, dataset, 'dataset', 'Dataset');
    const { arrivals, complete } = reach(eco, dataset);
    const parties = new Set(arrivals.map((a) => a.party));
    const rest = complete ? '' : ' There may be more: the search ended before all was looked at.';
    return {
        verdict: String(parties.size),
        headline: `${dataset} can get to ${counted(parties.size, 'party', 'parties')}.${rest}`,
        because: arrivals.map((arrival) => ({ text: wayTo(arrival), at: arrival.by?.at }))
    };
}
/** `Metro → Velo (allow) → Scoot (flow), as Heatmap`. */
function wayTo(arrival: Arrival): string {
    const steps = pathTo(arrival).map((step, i, all) => {
        const changed = i > 0 && step.dataset !== all[i - 1].dataset ? `, as ${step.dataset}` : '';
        const by = step.by && { Allow: 'allowed', Oblige: 'obliged', Flow: 'flow', Dataset: 'derived' }[step.by.kind];
        return `${step.party}${by ? ` (${by}${changed})` : i ? changed : ' (owner)'}`;
    });
    return steps.join(' → ');
}
/** Who takes a decision, with seats, votes and real voting power where a body does. */
export function whoDecides(eco: Ecosystem, name: string): Answer {
    const decision = named(eco, name, 'decision', 'Decision');
    const by = deciders(eco, decision);
    const because: Reason[] = [
        ...said('Decided by', decision.decidedBy),
        ...by.flatMap((body) => powerIn(eco, body, decision.topics)),
        ...said('Must agree', decision.agreedBy),
        ...said('Recommended by', decision.recommendedBy),
        ...said('Consulted', decision.consults)
    ];
    const who = decision.decidedBy ? inWords(decision.decidedBy) : 'nobody';
    return { verdict: who, headline: `${name} is decided by ${who}.`, because };
}
/** Who can stop a decision, or every motion of a body, without anybody else. */
export function whoBlocks(eco: Ecosystem, name: string): Answer {
    const asked = named(eco, name, 'decision or body', 'Decision', 'Body');
    const [bodies, topics] = asked.kind === 'Body' ? [[asked], []] : [deciders(eco, asked), asked.topics];
    const because: Reason[] = asked.kind === 'Decision' ? [...said('Must agree', asked.agreedBy)] : [];
    const names = new Set(asked.kind === 'Decision' ? eco.expand(asked.agreedBy) : []);
    for (const body of bodies)
        for (const { parties, how, at } of blockersIn(eco, body, topics)) {
            for (const party of parties) names.add(party);
            because.push({ text: `${parties.join(' and ')} can stop a motion of ${body.name} ${how}.`, at });
        }
    const single = asked.kind === 'Decision' ? namedDeciders(eco, asked) : [];
    for (const party of single) {
        names.add(party);
        because.push({ text: `${party} decides.`, at: (asked as Decision).decidedBy?.at });
    }
    const who = [...names];
    return {
        verdict: String(who.length),
        headline: who.length ? `${who.join(', ')} can stop ${name} alone.` : `Nobody can stop ${name} alone.`,
        because
    };
}
function deciders(eco: Ecosystem, { decidedBy }: Decision): Body[] {
    return (decidedBy?.named ?? []).flatMap(({ name }) => eco.find(name, 'Body') ?? []);
}
/** Deciders that are no bodies: where one decides alone, it can also leave it. */
function namedDeciders(eco: Ecosystem, { decidedBy }: Decision): string[] {
    const parties = [...eco.expand(decidedBy)].filter((p) => !eco.find(p, 'Body'));
    return parties.length === 1 && !decidedBy?.named.some(({ name }) => eco.find(name, 'Body')) ? parties : [];
}
function powerIn(eco: Ecosystem, body: Body, topics: readonly Topic[]): Reason[] {
    const game = bodyGame(eco, body, topics[0]);
    if (!game) return [{ text: `${body.name} does not say what a motion needs.`, at: body.nameAt }];
    const power = banzhaf(game);
    return game.players.map((player, i) => {
        const names = player.parties.map((p) => p.name).join(' with ');
        const real = power.computed ? `, ${percent(power.value.normalised[i])} of the voting power` : '';
        const votes = `${player.votes.toFraction()} of ${game.allVotes.toFraction()} votes`;
        const alike = player.several ? ', if all its votes agree' : '';
        return { text: `${names}: ${votes} in ${body.name}${real}${alike}.`, at: player.parties[0].at };
    });
}
interface Blocking {
    readonly parties: readonly string[];
    readonly how: string;
    readonly at: Place;
}
/** On each of the topics, because a veto can be about one of them; the same way to block is told once. */
function blockersIn(eco: Ecosystem, body: Body, topics: readonly Topic[]): Blocking[] {
    const games = (topics.length ? topics : [undefined]).flatMap((topic) => bodyGame(eco, body, topic) ?? []);
    const found = games.flatMap((game) => blockersOf(game));
    return [...new Map(found.map((b) => [`${b.parties} ${b.how}`, b])).values()];
}
function blockersOf(game: BodyGame): Blocking[] {
    const answer = bodyVerdicts(game);
    if (!answer.computed || !answer.value.reachable) return [];
    return answer.value.blockers.map(({ player, declared, votingNo }) => {
        const { parties } = game.players[player];
        const how = declared ? 'by its veto' : votingNo ? 'by voting no' : 'by staying away';
        return { parties: parties.map((p) => p.name), how, at: parties[0].at };
    });
}
function said(what: string, parties: Parties | undefined): Reason[] {
    return parties ? [{ text: `${what}: ${inWords(parties)}.`, at: parties.at }] : [];
}
function inWords({ all, except, named }: Parties): string {
    const names = (list: readonly { name: string }[]): string => list.map((n) => n.name).join(', ');
    return all ? `all${except.length ? ` except ${names(except)}` : ''}` : names(named);
}
function counted(count: number, one: string, many: string): string {
    return `${count} ${count === 1 ? one : many}`;
}
