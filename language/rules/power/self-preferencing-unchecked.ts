import { type Gate, gatesOfRivals, unwalledData } from '../../analyses/dependence/gatekeepers.js';
import type { Role } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { spelled } from '../../model/spelling.js';
import { listed } from '../../model/words.js';
import { appendStatement, type Fix, insertAt, insertClause, type TextEdit } from '../fix.js';
import { freshName } from '../fresh-name.js';
import type { Hit, Rule } from '../rule.js';

export const selfPreferencingUnchecked: Rule = {
    id: 'self-preferencing-unchecked',
    family: 'power',
    severity: 'warning',
    nature: 'imbalance',
    summary:
        'Whoever scores or admits others competes with them, without a duty to treat all alike or a limit on using their data.',
    *check(eco): Iterable<Hit> {
        for (const [keeper, gates] of gatesOfRivals(eco)) {
            const rivals = [...new Set(gates.flatMap((g) => g.rivals))];
            const roles = rolesOf(eco, keeper);
            const alike = roles.some((r) => r.equalTreatment);
            const data = unwalledData(eco, keeper, rivals);
            if (!alike || data.length) yield hit(eco, { keeper, gates, rivals, roles, alike, data });
        }
    }
};
interface Found {
    readonly keeper: string;
    readonly gates: readonly Gate[];
    readonly rivals: readonly string[];
    readonly roles: readonly Role[];
    readonly alike: boolean;
    readonly data: ReturnType<typeof unwalledData>;
}

function rolesOf(eco: Ecosystem, keeper: string): Role[] {
    return (eco.find(keeper, 'Partner')?.roles ?? []).flatMap((r) => eco.find(r.name, 'Role') ?? []);
}
function hit(eco: Ecosystem, found: Found): Hit {
    const { keeper, gates, rivals, alike, data } = found;
    const [first, ...more] = gates;
    const does = gates.map((g) => (g.by.kind === 'Score' ? `scores (${g.by.name})` : `admits (${g.by.name})`));
    const wrong = [
        ...(alike ? [] : ['nothing obliges it to treat them like itself']),
        ...(data.length ? [`it may use their data (${listed(data.map((d) => d.dataset.name))}) for any purpose`] : [])
    ];
    return {
        at: placeOf(first),
        element: first.by.name,
        parties: [keeper],
        message: `${keeper} ${listed(does)} ${listed(rivals)}, with whom it competes, and ${wrong.join(', and ')}. ${remedy(found)}, or let somebody neutral do it.`,
        related: [
            ...first.rivalries.slice(0, 10).map((r) => ({
                message: `${r.by} says that it competes with ${r.competition.other.name}.`,
                at: r.competition.at
            })),
            ...more.slice(0, 5).map((g) => ({ message: `${keeper} decides here too.`, at: placeOf(g) })),
            ...data.slice(0, 5).map(({ dataset, grants }) => ({
                message: `${keeper} may use ${dataset.name} for any purpose.`,
                at: grants[0]?.at ?? dataset.nameAt
            }))
        ],
        fixes: fixesFor(eco, found)
    };
}
function remedy({ alike, data }: Found): string {
    const wall = 'limit what it may use their data for';
    if (alike) return `L${wall.slice(1)}`;
    return `Give its role the duty of equal-treatment${data.length ? ` and ${wall}` : ''}`;
}
function placeOf({ by }: Gate): Hit['at'] {
    return (by.kind === 'Score' ? by.by : by.decidedBy)?.at ?? by.nameAt;
}

/** One repair of all that is wrong; none where it would bind others too. */
function fixesFor(eco: Ecosystem, { keeper, roles, alike, data }: Found): Fix[] {
    const role = roles.find((r) => r.archetype === 'orchestrator') ?? roles[0];
    const walls = data.length ? wallsFor(eco, keeper, data) : [];
    if ((!alike && !role) || !walls) return [];
    const duty = alike ? [] : [insertClause(role, 'equal-treatment')];
    const titles = [
        ...(alike ? [] : [`Oblige ${role.name} to equal treatment`]),
        ...(data.length ? [`limit ${keeper} in using ${listed(data.map((d) => d.dataset.name))}`] : [])
    ];
    const title = titles.join(' and ');
    return [{ title: title[0].toUpperCase() + title.slice(1), preferred: true, edits: [...duty, ...walls] }];
}
/** A grant gets a purpose; an owner is forbidden to compete with the data. `undefined` where a grant is for others too. */
function wallsFor(eco: Ecosystem, keeper: string, data: Found['data']): TextEdit[] | undefined {
    const grants = [...new Set(data.flatMap((d) => d.grants))];
    if (grants.some(({ parties }) => parties.all || parties.named.length > 1)) return undefined;
    const owned = data.filter((d) => !d.grants.length).map((d) => spelled(d.dataset.name));
    const service = freshName(eco, 'RunningTheService');
    const competing = freshName(eco, 'CompetingWithOthers');
    const statements = [
        ...(grants.length ? [`purpose ${service} "Running the service for all"`] : []),
        ...(owned.length
            ? [
                  `purpose ${competing} "Competing with those whose data it is"`,
                  `forbid ${spelled(keeper)} to use ${owned.join(', ')} for ${competing}`
              ]
            : [])
    ];
    const file = eco.file(data[0].dataset.at.uri);
    if (!file) return undefined;
    return [
        ...grants.map((g) => insertAt(g.datasets.at(-1)!.at, 'end', ` for ${service}`)),
        appendStatement(file, statements.join('\n'))
    ];
}
