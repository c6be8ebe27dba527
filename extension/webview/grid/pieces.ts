/** Either something that is in sight, or the room of what is not. */
export type Piece = { readonly index: number } | { readonly gap: number };

/** What stands in the page: the indexes, ascending, and gaps between them, as wide as what is left out. `start` of the count is the end. */
export function piecesOf(indexes: readonly number[], count: number, start: (index: number) => number): Piece[] {
    const pieces: Piece[] = [];
    let next = 0;
    for (const index of indexes) {
        if (index >= count) break;
        if (index > next) pieces.push({ gap: start(index) - start(next) });
        pieces.push({ index });
        next = index + 1;
    }
    if (next < count) pieces.push({ gap: start(count) - start(next) });
    return pieces;
}
/** Where each of some lengths begins, and where the last one ends. */
export function startsOf(lengths: readonly number[]): number[] {
    const starts = [0];
    for (const length of lengths) starts.push(starts.at(-1)! + length);
    return starts;
}
