import { holdersOf, overlap } from '../../analyses/parties/holders.js';
import { indexed } from '../../analyses/parties/indexed.js';
import { relatedGroupOf, relatedGroups } from '../../analyses/parties/related-groups.js';
import type { Name, Partner, Role } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Place } from '../../model/place.js';
import { percent } from '../../model/quantity.js';
import { type Fix, removeFromList } from '../fix.js';
import type { Hit, Rule } from '../rule.js';

/** A role says that another is incompatible with it. */
interface Exclusion {
    readonly role: Role;
    readonly with: Name;
}

export const incompatibleRolesHeld: Rule = {
    id: 'incompatible-roles-held',
    family: 'roles',
    severity: 'error',
    nature: 'contradiction',
    summary: 'One partner, or related ones, play two roles that are declared incompatible.',
    *check(eco): Iterable<Hit> {
        const groupOf = relatedGroups(eco);
        for (const exclusion of exclusionsIn(eco)) {
            const others = indexed(holdersOf(eco, exclusion.with.name).map((p) => [groupOf(p.name), p] as const));
            const seen = new Set<string>();
            for (const one of holdersOf(eco, exclusion.role.name)) {
                const group = groupOf(one.name);
                const same = others.get(group) ?? [];
                const other = same.find((p) => p === one) ?? same.find((p) => overlap(one, p));
                if (!other || seen.has(group)) continue;
                seen.add(group);
                yield hit(eco, exclusion, one, other);
            }
        }
    }
};
/** Each pair of roles once, whichever of the two says it. */
function exclusionsIn(eco: Ecosystem): Exclusion[] {
    const pairs = new Map<string, Exclusion>();
    for (const role of eco.all('Role'))
        for (const other of role.incompatible) {
            const key = [role.name, other.name].sort().join('\n');
            if (role.name !== other.name && !pairs.has(key)) pairs.set(key, { role, with: other });
        }
    return [...pairs.values()];
}

function hit(eco: Ecosystem, { role, with: second }: Exclusion, one: Partner, other: Partner): Hit {
    const [a, b] = [role.name, second.name];
    const stakes = one === other ? [] : (relatedGroupOf(eco, one.name)?.controls ?? []);
    const who =
        one === other
            ? `${one.name} plays both ${a} and ${b}`
            : `${one.name} plays ${a} and ${other.name} plays ${b}; the two are related through stakes above 50 %, so they count as one party`;
    return {
        at: roleAt(other, b),
        element: other.name,
        parties: [...new Set([one.name, other.name])],
        message: `${who}${one === other ? ', which' : '. The two roles'} are declared incompatible. Give one of the roles to an independent partner.`,
        related: [
            { message: `${a} is incompatible with ${b}.`, at: second.at },
            { message: `${one.name} plays ${a}.`, at: roleAt(one, a) },
            ...stakes.slice(0, 10).map(({ holder, held, stake }) => ({
                message: `${holder} holds ${percent(stake.share.value)} of ${held.name}.`,
                at: stake.at
            }))
        ],
        fixes: [...ending(eco, other, b), ...ending(eco, one, a)]
    };
}
/** Only where the partner plays another role and this one keeps as many holders as it asks for. */
function ending(eco: Ecosystem, { name, roles }: Partner, role: string): Fix[] {
    const left = holdersOf(eco, role).length - 1;
    const bounds = eco.find(role, 'Role')?.bounds ?? [];
    if (roles.length < 2 || bounds.some((b) => b.how !== 'most' && b.value.value.compare(left) > 0)) return [];
    const places = roles.map((r) => r.at);
    const index = roles.findIndex((r) => r.name === role);
    return [{ title: `Take ${role} from ${name}`, edits: [removeFromList(places, index)] }];
}
function roleAt({ roles, nameAt }: Partner, role: string): Place {
    return roles.find((r) => r.name === role)?.at ?? nameAt;
}
