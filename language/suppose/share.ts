import type { CostGame, Pool, Share } from '../model/declarations.js';
import type { Ecosystem } from '../model/ecosystem.js';
import type { Place } from '../model/place.js';
import { spelled } from '../model/spelling.js';
import { replace } from '../rules/fix.js';
import { readShare } from './reading.js';
import type { Supposition } from './supposition.js';
import type { Sources } from './texts.js';
import { noSuch, partyKinds } from './unknown.js';
import type { Wanted } from './wanted.js';

/** The share of a party: what it has now, or a new one. */
export function share(
    eco: Ecosystem,
    sources: Sources,
    { pool: name, party, share: typed }: Supposition & { what: 'share' }
): Wanted {
    const pool = eco.find(name, 'Pool', 'CostGame');
    if (!pool) return { refused: noSuch(eco, 'pool', name, 'Pool', 'CostGame') };
    if (!eco.find(party, ...partyKinds)) return { refused: noSuch(eco, 'party', party, ...partyKinds) };
    const read = readShare(typed);
    if ('refused' in read) return read;
    const [now, second] = pool.shares.filter((s) => s.party.name === party);
    if (second) return { refused: `${party} has several shares of ${name}. Change the one you mean in the text.` };
    if (!now) return throughOthers(eco, pool, party) ?? { entry: `${spelled(party)} ${read.text}`, in: pool };
    if (isSame(now, read.value)) return { refused: `${party} has ${read.text} of ${name} already.` };
    return { edits: [replace(now.value?.at ?? restOf(now, sources), read.text)] };
}
function restOf({ party, at }: Share, sources: Sources): Place {
    const source = sources.of(at.uri);
    return source.place(source.tokens(source.span(party.at).end, source.span(at).end)[0]);
}
function isSame(now: Share, then: Share): boolean {
    if (now.rest || then.rest) return now.rest && then.rest;
    return !!now.value && !!then.value && now.value.value.equals(then.value.value);
}
/** Who shares as one of several gets its part through them. */
function throughOthers(eco: Ecosystem, pool: Pool | CostGame, party: string): Wanted | undefined {
    const through = pool.shares
        .map((s) => s.party.name)
        .find((name) => eco.find(name, 'Role', 'Group') && eco.expandName(name).has(party));
    if (!through) return undefined;
    const word = eco.find(through, 'Role') ? 'role' : 'group';
    return {
        refused: `${party} shares in ${pool.name} through the ${word} ${through}. Change the share of ${through}, or name ${party} in the text.`
    };
}
