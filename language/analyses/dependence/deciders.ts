import type { Body, Parties, Topic } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { Fraction } from '../../model/quantity.js';
import { isPresent, presentBehind } from '../parties/present.js';
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
    const found = presentBehind(eco, parties).map((name): Ability => {
        const body = eco.find(name, 'Body');
        return body ? { ability: abilityOfBody(eco, body, topics), body } : { ability: 'able' };
    });
    return found.length ? found.reduce((best, next) => (isWorse(best, next) ? next : best)) : { ability: 'nobody' };
}
export function isWorse(a: Ability, b: Ability): boolean {
    return abilities.indexOf(a.ability) < abilities.indexOf(b.ability);
}

/** The worst of its topics. */
function abilityOfBody(eco: Ecosystem, body: Body, topics: readonly Topic[]): Ability['ability'] {
    if (!body.seats.some((s) => s.party && !s.observer && hasSomebody(eco, s.party.name))) return 'nobody';
    const found = (topics.length ? topics : [undefined]).map((topic) => passes(eco, bodyGame(eco, body, topic)));
    return abilities.find((a) => found.includes(a)) ?? 'unknown';
}
function passes(eco: Ecosystem, game: BodyGame | undefined): Ability['ability'] {
    if (!game) return 'unknown';
    const answer = verdicts({
        ...game,
        players: game.players.map((p) => (p.parties.some((n) => hasSomebody(eco, n.name)) ? p : absent))
    });
    if (!answer.computed) return 'unknown';
    return answer.value.reachable ? 'able' : 'cannot pass';
}
/** The seats of a role that nobody plays stay in the base of all votes, like vacant ones. */
const absent = { votes: new Fraction(0), members: 0 };
function hasSomebody(eco: Ecosystem, name: string): boolean {
    for (const party of eco.expandName(name)) if (isPresent(eco, party)) return true;
    return false;
}
