import { contributions } from '../../analyses/sharing/contributions.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { Fraction } from '../../model/quantity.js';
import { benefitCell, sharesByParty, takenOf } from './benefit-cell.js';
import type { Cells, Group } from './cells.js';
import { contributionCell } from './contribution-cell.js';
import { differenceCell, thresholdsOf } from './difference-cell.js';

/** What each partner gives and gets, as parts of all that has a worth, and how far they are apart. */
export function sharingGroup(eco: Ecosystem, cells: Cells): Group {
    const given = contributions(eco);
    const shares = sharesByParty(eco);
    const taken = takenOf(eco, given.kind === 'valued' ? given.basis : undefined);
    const thresholds = thresholdsOf(eco);
    for (const p of eco.all('Partner')) {
        const row = cells.get(p.name)!;
        const own = shares.get(p.name) ?? [];
        const c = given.kind === 'valued' ? given.amounts.get(p.name)?.div(given.total) : undefined;
        const b = taken?.parts.get(p.name);
        if (p.contributions.length) row.contribution = contributionCell(p, given, c);
        if (own.length || b || p.benefits.length) row.benefit = benefitCell(eco, p, own, taken);
        if (given.kind === 'valued' && taken && (c || b)) {
            const isLeast = taken.benefits?.amounts.get(p.name)?.more ?? false;
            row.difference = differenceCell({
                thresholds,
                contribution: c ?? none,
                benefit: b ?? none,
                isLeast,
                at: own[0]?.at ?? p.benefits[0]?.at ?? p.contributions[0]?.at
            });
        }
    }
    const isUsed = shares.size > 0 || eco.all('Partner').some((p) => p.contributions.length || p.benefits.length);
    const [gives, gets] = [
        given.kind === 'valued' ? contribution : contributes,
        taken || shares.size ? benefit : receives
    ];
    return { title: 'Sharing', columns: isUsed ? [gives, gets, difference] : [] };
}
const none = new Fraction(0);
const contribution = {
    id: 'contribution',
    title: 'Contribution',
    numeric: true,
    detail: 'Share of all contributions, where each has a worth on one basis; gifts not counted'
};
const contributes = {
    id: 'contribution',
    title: 'Contributes',
    detail: 'What it contributes, by name: a share is computed only where each contribution has a worth on one basis'
};
const benefit = {
    id: 'benefit',
    title: 'Benefit',
    numeric: true,
    detail: 'Share of what partners receive: of pools, and of benefits with a worth'
};
const receives = {
    id: 'benefit',
    title: 'Receives',
    detail: 'What it receives, by name: a share is computed only of pools and of benefits with a worth'
};
const difference = {
    id: 'difference',
    title: 'Difference',
    numeric: true,
    detail: 'Benefit minus contribution in percentage points (pp). The hollow bar is the contribution, the full one the benefit; ▲ gets more than it gives, ▼ less, = as much, within half a point. The longest bar is the greatest part of the column.'
};
