import type { Table } from './table.js';

/** As RFC 4180 says: lines end with CR LF, and what could be misread stands in quotes. */
export function csv({ columns, rows }: Table): string {
    const lines = [columns.map((c) => field(c.title)), ...rows.map((row) => row.map((c) => field(c.text)))];
    return lines.map((line) => `${line.join(',')}\r\n`).join('');
}
/** Spreadsheets take a cell that starts with one of these for a formula, which could do anything. */
const formula = /^[=+\-@\t\r＝＋－＠]/;
function field(text: string): string {
    const line = text.replace(/\s*[\r\n]+\s*/g, '; ').replace(/\0/g, '');
    const harmless = formula.test(line) ? `'${line}` : line;
    return /[",]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
