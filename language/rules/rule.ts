import type { Ecosystem } from '../model/ecosystem.js';
import type { Place, Position, Range } from '../model/place.js';

export type Severity = 'error' | 'warning' | 'info' | 'hint';
export type Nature = 'contradiction' | 'imbalance' | 'gap';
export interface TextEdit {
    uri: string;
    range: Range;
    newText: string;
}
export interface Fix {
    title: string;
    preferred?: boolean;
    edits: readonly TextEdit[];
}
export interface Related {
    message: string;
    at: Place;
}

/** What a rule found: where, in which words, about which parties, and how it can be repaired. */
export interface Hit {
    at: Place;
    message: string;
    element: string;
    parties?: readonly string[];
    related?: readonly Related[];
    /** Overrides the rule's severity, for a finding that is only possible, not certain. */
    severity?: Severity;
    fixes?: readonly Fix[];
}
/** One check. Its page stands beside it as `ID.md`; the page's two examples are its fixtures. */
export interface Rule {
    readonly id: string;
    readonly family: string;
    readonly severity: Severity;
    readonly nature: Nature;
    readonly summary: string;
    check(eco: Ecosystem): Iterable<Hit>;
}
export interface Finding extends Hit {
    rule: string;
    severity: Severity;
    nature: Nature;
    parties: readonly string[];
    related: readonly Related[];
    fixes: readonly Fix[];
}

export function insertAt(place: Place, where: 'start' | 'end', newText: string): TextEdit {
    const at = place.range[where];
    return { uri: place.uri, range: { start: at, end: at }, newText };
}
export function replace(place: Place, newText: string): TextEdit {
    return { uri: place.uri, range: place.range, newText };
}
/** Puts a clause at the end of the body of a declaration, which gets a body where it has none. */
export function insertClause({ at, bodyEnd }: { at: Place; bodyEnd?: Position }, clause: string): TextEdit {
    const { start, end } = at.range;
    const newText = !bodyEnd ? ` { ${clause} }` : bodyEnd.line > start.line ? `    ${clause}\n` : `  ${clause} `;
    return { uri: at.uri, range: { start: bodyEnd ?? end, end: bodyEnd ?? end }, newText };
}
