import type { BodyGame, Voter } from '../../analyses/voting/body-game.js';
import { bodyVerdicts } from '../../analyses/voting/body-verdicts.js';
import { type Coalition, type Threshold, votesOf } from '../../analyses/voting/game.js';
import { motionsOf } from '../../analyses/voting/motions.js';
import type { Opposites } from '../../analyses/voting/opposites.js';
import { type Reachable, verdicts } from '../../analyses/voting/verdicts.js';
import type { Body } from '../../model/declarations.js';
import { Fraction } from '../../model/quantity.js';
import { type Pause, pause } from '../../model/steps.js';
import { listed } from '../../model/words.js';
import { type Fix, replace } from '../fix.js';
import type { Hit, Rule } from '../rule.js';
import { namesOf, thresholdInWords, votesInWords, votesOfBody } from './in-words.js';

type Possible = Exclude<Opposites, { verdict: 'no' }>;

export const quotaAllowsOpposites: Rule = {
    id: 'quota-allows-opposites',
    family: 'decisions',
    severity: 'error',
    nature: 'contradiction',
    summary: 'Two sides of one vote can both reach what a motion needs, so contradictory decisions can pass.',
    *check(eco): Iterable<Hit | Pause> {
        for (const body of eco.all('Body')) {
            yield pause;
            const motions = motionsOf(eco, body);
            // Where nothing but admission is decided, a minority may let somebody in, and nobody moves the opposite.
            if (!body.passes || motions.every((m) => m.topic === 'membership')) continue;
            const games = [...new Set(motions.map((m) => m.game))];
            const found = games.map((game) => ({ game, opposites: oppositesIn(game) }));
            const worst = found.find((f) => f.opposites?.verdict === 'yes') ?? found.find((f) => f.opposites);
            if (worst?.opposites) yield hit(body, worst.game, worst.opposites);
        }
    }
};

function oppositesIn(game: BodyGame): Possible | undefined {
    const verdict = verdictOf(game);
    const opposites = verdict?.opposites.computed ? verdict.opposites.value : undefined;
    return opposites && opposites.verdict !== 'no' ? opposites : undefined;
}
function verdictOf(game: BodyGame): Reachable | undefined {
    const verdict = verdicts(game);
    return verdict.computed && verdict.value.reachable ? verdict.value : undefined;
}
function hit(body: Body, game: BodyGame, { verdict, ballot }: Possible): Hit {
    const side = (coalition: Coalition): Voter[] => coalition.map((i) => game.players[i]);
    const names = (coalition: Coalition): string => listed(side(coalition).flatMap(namesOf));
    const has = (coalition: Coalition): string => `${names(coalition)} with ${votesInWords(votesOf(game, coalition))}`;
    const when = verdict === 'yes' ? '' : ' when not everybody votes';
    return {
        at: body.passes!.at,
        element: body.name,
        parties: [...side(ballot.yes), ...side(ballot.no)].flatMap(namesOf),
        severity: verdict === 'yes' ? undefined : 'hint',
        message: `Opposite motions can both pass in ${body.name}${when}: a motion takes ${thresholdInWords(game.threshold, game.allVotes)}, which ${has(ballot.yes)} and ${has(ballot.no)} both reach. Ask for more than half.`,
        related: votesOfBody(body).slice(1),
        fixes: moreThanHalf(body, game)
    };
}
function moreThanHalf(body: Body, game: BodyGame): Fix[] {
    const of = game.threshold.of === 'votes cast' ? 'votes cast' : 'all votes';
    const threshold: Threshold = { of, share: new Fraction(1, 2), strict: true };
    const after = { ...game, threshold };
    const verdict = bodyVerdicts(after);
    if (!verdict.computed || !verdict.value.reachable || verdict.value.dictator || oppositesIn(after)) return [];
    const said = `majority of ${of}`;
    return [
        {
            title: `Let ${body.name} pass motions with a ${said}`,
            preferred: true,
            edits: [replace(body.passes!.at, said)]
        }
    ];
}
