import type { Body, Parties, Topic } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { Fraction } from '../../model/quantity.js';
import { oncePerKey } from '../memo-per-ecosystem.js';
import { presentBehind, presentParties } from '../parties/present.js';
import { type BodyGame, bodyGame } from '../voting/body-game.js';
import { verdicts } from '../voting/verdicts.js';

/** Whether somebody can decide, the worst first. `unknown`: a body does not say what a motion needs, or it was too much to compute. */
export const abilities = ['nobody', 'cannot pass', 'unknown', 'able'] as const;
export interface Ability {
    readonly ability: (typeof abilities)[number];
    /** The body that it hangs on. */
    readonly body?: Body;
}

/** Whether one of these parties can decide about these topics: a body if its motions can pass, anybody else if present. */
export function abilityOf(eco: Ecosystem, parties: Parties | undefined, topics: readonly Topic[] = []): Ability {
    let best: Ability | undefined;
    for (const name of presentParties(eco, parties)) {
        const body = eco.find(name, 'Body');
        if (!body) return { ability: 'able' };
        const next = { ability: abilityOfBody(eco, body, topics), body };
        if (!best || isWorse(best, next)) best = next;
    }
    return best ?? { ability: 'nobody' };
}
export function isWorse(a: Ability, b: Ability): boolean {
    return abilities.indexOf(a.ability) < abilities.indexOf(b.ability);
}

/** The worst of its topics. */
function abilityOfBody(eco: Ecosystem, body: Body, topics: readonly Topic[]): Ability['ability'] {
    if (!body.seats.some((s) => s.party && !s.observer && presentBehind(eco, s.party.name).length)) return 'nobody';
    const found = (topics.length ? topics : ['']).map((topic) => passesOn(eco, `${body.name}\n${topic}`));
    return abilities.find((a) => found.includes(a)) ?? 'unknown';
}
/** Of the name of a body and a topic, or none. */
const passesOn = oncePerKey((eco, bodyAndTopic: string): Ability['ability'] => {
    const [name, topic] = bodyAndTopic.split('\n');
    const body = eco.find(name, 'Body');
    return body ? passes(eco, bodyGame(eco, body, (topic || undefined) as Topic | undefined)) : 'unknown';
});
function passes(eco: Ecosystem, game: BodyGame | undefined): Ability['ability'] {
    if (!game) return 'unknown';
    const players = game.players.map((p) => (p.parties.some((n) => presentBehind(eco, n.name).length) ? p : absent));
    const answer = verdicts({ ...game, players });
    if (!answer.computed) return 'unknown';
    return answer.value.reachable ? 'able' : 'cannot pass';
}
/** The seats of a role that nobody plays stay in the base of all votes, like vacant ones. */
const absent = { votes: new Fraction(0), members: 0 };
