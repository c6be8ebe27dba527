import type { Place } from '../../model/place.js';
import { Fraction, percent } from '../../model/quantity.js';

export interface Cell {
    text: string;
    /** How it came about, a sentence or an item a line; made when somebody asks, as nearly nobody does of ten thousand. */
    readonly detail?: string;
    at?: Place;
    tone?: 'good' | 'notice' | 'bad' | 'muted';
    /** The number that `text` says in words, to sort by; only for that, and to draw. */
    value?: number;
    /** Whether that is a part of a whole, 0 … 1, and all that the text says. */
    isPart?: true;
    pair?: Pair;
    /** What it says now, where something is supposed; empty where it is not there now. */
    was?: string;
}
/** Two parts of a whole, 0 … 1, to draw side by side: what a partner gives and gets, its votes and its power. */
export interface Pair {
    /** What the other one is held against. */
    of: number;
    has: number;
    /** Of the exact numbers; what is less than half a point apart counts as equal, as nobody should argue about it. */
    sign: 'more' | 'less' | 'equal';
}
export interface MatrixColumn {
    id: string;
    title: string;
    detail?: string;
    numeric?: boolean;
    at?: Place;
    /** Also an empty column says something: that nothing is open, that nobody offers anything in a life area. */
    evenEmpty?: true;
}
export interface Group {
    title: string;
    columns: MatrixColumn[];
}
/** By the names of the partners, then by column. */
export type Cells = ReadonlyMap<string, Record<string, Cell>>;

/** As `percent`, as short as a cell wants it: `≈ 33.3 %`; what is something is never called nothing. */
export function inCell(part: Fraction): string {
    if (part.compare(0) > 0 && part.compare(least) < 0) return '< 0.1 %';
    return percent(part).replace('about', '≈');
}
export function pairOf(of: Fraction, has: Fraction): Pair {
    const isEqual = has.sub(of).abs().compare(halfPoint) < 0;
    const sign = isEqual ? 'equal' : has.compare(of) > 0 ? 'more' : 'less';
    return { of: of.valueOf(), has: has.valueOf(), sign };
}
const halfPoint = new Fraction(1, 200);
/** What is rounded to nothing. */
const least = new Fraction(1, 2000);
/** A difference of two parts in points: `+12.5`, `−3`, `±0`; `≈ 0` where there is one too small to be told. */
export function pointsOf(difference: Fraction): string {
    const points = difference.mul(100).round(1);
    const order = difference.compare(0);
    if (order && points.equals(0)) return '≈ 0';
    return `${order > 0 ? '+' : order < 0 ? '−' : '±'}${points.abs().toString()}`;
}
const mostNames = 3;
/** What has no number is called by its name. */
export function namesOf(all: readonly { readonly name: string; readonly title?: string }[]): string {
    const names = all.slice(0, mostNames).map((c) => c.title ?? c.name);
    return `${names.join(', ')}${all.length > mostNames ? ` and ${all.length - mostNames} more` : ''}`;
}
const mostLines = 12;
/** The first of many, and how many more there are. */
export function lines(all: readonly string[]): string {
    if (all.length <= mostLines) return all.join('\n');
    return [...all.slice(0, mostLines - 1), `and ${all.length - mostLines + 1} more`].join('\n');
}
