import type { Name, Partner } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Cell, Cells, Group } from './cells.js';

/** Which roles each partner plays, and in which life areas it offers something as what. */
export function rolesGroup(eco: Ecosystem, cells: Cells): Group {
    const areas = eco.header?.lifeAreas ?? [];
    for (const p of eco.all('Partner')) {
        const row = cells.get(p.name)!;
        if (p.roles.length) row.role = roleCell(eco, p);
        for (const area of areas) {
            const cell = areaCell(eco, p, area.name);
            if (cell) row[`area:${area.name}`] = cell;
        }
    }
    return {
        title: 'Roles and life areas',
        columns: [
            { id: 'role', title: 'Role', detail: 'The roles that it plays' },
            ...areas.map((a) => ({
                id: `area:${a.name}`,
                title: a.name,
                detail: `What it offers in ${a.name}, and as which archetype`,
                at: a.at,
                evenEmpty: true as const
            }))
        ]
    };
}
function roleCell(eco: Ecosystem, { roles }: Partner): Cell {
    const said = ({ name }: Name): string => {
        const role = eco.find(name, 'Role');
        return `${name}${role?.title ? ` (${role.title})` : ''}: ${role?.archetype ?? 'no archetype said'}`;
    };
    return {
        text: roles.map((r) => r.name).join(', '),
        get detail() {
            return roles.map(said).join('\n');
        },
        at: roles[0].at
    };
}
function areaCell(eco: Ecosystem, { name, roles, offers }: Partner, area: string): Cell | undefined {
    const here = offers.filter((o) => o.lifeAreas.some((l) => l.name === area));
    if (!here.length) return undefined;
    const archetypes = new Set(roles.map((r) => eco.find(r.name, 'Role')?.archetype).filter((a) => a !== undefined));
    return {
        text: [...archetypes].join(', ') || 'offers',
        get detail() {
            return `${name} offers in ${area}: ${here.map((o) => o.title ?? o.name).join(', ')}`;
        },
        at: here[0].at
    };
}
