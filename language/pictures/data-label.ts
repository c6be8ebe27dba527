import { worst } from '../views/data-map/open.js';
import type { DataEdge, DataEdgeKind, Sign } from '../views/data-map.js';
import { widthOf, wrapped } from './text.js';

export const labelSize = 11;
/** The room of a sign before a line. */
export const signWidth = 12;
export interface LabelLine {
    readonly text: string;
    /** Of what is open about its statement; the first of its lines shows it. */
    readonly sign?: Sign;
    readonly isFirst: boolean;
    readonly width: number;
}
export interface Label {
    readonly lines: readonly LabelLine[];
    readonly width: number;
    readonly height: number;
}
/** Before what a statement says; of kinds that are not here the line says it all. */
const prefixes: Partial<Record<DataEdgeKind, string>> = {
    derived: '',
    part: '',
    allowed: 'may ',
    forbidden: 'may not ',
    unknown: 'on a condition: may ',
    contradictory: 'allowed and forbidden: ',
    sent: '',
    due: '',
    leak: ''
};
const mostLines = 12;
export function labelOf({ kind, text, signs }: DataEdge, most: number): Label {
    const prefix = prefixes[kind];
    if (prefix === undefined) return { lines: [], width: 0, height: 0 };
    const statements = text.split('\n').map((words) => linesOf(`${prefix}${words}`, most, signs?.[words]));
    const count = fittingIn(statements, mostLines);
    const left = text.split('\n').slice(count);
    const more = left.length
        ? linesOf(`and ${left.length} more`, most, worst(left.map((words) => signs?.[words])))
        : [];
    const lines = [...statements.slice(0, count).flat(), ...more];
    return { lines, width: Math.max(...lines.map((l) => l.width)) + 8, height: lines.length * 14 + 4 };
}
/** No statement is cut: what it is for comes last, and decides. */
function linesOf(words: string, most: number, sign: Sign | undefined): LabelLine[] {
    return evenLines(words, most).map((text, i) => ({
        text,
        sign,
        isFirst: !i,
        width: widthOf(text, labelSize) + (sign && !i ? signWidth : 0)
    }));
}
/** As few as can be, none with a last word alone where it need not be; rather a little wider than with a word broken inside. */
function evenLines(words: string, most: number): string[] {
    const widest = Math.max(...words.split(' ').map((word) => widthOf(word, labelSize)));
    const within = (room: number): string[] => wrapped(words, labelSize, room, Number.POSITIVE_INFINITY);
    let lines = within(Math.max(most, Math.min(widest, most * 1.4)));
    for (let room = most - 8; room >= widest; room -= 8) {
        const narrower = within(room);
        if (narrower.length > lines.length) break;
        lines = narrower;
    }
    return lines;
}
/** How many of them, at least one, take at most so many lines, with one that tells of the others. */
function fittingIn(statements: readonly (readonly unknown[])[], most: number): number {
    let lines = 0;
    for (const [i, own] of statements.entries()) {
        lines += own.length;
        if (i && lines + (i < statements.length - 1 ? 1 : 0) > most) return i;
    }
    return statements.length;
}
