import { type BodyGame, bodyGame } from '../analyses/voting/body-game.js';
import { banzhaf } from '../analyses/voting/indices.js';
import { verdicts } from '../analyses/voting/verdicts.js';
import type { Ecosystem } from '../model/ecosystem.js';
import { type Fraction, percent } from '../model/quantity.js';
import type { Change } from './changes.js';

/** Voting power (Banzhaf, normalised) and the power to block, body by body; a body of one version only is a statement added or removed. */
export function powerChanges(before: Ecosystem, after: Ecosystem): Change[] {
    return after.all('Body').flatMap((body) => {
        const was = before.find(body.name, 'Body');
        if (!was) return [];
        const [old, now] = [powersIn(bodyGame(before, was)), powersIn(bodyGame(after, body))];
        if (!old || !now) return [];
        return [...new Set([...old.keys(), ...now.keys()])].flatMap((party): Change[] => {
            const text = inWords(party, old.get(party), now.get(party));
            return text
                ? [{ area: 'power', text: `${body.name}: ${text}`, before: was.nameAt, after: body.nameAt }]
                : [];
        });
    });
}
interface Power {
    readonly share: Fraction;
    readonly blocks: boolean;
}
function powersIn(game: BodyGame | undefined): Map<string, Power> | undefined {
    const power = game && banzhaf(game);
    const verdict = game && verdicts(game);
    if (!power?.computed || !verdict?.computed || !verdict.value.reachable) return undefined;
    const blockers = new Set(verdict.value.blockers.map((b) => b.player));
    return new Map(
        game!.players.map((player, i) => [
            player.parties.map((p) => p.name).join(' with '),
            { share: power.value.normalised[i], blocks: blockers.has(i) }
        ])
    );
}
function inWords(party: string, was: Power | undefined, is: Power | undefined): string | undefined {
    if (!was) return `${party} joins with ${percent(is!.share)} of the voting power.`;
    if (!is) return `${party} leaves, with ${percent(was.share)} of the voting power before.`;
    const power = was.share.equals(is.share)
        ? ''
        : `has ${percent(is.share)} of the voting power, ${percent(was.share)} before`;
    const block =
        was.blocks === is.blocks
            ? ''
            : is.blocks
              ? 'can now stop every motion alone'
              : 'can no longer stop every motion alone';
    const both = [power, block].filter((t) => t).join(', and ');
    return both && `${party} ${both}.`;
}
