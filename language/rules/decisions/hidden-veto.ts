import { presentParties } from '../../analyses/parties/present.js';
import { relatedGroups } from '../../analyses/parties/related-groups.js';
import type { Voter } from '../../analyses/voting/body-game.js';
import { bodyVerdicts } from '../../analyses/voting/body-verdicts.js';
import { type Threshold, votesOf } from '../../analyses/voting/game.js';
import { hiddenBlockers } from '../../analyses/voting/hidden-blockers.js';
import { type Motion, motionsOf } from '../../analyses/voting/motions.js';
import { seatsOfRelated } from '../../analyses/voting/related-seats.js';
import type { Body, Veto } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { Fraction } from '../../model/quantity.js';
import { spelled } from '../../model/spelling.js';
import { listed } from '../../model/words.js';
import { type Fix, insertClause, replace } from '../fix.js';
import type { Hit, Rule } from '../rule.js';
import { namesOf, numberInWords, thresholdInWords, votesInWords, votesOfBody } from './in-words.js';

/** A voter that can stop these motions without a veto, and its vetoes on other topics. */
interface HiddenVeto {
    readonly voter: Voter;
    readonly motions: Motion[];
    readonly elsewhere: readonly Veto[];
}

export const hiddenVeto: Rule = {
    id: 'hidden-veto',
    family: 'decisions',
    severity: 'warning',
    nature: 'imbalance',
    summary: 'The votes of one party, or of related ones, can stop every motion, and no veto is declared.',
    *check(eco): Iterable<Hit> {
        for (const body of eco.all('Body'))
            if (!body.unanimous) for (const found of hiddenVetoes(eco, body)) yield hit(body, found);
    }
};

function hiddenVetoes(eco: Ecosystem, body: Body): Iterable<HiddenVeto> {
    const found = new Map<string, HiddenVeto>();
    const motions = motionsOf(eco, body);
    const blockers = new Map([...new Set(motions.map((m) => m.game))].map((game) => [game, hiddenBlockers(game)]));
    for (const motion of motions) {
        for (const voter of blockers.get(motion.game) ?? []) {
            const [name] = namesOf(voter);
            const elsewhere = body.vetoes.filter((v) => isOf(eco, voter, v.party.name));
            // Where the text does not say what is decided, it may be what the veto is about.
            const isCovered = !motion.decision && !motion.topic && elsewhere.length > 0;
            // That related parties vote twice is the finding then; it says that they block.
            const isTwice = !body.relatedVoteOnce && seatsOfRelated(eco, voter).length > 0;
            if (isCovered || isTwice || voter.several || agrees(eco, motion, voter)) continue;
            const known = found.get(name) ?? { voter, motions: [], elsewhere };
            known.motions.push(motion);
            found.set(name, known);
        }
    }
    return found.values();
}
function isOf(eco: Ecosystem, { parties }: Voter, name: string): boolean {
    const groupOf = relatedGroups(eco);
    return parties.some((p) => groupOf(p.name) === groupOf(name));
}
/** `agreed by` is a veto as well, and everybody can read it. */
function agrees(eco: Ecosystem, { decision }: Motion, voter: Voter): boolean {
    return [...presentParties(eco, decision?.agreedBy)].some((party) => isOf(eco, voter, party));
}

function hit(body: Body, found: HiddenVeto): Hit {
    const { voter, motions, elsewhere } = found;
    const names = namesOf(voter);
    const who = names.length > 1 ? `${listed(names)} together, as related parties,` : names[0];
    const [{ game }] = motions;
    const others = votesOf(game, [...game.players.keys()]).sub(voter.votes);
    const about = topicsOf(found);
    return {
        at: voter.parties[0].at,
        element: body.name,
        parties: names,
        message: `${who} can stop every motion in ${body.name}${about && ` about ${about}`}: a motion takes ${thresholdInWords(game.threshold, game.allVotes)}, and all others have ${numberInWords(others)} of ${votesInWords(game.allVotes)}. No veto is declared for that. Declare it, so that everybody can see it, or lower what a motion needs.`,
        related: [
            ...votesOfBody(body, voter),
            ...elsewhere.map((v) => ({ message: `This veto of ${v.party.name} is about other topics.`, at: v.at }))
        ],
        fixes: [
            {
                title: `Declare the veto of ${listed(names)} in ${body.name}`,
                edits: [insertClause(body, `veto ${spelled(names[0])}${about && ` about ${about}`}`)]
            },
            ...lowerQuota(body, found)
        ]
    };
}
/** Where a veto is declared for some topics, the others; else nothing: then it is about whatever comes. */
function topicsOf({ motions, elsewhere }: HiddenVeto): string {
    const topics = [...new Set(motions.map((m) => m.topic))];
    return elsewhere.length && topics.every((t) => t) ? topics.join(', ') : '';
}
/** What a motion needs such that nobody blocks alone any more, and opposites can't pass. */
function lowerQuota(body: Body, { voter, motions }: HiddenVeto): Fix[] {
    if (!body.passes) return [];
    const [{ game }] = motions;
    const others = votesOf(game, [...game.players.keys()]).sub(voter.votes);
    const of = game.threshold.of === 'votes cast' ? 'votes cast' : 'all votes';
    const games = [...new Set(motions.map((m) => m.game))];
    const choices: [string, Threshold][] = [
        [`majority of ${of}`, { of, share: new Fraction(1, 2), strict: true }],
        [`${others.toFraction()} votes`, { of: 'number', votes: others, strict: false }]
    ];
    const [said] = choices.find(([, t]) => games.every((g) => isSound({ ...g, threshold: t }))) ?? [];
    return said
        ? [{ title: `Let ${body.name} pass motions with ${withArticle(said)}`, edits: [replace(body.passes.at, said)] }]
        : [];
}
function withArticle(said: string): string {
    return said.startsWith('majority') ? `a ${said}` : said;
}
function isSound(game: Motion['game']): boolean {
    const verdict = bodyVerdicts(game);
    if (!verdict.computed || !verdict.value.reachable || verdict.value.dictator) return false;
    const { opposites } = verdict.value;
    return opposites.computed && opposites.value.verdict === 'no' && !hiddenBlockers(game).length;
}
