/** Where something stands in a text: zero-based lines and UTF-16 characters, as in LSP. */
export interface Position {
    readonly line: number;
    readonly character: number;
}
export interface Range {
    readonly start: Position;
    readonly end: Position;
}
export interface Place {
    readonly uri: string;
    readonly range: Range;
}

export function contains(range: Range, position: Position): boolean {
    return compare(range.start, position) <= 0 && compare(position, range.end) <= 0;
}
export function compare(a: Position, b: Position): number {
    return a.line - b.line || a.character - b.character;
}
