import type { Body, CostGame, Pool } from '../model/declarations.js';
import type { Ecosystem } from '../model/ecosystem.js';
import type { Workspace } from '../workspace.js';
import { majorityOf } from './majority.js';
import { Sources } from './texts.js';

/** What there is to suppose something about, with what is written of it now. */
export interface Choices {
    /** Those that have not left. */
    readonly partners: readonly Named[];
    /** Who could have a seat or a share. */
    readonly parties: readonly Named[];
    readonly bodies: readonly BodyChoice[];
    readonly pools: readonly PoolChoice[];
    /** There are too many names to offer all of them. */
    readonly isCut: boolean;
}
export interface Named {
    readonly name: string;
    readonly title?: string;
}
export interface BodyChoice extends Named {
    readonly majority?: string;
    /** The seats that somebody has, by party. */
    readonly votes: readonly Written[];
}
export interface PoolChoice extends Named {
    readonly shares: readonly Written[];
}
export interface Written {
    readonly party: string;
    readonly value: string;
}
/** More than these nobody looks through. */
const most = 300;

export function choicesIn(workspace: Workspace, eco: Ecosystem): Choices {
    const sources = new Sources(workspace);
    const partners = eco.all('Partner').filter((p) => p.status !== 'exited');
    const parties = [
        ...partners,
        ...eco.all('Population'),
        ...eco.all('Role'),
        ...eco.all('Group'),
        ...eco.all('External')
    ];
    const bodies = eco.all('Body').map((body) => bodyChoice(body, majorityOf(body, sources.of(body.at.uri))));
    const pools = [...eco.all('Pool'), ...eco.all('CostGame')].map(poolChoice);
    return {
        partners: partners.slice(0, most).map(named),
        parties: parties.slice(0, most).map(named),
        bodies: bodies.slice(0, most),
        pools: pools.slice(0, most),
        isCut: [parties, bodies, pools].some((list) => list.length > most)
    };
}
function bodyChoice(body: Body, majority: string | undefined): BodyChoice {
    const votes = body.seats.flatMap((s) =>
        s.party ? [{ party: s.party.name, value: s.observer ? 'observer' : (s.votes?.text ?? '1') }] : []
    );
    return { ...named(body), majority, votes: votes.slice(0, most) };
}
function poolChoice(pool: Pool | CostGame): PoolChoice {
    const shares = pool.shares.map((s) => ({ party: s.party.name, value: s.rest ? 'rest' : (s.value?.text ?? '') }));
    return { ...named(pool), shares: shares.slice(0, most) };
}
function named({ name, title }: Named): Named {
    return { name, title };
}
