import { bodyGame, votersOf } from '../../analyses/voting/body-game.js';
import { bodyVerdicts } from '../../analyses/voting/body-verdicts.js';
import type { Reason } from '../../analyses/voting/budget.js';
import { type Banzhaf, banzhaf } from '../../analyses/voting/indices.js';
import { passesAlone } from '../../analyses/voting/passes-alone.js';
import type { Body } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Place } from '../../model/place.js';
import { Fraction } from '../../model/quantity.js';
import type { Found } from '../found.js';
import { type Mark, titleOf } from '../mark.js';
import { rulesOf } from './body-rules.js';
import { type BodyMember, memberOf } from './members.js';
import { Open, type Signed } from './open.js';

export type { BodyMember } from './members.js';

export interface BodyView {
    readonly name: string;
    readonly title: string;
    readonly at: Place;
    /** What a motion needs, quorum, vetoes and how often it meets. */
    readonly rules: readonly Signed[];
    /** The most votes first. */
    readonly members: readonly BodyMember[];
    /** How many more there are than are listed. */
    readonly more?: number;
    readonly observers: readonly Mark[];
    /** Why no power is shown, or what holds for it. */
    readonly note?: string;
    /** What is found about it and nothing else here tells. */
    readonly open: readonly Signed[];
}
export function bodiesOf(eco: Ecosystem, found: Found): BodyView[] {
    return eco.all('Body').map((body) => bodyView(eco, body, found));
}
function bodyView(eco: Ecosystem, body: Body, marked: Found): BodyView {
    const game = bodyGame(eco, body);
    const voters = game?.players ?? votersOf(eco, body);
    const index = game && banzhaf(game);
    const answer = game && bodyVerdicts(game);
    const found = answer?.computed && answer.value.reachable ? answer.value : undefined;
    const all = game?.allVotes ?? voters.reduce((sum, v) => sum.add(v.votes), new Fraction(0));
    const power = index?.computed ? index.value : undefined;
    const isOnly = voters.length < 2;
    const open = Open.within(marked, body.at);
    const seen = { all, game, passes: game && passesAlone(game), power, found, isOnly, open };
    const members = voters.map((voter, i) => memberOf(eco, body, { voter, i, ...seen }));
    return {
        name: body.name,
        title: body.title ?? body.name,
        at: body.nameAt,
        rules: rulesOf(body, game, open),
        members: members.sort((a, b) => b.votes.part - a.votes.part),
        observers: body.seats
            .filter((s) => s.party && (s.observer || s.vacant))
            .map((s) => ({ text: titleOf(eco, s.party!.name), why: 'Sits in it without a vote.', at: [s.at] })),
        note: game && noteOf(power, index && !index.computed ? index.reason : undefined),
        open: open.rest()
    };
}
function noteOf(power: Banzhaf | undefined, reason: Reason | undefined): string | undefined {
    if (reason === 'nothing-passes') return 'Nothing can pass here: not even all votes together are enough.';
    if (reason) return 'Too large to compute the power exactly.';
    return power?.holds === 'at full attendance'
        ? 'Power as if everybody attended; who stays away changes it.'
        : undefined;
}
