import { type BodyGame, bodyGame, type Voter } from '../analyses/voting/body-game.js';
import { bodyVerdicts } from '../analyses/voting/body-verdicts.js';
import { banzhaf } from '../analyses/voting/indices.js';
import type { Ecosystem } from '../model/ecosystem.js';
import { type Fraction, percent } from '../model/quantity.js';
import { pause, type Steps } from '../model/steps.js';
import type { Change } from './changes.js';

/** Voting power (Banzhaf, normalised) and the power to block, body by body; a body of one version only is a statement added or removed. */
export function* powerChanges(before: Ecosystem, after: Ecosystem): Steps<Change[]> {
    const changes: Change[] = [];
    for (const body of after.all('Body')) {
        yield pause;
        const was = before.find(body.name, 'Body');
        if (!was) continue;
        const [old, now] = [powersIn(bodyGame(before, was)), powersIn(bodyGame(after, body))];
        if (!old || !now) continue;
        for (const party of new Set([...old.keys(), ...now.keys()])) {
            const text = inWords(party, old.get(party), now.get(party));
            if (text)
                changes.push({
                    area: 'power',
                    text: `${body.name}: ${text}`,
                    before: was.nameAt,
                    after: body.nameAt
                });
        }
    }
    return changes;
}
interface Power {
    readonly share: Fraction;
    readonly blocks: boolean;
    readonly several: boolean;
}
function powersIn(game: BodyGame | undefined): Map<string, Power> | undefined {
    const power = game && banzhaf(game);
    const verdict = game && bodyVerdicts(game);
    if (!power?.computed || !verdict?.computed || !verdict.value.reachable) return undefined;
    const blockers = new Set(verdict.value.blockers.map((b) => b.player));
    const powers = new Map<string, Power>();
    for (const [i, player] of game!.players.entries()) {
        const name = nameOf(player);
        const known = powers.get(name);
        const share = power.value.normalised[i];
        powers.set(name, {
            share: known ? known.share.add(share) : share,
            blocks: blockers.has(i) || !!known?.blocks,
            several: player.several
        });
    }
    return powers;
}
/** As its seats are written: the members of a role come and go, and have its votes together. */
function nameOf({ seats, parties }: Voter): string {
    return [...new Set(seats.length ? seats.map((s) => s.party!.name) : parties.map((p) => p.name))].join(' with ');
}
function inWords(party: string, was: Power | undefined, is: Power | undefined): string | undefined {
    const alike = (power: Power | undefined): string => (power?.several ? ' if its votes agree' : '');
    if (!was) return `${party} joins with ${percent(is!.share)} of the voting power${alike(is)}.`;
    if (!is) return `${party} leaves, with ${percent(was.share)} of the voting power before.`;
    // What is measured as if several agreed is no change of what was measured one by one.
    const power =
        was.share.equals(is.share) || was.several !== is.several
            ? ''
            : `has ${percent(is.share)} of the voting power${alike(is)}, ${percent(was.share)} before`;
    const block =
        was.blocks === is.blocks
            ? ''
            : is.blocks
              ? 'can now stop every motion alone'
              : 'can no longer stop every motion alone';
    const both = [power, block].filter((t) => t).join(', and ');
    return both && `${party} ${both}.`;
}
