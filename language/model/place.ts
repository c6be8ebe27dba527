/** Where something stands in a text: zero-based lines and UTF-16 characters, as in LSP. */
export interface Position {
    line: number;
    character: number;
}
export interface Range {
    start: Position;
    end: Position;
}
export interface Place {
    uri: string;
    range: Range;
}

export function contains(range: Range, position: Position): boolean {
    return compare(range.start, position) <= 0 && compare(position, range.end) <= 0;
}
export function compare(a: Position, b: Position): number {
    return a.line - b.line || a.character - b.character;
}
