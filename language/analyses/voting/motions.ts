import type { Body, Decision, Parties, Topic } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { oncePerEcosystem } from '../memo-per-ecosystem.js';
import { indexed } from '../parties/indexed.js';
import { presentBehind } from '../parties/present.js';
import { type BodyGame, bodyGame } from './body-game.js';

/** A kind of motion that a body votes on: what it decides, about which topic, and the game it plays then. */
export interface Motion {
    /** Where it is a declared decision, not a sanction or a ruling. */
    readonly decision?: Decision;
    readonly topic?: Topic;
    readonly game: BodyGame;
}

/**
 * What a body votes on, as far as the text says: its decisions, by topic; sanctions; rulings on disputes. Where the text names
 * nothing, one motion about no topic. Motions of which the same vetoes hold share their game. None where the body does not say what a motion needs.
 */
export function motionsOf(eco: Ecosystem, body: Body): Motion[] {
    const subjects = subjectsByBody(eco).get(body.name) ?? [{ topics: [] }];
    const games = new Map<Topic | undefined, BodyGame | undefined>();
    const gameOn = (topic: Topic | undefined): BodyGame | undefined => {
        // Most topics are about no veto, and their games are the general one.
        const key = topic && body.vetoes.some((v) => v.topics.includes(topic)) ? topic : undefined;
        if (!games.has(key)) games.set(key, bodyGame(eco, body, key));
        return games.get(key);
    };
    const everywhere = [undefined, ...new Set(body.vetoes.flatMap((v) => v.topics))];
    return subjects.flatMap(({ decision, topics }) => {
        const anything = topics.includes('any') || (decision !== undefined && !topics.length);
        return (anything ? everywhere : topics.length ? topics : [undefined]).flatMap((topic) => {
            const game = gameOn(topic);
            return game ? [{ decision, topic, game }] : [];
        });
    });
}

interface Subject {
    readonly decision?: Decision;
    readonly topics: readonly Topic[];
}
const subjectsByBody = oncePerEcosystem((eco) => {
    const of = (by: Parties | undefined, subject: Subject): (readonly [string, Subject])[] =>
        (by?.named ?? [])
            .flatMap((n) => presentBehind(eco, n.name))
            .filter((name) => eco.find(name, 'Body'))
            .map((name) => [name, subject]);
    return indexed([
        ...eco.all('Decision').flatMap((decision) => of(decision.decidedBy, { decision, topics: decision.topics })),
        ...eco.all('Sanction').flatMap((s) => s.levels.flatMap((l) => of(l.decidedBy, { topics: ['sanctions'] }))),
        ...eco.all('ConflictProcess').flatMap((c) => c.steps.flatMap((s) => of(s.by, { topics: [] })))
    ]);
});
