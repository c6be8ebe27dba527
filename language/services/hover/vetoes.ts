import { type BodyGame, bodyGame } from '../../analyses/voting/body-game.js';
import { banzhaf } from '../../analyses/voting/indices.js';
import type { Body, Topic, Veto } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { type Fraction, percent } from '../../model/quantity.js';
import { listed, topicInWords } from '../../model/words.js';
import { thresholdInWords } from '../describe.js';
import { mostVoters, powers } from './power.js';

/** Who can veto what in a body, and who has how much power there; what else is said of the body is about all other topics. */
export function vetoesIn(eco: Ecosystem, body: Body): string[] {
    return body.vetoes.map((veto) => {
        const { party, topics } = veto;
        const game = topics.length === 1 ? gameAbout(eco, body, topics[0]) : undefined;
        return `${party.name} can veto ${saying(veto)}.${game ? ` Power about that: ${powers(game)}.` : ''}`;
    });
}
/** What a party can veto, in whichever body. */
export function vetoesOf(eco: Ecosystem, party: string): string[] {
    return eco.all('Body').flatMap((body) =>
        body.vetoes
            .filter(({ party: holder }) => isHolder(eco, holder.name, party))
            .map((veto) => {
                const behind = veto.party.name === party ? '' : ` as ${veto.party.name}`;
                const power =
                    veto.topics.length === 1 ? powerAbout(eco, body, veto.topics[0], veto.party.name) : undefined;
                return `Can veto ${saying(veto)} in ${body.name}${behind}${power ? `: ${percent(power)} of the power there` : ''}.`;
            })
    );
}
function isHolder(eco: Ecosystem, holder: string, party: string): boolean {
    return holder === party || (eco.find(holder, 'Role', 'Group') !== undefined && eco.expandName(holder).has(party));
}
function saying({ topics, override }: Veto): string {
    const what = topics.length ? `what is about ${listed(topics.map(topicInWords))}` : 'every motion';
    return `${what}${override ? `, unless overridden by ${thresholdInWords(override)}` : ''}`;
}
function gameAbout(eco: Ecosystem, body: Body, topic: Topic): BodyGame | undefined {
    const game = bodyGame(eco, body, topic);
    return game && game.players.length <= mostVoters ? game : undefined;
}
function powerAbout(eco: Ecosystem, body: Body, topic: Topic, holder: string): Fraction | undefined {
    const game = gameAbout(eco, body, topic);
    const index = game && banzhaf(game);
    const player = game?.players.findIndex((p) => p.parties.some(({ name }) => name === holder)) ?? -1;
    return index?.computed && player >= 0 ? index.value.normalised[player] : undefined;
}
