import { type Finding, rules, type Severity, severities } from '../../language/index.js';
import type { Checked } from '../checked.js';
import { counted, placed } from './text.js';

const marks: Record<Severity, string> = { error: '🔴', warning: '🟡', info: '🔵', hint: '⚪' };

/** A comment for a pull request: the worst first, the other places of each folded away. */
export function markdown({ findings, accepted, ecosystems }: Checked): string {
    const names = ecosystems.length ? ` (${escaped(ecosystems.join(', '))})` : '';
    const title = `**EcoSpec: ${counted(findings.length, 'finding')}** in ${counted(ecosystems.length, 'ecosystem')}${names}`;
    const more = accepted ? [`${counted(accepted, 'more finding')} accepted in the baseline.`] : [];
    const parts = [...severities].reverse().flatMap((severity) => {
        const own = findings.filter((f) => f.severity === severity);
        return own.length ? [`### ${marks[severity]} ${counted(own.length, severity)}`, own.map(item).join('\n')] : [];
    });
    return `${[title, ...more, ...parts].join('\n\n')}\n`;
}
function item({ rule, message, at, related }: Finding): string {
    const summary = rules.find((r) => r.id === rule)?.summary;
    const lines = [
        `- \`${placed(at).replaceAll('`', "'")}\` **${rule}** ${escaped(message)}`,
        ...(summary ? [`  _${escaped(summary)}_`] : []),
        ...related.map((r) => `  - \`${placed(r.at).replaceAll('`', "'")}\` ${escaped(r.message)}`)
    ];
    return lines.join('\n');
}
/** Names and texts of authors are words here, never markup. */
export function escaped(words: string): string {
    return words
        .replace(/\s+/g, ' ')
        .replace(/[\\*_[\]<>|#~@!]/g, (sign) => `\\${sign}`)
        .replace(/&/g, '&amp;');
}
