import { commonDescendant, comparable } from '../../analyses/hierarchy.js';
import type { Allow, DataRule, Forbid, Oblige } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { type Fix, type Hit, insertAt, insertClause, type Rule } from '../rule.js';

type Granting = Allow | Oblige;

export const policyConflict: Rule = {
    id: 'policy-conflict',
    family: 'data',
    severity: 'error',
    nature: 'contradiction',
    summary: 'One rule allows or obliges what another forbids, to the same party on the same data.',
    *check(eco): Iterable<Hit> {
        if (eco.header?.strategy) return;
        for (const forbid of eco.all('Forbid')) {
            for (const grant of [...eco.all('Allow'), ...eco.all('Oblige')]) {
                const clash = conflict(eco, grant, forbid);
                if (!clash) continue;
                const verb = grant.kind === 'Allow' ? 'may' : 'must';
                const who =
                    clash.parties.length > 3
                        ? `${clash.parties.slice(0, 3).join(', ')} and ${clash.parties.length - 3} more`
                        : clash.parties.join(' and ');
                yield {
                    at: grant.at,
                    element: grant.name ?? clash.dataset,
                    parties: clash.parties,
                    severity: clash.possible ? 'hint' : undefined,
                    message: clash.possible
                        ? `${who} ${verb} ${clash.action} ${clash.dataset} here, and another rule forbids it ${clash.possible}. Say which rule wins there.`
                        : `${who} ${verb} ${clash.action} ${clash.dataset} here, but another rule forbids ${clash.forbidden} ${clash.forbiddenDataset} to the same party. Narrow one of the two, or say in the ecosystem which wins: on contradiction prohibition wins.`,
                    related: [
                        {
                            message: `This rule forbids it${forbid.because ? `, because "${forbid.because}"` : ''}.`,
                            at: forbid.at
                        }
                    ],
                    fixes: fixes(eco, grant, forbid)
                };
            }
        }
    }
};

interface Clash {
    parties: string[];
    dataset: string;
    forbiddenDataset: string;
    action: string;
    forbidden: string;
    possible?: string;
}

/** Whether two rules meet: same party, data, action, region and time; purposes and run-time constraints decide whether certainly or possibly. */
function conflict(eco: Ecosystem, grant: Granting, forbid: Forbid): Clash | undefined {
    const dataset = pair(
        grant.datasets.map((d) => d.name),
        forbid.datasets.map((d) => d.name),
        (a, b) => comparable(eco, 'datasets', a, b)
    );
    const action = dataset && pair(grant.actions, forbid.actions, (a, b) => comparable(eco, 'actions', a, b));
    if (!dataset || !action) return undefined;
    const forbidden = eco.expand(forbid.parties);
    const parties = [...eco.expand(grant.parties)].filter((p) => forbidden.has(p) && takesPart(eco, p, grant));
    if (!parties.length || !periodsMeet(grant, forbid) || !regionsMeet(eco, grant, forbid)) return undefined;
    const base = {
        parties,
        dataset: dataset[0],
        forbiddenDataset: dataset[1],
        action: action[0],
        forbidden: action[1]
    };
    const runTime =
        grant.conditions.length || forbid.conditions.length
            ? 'under a condition that only shows in practice'
            : undefined;
    const wanted = grant.purposes.map((p) => p.name),
        banned = forbid.purposes.map((p) => p.name);
    if (!banned.length || !wanted.length || pair(wanted, banned, (a, b) => comparable(eco, 'purposes', a, b))) {
        // A permission without a purpose against a prohibition for one: the permission covers that purpose too.
        return { ...base, possible: runTime };
    }
    if (exclusive(eco, wanted, banned)) return undefined;
    for (const a of wanted)
        for (const b of banned) {
            const below = commonDescendant(eco, a, b);
            if (below) return { ...base, possible: `for ${b}; ${below} belongs to both ${a} and ${b}` };
        }
    return undefined;
}
function exclusive(eco: Ecosystem, a: readonly string[], b: readonly string[]): boolean {
    return eco
        .all('Exclusion')
        .some(
            (e) => e.of === 'purposes' && a.every((x) => e.members.includes(x)) && b.every((y) => e.members.includes(y))
        );
}
function pair(
    a: readonly string[],
    b: readonly string[],
    meet: (a: string, b: string) => boolean
): [string, string] | undefined {
    for (const x of a) for (const y of b) if (meet(x, y)) return [x, y];
    return undefined;
}
function periodsMeet(a: DataRule, b: DataRule): boolean {
    return (a.from ?? '') <= (b.until ?? '9999') && (b.from ?? '') <= (a.until ?? '9999');
}
function regionsMeet(eco: Ecosystem, a: DataRule, b: DataRule): boolean {
    if (!a.territories.length || !b.territories.length) return true;
    return pair(a.territories, b.territories, (x, y) => comparable(eco, 'territories', x, y)) !== undefined;
}
/** A partner that is not active holds no permission, unless it has left and the permission survives that. */
function takesPart(eco: Ecosystem, party: string, grant: Granting): boolean {
    const partner = eco.find(party, 'Partner');
    return !partner || eco.active.includes(partner) || (grant.survives && partner.status === 'exited');
}
function fixes(eco: Ecosystem, grant: Granting, forbid: Forbid): Fix[] {
    const out: Fix[] = [];
    const { all, except, at } = forbid.parties;
    const named = grant.parties.named.map((p) => p.name).join(', ');
    if (all && named)
        out.push({
            title: `Except ${named} from the prohibition`,
            preferred: true,
            edits: [insertAt(at, 'end', except.length ? `, ${named}` : ` except ${named}`)]
        });
    if (eco.header)
        out.push({
            title: `Say in ${eco.header.name} that the prohibition wins`,
            edits: [insertClause(eco.header, 'on contradiction prohibition wins')]
        });
    return out;
}
