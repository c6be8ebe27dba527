import { plain } from '../views/trust-report/markdown.js';
import type { Shown } from './shown.js';
import type { Table } from './table.js';

/** Rows of a table in a comment that people still read. */
const most = 100;

/** A view as Markdown, its headings from a level on. */
export function viewMarkdown(shown: Shown, ecosystem: string, level = 1): string {
    const mark = '#'.repeat(level);
    if (shown.markdown) return shown.markdown().replace(/^#/gm, mark);
    const tables = shown.tables().filter((t) => t.rows.length);
    const parts = [
        `${mark} ${plain(shown.title)}: ${plain(ecosystem)}`,
        plain(shown.summary),
        ...tables.flatMap((t) => [`${mark}# ${plain(t.title)}`, tableMarkdown(t)])
    ];
    return `${parts.join('\n\n')}\n`;
}
export function tableMarkdown({ columns, rows }: Table): string {
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    const shown = rows.slice(0, most);
    const more = rows.length > shown.length ? `\n\n… and ${rows.length - shown.length} more rows.` : '';
    return (
        [
            line(columns.map((c) => plain(c.title))),
            line(columns.map((c) => (c.numeric ? '---:' : '---'))),
            ...shown.map((row) => line(row.map((c) => c.text.split('\n').map(plain).join('; '))))
        ].join('\n') + more
    );
}
