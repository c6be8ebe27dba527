import type { Choices, Supposition } from '../../protocol.js';
import type { Draft } from './own.js';

/** One of the things to pick from, and how it reads. */
export interface Pick {
    readonly value: string;
    readonly label: string;
}
/** A form that asks for what is not said yet: what there is to pick, what is picked, and what is written of it now. */
export interface Filled {
    readonly partners: readonly Pick[];
    readonly owners: readonly Pick[];
    readonly parties: readonly Pick[];
    readonly partner: string;
    readonly of: string;
    readonly party: string;
    readonly value: string;
    /** What is written now; nothing where it would be new. */
    readonly now?: string;
}
export function filled({ what, partner, of, party, value }: Draft, choices: Choices): Filled {
    const owners = what === 'share' ? choices.pools : choices.bodies;
    const owner = owners.find((o) => o.name === of) ?? (choices.isCut && of ? undefined : owners[0]);
    const entries = !owner ? [] : 'votes' in owner ? owner.votes : owner.shares;
    const written = new Map(entries.map((e) => [e.party, e.value]));
    const picks = partyPicks(choices, written);
    const isFree = choices.isCut && !!party;
    const chosen = isFree || picks.some((p) => p.value === party) ? (party ?? '') : (picks[0]?.value ?? '');
    const now = what === 'majority' ? (owner && 'votes' in owner ? owner.majority : undefined) : written.get(chosen);
    return {
        partners: choices.partners.map(pickOf),
        owners: owners.map(pickOf),
        parties: picks,
        partner:
            partner && (choices.isCut || choices.partners.some((p) => p.name === partner))
                ? partner
                : (choices.partners[0]?.name ?? ''),
        of: owner?.name ?? of ?? '',
        party: chosen,
        value: value ?? now ?? '',
        now
    };
}
/** Who has something now stands first, with what it has. */
function partyPicks({ parties }: Choices, written: ReadonlyMap<string, string>): Pick[] {
    const titles = new Map(parties.map((p) => [p.name, p]));
    const having = [...written].map(([name, value]) => ({
        value: name,
        label: `${pickOf(titles.get(name) ?? { name }).label}: ${value}`
    }));
    return [...having, ...parties.filter((p) => !written.has(p.name)).map(pickOf)];
}
function pickOf({ name, title }: { readonly name: string; readonly title?: string }): Pick {
    return { value: name, label: title && title !== name ? `${name} (${title})` : name };
}
/** What the form says; nothing while something is missing. */
export function supposed(what: Supposition['what'], { partner, of, party, value }: Filled): Supposition | undefined {
    const said = value.trim();
    if (what === 'leaves') return partner ? { what, partner } : undefined;
    if (!of || !said) return undefined;
    if (what === 'majority') return { what, of, majority: said };
    if (!party) return undefined;
    return what === 'votes' ? { what, body: of, party, votes: said } : { what, pool: of, party, share: said };
}
