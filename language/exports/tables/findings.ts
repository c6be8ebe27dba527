import { ruleOf } from '../../rules/catalogue.js';
import { type Finding, severities } from '../../rules/rule.js';
import { cell, columns, joined, type Table, where } from '../table.js';

/** The worst first. */
export function findingsTable(findings: readonly Finding[]): Table {
    const sorted = [...findings].sort((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity));
    return {
        name: 'findings',
        title: 'Findings',
        columns: columns('Severity', 'Finding', 'Rule', 'What the rule looks for', 'Where', 'See also'),
        rows: sorted.map((f) => [
            cell(f.severity),
            cell(f.message),
            cell(f.rule),
            cell(ruleOf(f.rule)?.summary),
            where(f.at),
            joined(
                f.related.slice(0, 6).map((r) => ({ text: `${r.message} (${where(r.at).text})` })),
                ' '
            )
        ]),
        plain: true
    };
}
