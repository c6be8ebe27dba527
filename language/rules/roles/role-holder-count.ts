import { oncePerEcosystem } from '../../analyses/memo-per-ecosystem.js';
import { type Presence, presenceOn } from '../../analyses/parties/activity.js';
import { holdersOf, mostAtOnce } from '../../analyses/parties/holders.js';
import type { Bound, Partner, Role } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Index } from '../../model/knowledge.js';
import type { Place } from '../../model/place.js';
import { counted, listed, verb } from '../../model/words.js';
import { type Fix, insertAt, removeFromList, replace, type TextEdit } from '../fix.js';
import { each, type Hit, type Rule } from '../rule.js';
import { isReadWhole } from '../waivers.js';

const ownFiles = oncePerEcosystem((eco): ReadonlySet<string> => new Set(eco.files.map((f) => f.uri)));

export const roleHolderCount: Rule = {
    id: 'role-holder-count',
    family: 'roles',
    severity: 'error',
    nature: 'contradiction',
    summary: 'More or fewer partners play a role than it says.',
    check: each(['Role'], function* (eco, role) {
        // Where nobody takes part yet, no role can be played; and roles of a library are there to choose from.
        if (!eco.activeNames.size || !ownFiles(eco).has(role.at.uri)) return;
        const found = tooMany(eco, role) ?? tooFew(eco, role, eco.lookUp(waitingFor, role.name));
        if (found) yield found;
    })
};

function tooMany(eco: Ecosystem, role: Role): Hit | undefined {
    const holders = mostAtOnce(holdersOf(eco, role.name));
    const bound = role.bounds.find((b) => b.how !== 'least' && isCount(b) && b.value.value.compare(holders.length) < 0);
    if (!bound) return undefined;
    const names = holders.map((p) => p.name);
    return {
        at: bound.at,
        element: role.name,
        parties: names,
        message: `${role.name} may be played by ${inWords(bound)}, but ${listed(names)} play it${onDay(eco)}: that is ${names.length}. Take the role from ${verb(names.length - atMost(bound), 'one', 'some')} of them, or allow more.`,
        related: holders.slice(0, 20).map((p) => ({ message: `${p.name} plays it.`, at: roleAt(p, role) })),
        fixes: [
            ...(names.length - atMost(bound) === 1 ? takeFromOne(role, holders) : []),
            { title: `Allow ${names.length}`, edits: [replace(bound.value.at, String(names.length))] }
        ]
    };
}
/** Only where the partner plays another role too and this one then has holders enough. */
function takeFromOne(role: Role, holders: readonly Partner[]): Fix[] {
    return holders
        .filter((p) => p.roles.length > 1)
        .slice(0, 4)
        .map((p) => ({ title: `Take ${role.name} from ${p.name}`, edits: [withoutRole(p, role.name)] }));
}
function withoutRole({ roles }: Partner, role: string): TextEdit {
    return removeFromList(
        roles.map((r) => r.at),
        roles.findIndex((r) => r.name === role)
    );
}

/** A part of the text that cannot be read may hold a partner that plays it. */
function tooFew(eco: Ecosystem, role: Role, waiting: readonly Partner[]): Hit | undefined {
    const holders = holdersOf(eco, role.name);
    if (role.planned || !isReadWhole(eco)) return undefined;
    const bound = role.bounds.find((b) => b.how !== 'most' && isCount(b) && b.value.value.compare(holders.length) > 0);
    if (!bound && (holders.length || role.bounds.length)) return undefined;
    // Who is about to leave, or suspended, may still play it.
    const inDoubt = waiting.filter((p) => p.status === 'exiting' || p.status === 'suspended');
    const isPossible = !!inDoubt.length && (bound?.value.value.compare(holders.length + inDoubt.length) ?? 0) <= 0;
    const names = holders.map((p) => p.name);
    const who = names.length ? `only ${listed(names)} ${verb(names.length, 'plays', 'play')} it` : 'nobody does';
    return {
        at: bound?.at ?? role.nameAt,
        element: role.name,
        parties: names,
        severity: isPossible ? 'hint' : bound ? undefined : 'warning',
        nature: bound ? undefined : 'gap',
        message: `${bound ? `${role.name} is to be played by ${inWords(bound)}, but ${who}` : `No active partner plays ${role.name}`}${onDay(eco)}${notCounted(eco, waiting)}. Name another partner${names.length ? '' : ', or call the role planned'}.`,
        related: waiting.slice(0, 20).map((p) => ({ message: `${p.name} does not count.`, at: roleAt(p, role) })),
        fixes: names.length ? (bound ? [lower(bound, names.length)] : []) : [plan(role)]
    };
}
function lower({ how, value }: Bound, holders: number): Fix {
    return {
        title: `Ask for ${how === 'least' ? 'at least ' : ''}${holders}`,
        edits: [replace(value.at, String(holders))]
    };
}
function plan({ at, bodyStart }: Role): Fix {
    const edit = bodyStart
        ? { uri: at.uri, range: { start: bodyStart, end: bodyStart }, newText: 'planned ' }
        : insertAt(at, 'end', ' planned');
    return { title: 'Call the role planned', edits: [edit] };
}

/** Those that are named for a role and not active. */
const waitingFor: Index<'Partner', Partner> = {
    kinds: ['Partner'],
    entries: (partner, eco) => (eco.isActive(partner) ? [] : partner.roles.map((r) => [r.name, partner]))
};
function isCount({ value }: Bound): boolean {
    return !!value && !value.percent && value.value.d === 1n;
}
function atMost({ value }: Bound): number {
    return value.value.valueOf();
}
function inWords({ how, value }: Bound): string {
    const partners = counted(value.value.valueOf(), 'partner');
    return how === 'exactly' ? `exactly ${partners}` : `at ${how} ${partners}`;
}
function onDay({ asOf }: Ecosystem): string {
    return asOf ? ` on ${asOf}` : '';
}
/** Who is named for the role and why that is not enough. */
function notCounted(eco: Ecosystem, waiting: readonly Partner[]): string {
    const why: Partial<Record<Presence, string>> = {
        'begins later': 'begins later',
        ended: 'has left',
        exited: 'has left'
    };
    const said = waiting.slice(0, 3).map((p) => {
        const presence = presenceOn(p, eco.asOf);
        return `${p.name} ${why[presence] ?? `is ${presence === 'candidate' || presence === 'prospect' ? `a ${presence}` : presence}`}`;
    });
    return said.length ? `; ${listed(said)}` : '';
}
function roleAt({ roles, nameAt }: Partner, role: Role): Place {
    return roles.find((r) => r.name === role.name)?.at ?? nameAt;
}
