import { styleText } from 'node:util';
import type { Finding, Place, Severity } from '../../language/index.js';
import type { Checked } from '../checked.js';
import { pathOf } from '../files.js';

type Style = Parameters<typeof styleText>[0];
const colours: Record<Severity, Style> = { error: 'red', warning: 'yellow', info: 'blue', hint: 'cyan' };

/** One line per finding and per related place; on a terminal in colour and with the line it is about. */
export function text(checked: Checked, { isTerminal = false } = {}): string {
    const paint = (style: Style, words: string): string => (isTerminal ? styleText(style, words) : words);
    const lines = checked.findings.flatMap((finding) => [
        head(finding, paint),
        ...(isTerminal ? excerpt(checked.workspace.text(finding.at.uri), finding, paint) : []),
        ...finding.related.map((r) => paint('dim', `    ${placed(r.at)} ${plain(r.message)}`)),
        ...(isTerminal ? [''] : [])
    ]);
    return `${[...lines, summary(checked)].join('\n')}\n`;
}
/** Words of an author without signs that command a terminal or turn the direction of writing. */
function plain(words: string): string {
    return words.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
}
function head({ at, severity, rule, message }: Finding, paint: (style: Style, words: string) => string): string {
    return `${placed(at)} ${paint(colours[severity], severity)} ${paint('bold', rule)}: ${plain(message)}`;
}
/** The line of a finding with carets under what it is about. */
function excerpt(
    source: string | undefined,
    { at: { range }, severity }: Finding,
    paint: (style: Style, words: string) => string
): string[] {
    const written = source?.split('\n')[range.start.line]?.trimEnd();
    if (!written || written.length > 500) return [];
    const line = written.split('\t').map(plain).join('\t');
    const from = range.start.character;
    const to = range.end.line === range.start.line ? range.end.character : line.length;
    // Tabs keep their width under the line.
    const indent = line.slice(0, from).replace(/[^\t]/g, ' ');
    const number = String(range.start.line + 1);
    const gutter = ' '.repeat(number.length);
    return [
        paint('dim', `  ${number} | `) + line,
        `${paint('dim', `  ${gutter} | `)}${indent}${paint(colours[severity], '^'.repeat(Math.max(1, to - from)))}`
    ];
}
function summary({ findings, accepted, ecosystems }: Checked): string {
    const more = accepted === undefined ? '' : `, ${accepted} more in the baseline`;
    const names = ecosystems.length ? ` (${plain(ecosystems.join(', '))})` : '';
    return `${counted(findings.length, 'finding')}${more} in ${counted(ecosystems.length, 'ecosystem')}${names}`;
}
export function placed({ uri, range: { start } }: Place): string {
    return `${plain(pathOf(uri))}:${start.line + 1}:${start.character + 1}`;
}
export function counted(count: number, one: string, many = `${one}s`): string {
    return `${count} ${count === 1 ? one : many}`;
}
