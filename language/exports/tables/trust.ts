import type { TrustReport } from '../../views/trust-report.js';
import { cell, columns, joined, type Table } from '../table.js';

export function trustTables({ questions, habits, pairs }: TrustReport): Table[] {
    return [
        {
            name: 'answers',
            title: 'Questions and habits',
            columns: columns('Question or habit', 'Answer', 'Because', 'Evidence', 'Open findings#', 'Next step'),
            rows: [...questions, ...habits].map((a) => [
                cell(a.question),
                cell(a.words),
                cell(a.because),
                joined(
                    a.signs.flatMap((s) => s.evidence).map((e) => ({ text: e.text, at: [e.at] })),
                    '; '
                ),
                cell(
                    a.findings.length || '',
                    a.findings.map((f) => `${f.rule}: ${f.message}`).join(' ') || undefined,
                    a.findings[0]?.at
                ),
                cell(a.next?.text, a.next?.why, a.next?.at)
            ])
        },
        {
            name: 'pairs',
            title: `Pairs of partners. ${pairs.note}`,
            columns: columns('Pair', 'Strategic', 'Operational', 'Relational', 'Open findings#'),
            rows: pairs.rows.map((p) => [
                cell(p.titles.join(' and '), p.at ? 'A relationship of the two is declared.' : undefined, p.at),
                ...p.levels.map((l) =>
                    cell(
                        `${l.words}${l.needed ? ' (needed)' : ''}`,
                        l.evidence.map((e) => e.text).join('; ') || undefined,
                        l.evidence[0]?.at
                    )
                ),
                cell(p.findings || '')
            ])
        }
    ];
}
