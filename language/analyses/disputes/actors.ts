import type { Body, Parties } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { presentBehind, presentParties } from '../parties/present.js';

/** Somebody who acts where parties are said, perhaps with a seat in a body. */
export interface Actor {
    readonly name: string;
    readonly through?: Body;
}

/**
 * Who acts where parties are said: those that are present, each once, and in place of a body those who have votes in it. A body without
 * seats stands for itself.
 */
export function actorsOf(eco: Ecosystem, ...said: readonly (Parties | undefined)[]): readonly Actor[] {
    const actors = new Map<string, Actor>();
    for (const parties of said)
        for (const name of presentParties(eco, parties))
            for (const actor of actorsBehind(eco, name)) if (!actors.has(actor.name)) actors.set(actor.name, actor);
    return [...actors.values()];
}
/** Whether somebody belongs to the ecosystem: a partner or a population, not somebody outside. */
export function isInside(eco: Ecosystem, party: string): boolean {
    return eco.find(party, 'Partner', 'Population') !== undefined;
}
/** Whether a partner plays a role that is declared neutral. */
export function isNeutral(eco: Ecosystem, party: string): boolean {
    return !!eco.find(party, 'Partner')?.roles.some((r) => eco.find(r.name, 'Role')?.neutral);
}

function actorsBehind(eco: Ecosystem, name: string, open: ReadonlySet<string> = new Set()): readonly Actor[] {
    const body = eco.find(name, 'Body');
    // A body that sits in itself adds nobody.
    if (!body?.seats.length) return open.has(name) ? [] : [{ name }];
    if (open.has(name)) return [];
    const seated = body.seats.flatMap((s) => (s.party && !s.observer ? presentBehind(eco, s.party.name) : []));
    const within = new Set([...open, name]);
    return seated.flatMap((n) => actorsBehind(eco, n, within).map((actor) => ({ name: actor.name, through: body })));
}
