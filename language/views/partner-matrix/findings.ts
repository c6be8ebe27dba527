import { counted } from '../../model/words.js';
import type { Finding } from '../../rules/rule.js';
import { type Cells, type Group, lines } from './cells.js';

/** What is open about each partner; hints are counted apart, as the list of problems does not show them. */
export function findingsGroup(cells: Cells, findings: readonly Finding[]): Group {
    for (const [party, own] of byParty(findings)) {
        const row = cells.get(party);
        if (!row) continue;
        const open = own.filter((f) => f.severity !== 'hint').length;
        const hints = own.length - open;
        row.findings = {
            text: open ? String(open) : counted(hints, 'hint'),
            get detail() {
                return [
                    `${counted(open, 'open finding')}${hints ? ` and ${counted(hints, 'hint')}` : ''}:`,
                    lines(own.map((f) => `${f.rule}: ${f.message}`))
                ].join('\n');
            },
            at: own[0].at,
            value: open,
            tone: own.some((f) => f.severity === 'error') ? 'bad' : open ? 'notice' : 'muted'
        };
    }
    const detail = 'Open findings about this partner, a hint where there is nothing else';
    return { title: 'Findings', columns: [{ id: 'findings', title: 'Open', numeric: true, detail }] };
}
/** The gravest first, as findings come. */
function byParty(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
    const found = new Map<string, Finding[]>();
    for (const finding of findings)
        for (const party of new Set(finding.parties)) {
            const own = found.get(party);
            if (own) own.push(finding);
            else found.set(party, [finding]);
        }
    return found;
}
