import fc from 'fast-check';

/** The words, texts, blanks and marks of a text. Cut by hand: the scanners of the readers are among what is tried. */
export function tokensOf(text: string): string[] {
    return text.match(/\s+|[\p{L}\p{N}_-]+|"[^"\n]*"|[\s\S]/gu) ?? [];
}
const change = fc.record({
    what: fc.constantFrom('delete', 'double', 'swap', 'cut off', 'put in', 'put from elsewhere', 'repeat'),
    at: fc.nat(10_000),
    count: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 60 })),
    other: fc.nat(10_000)
});
interface Change {
    readonly what: string;
    readonly at: number;
    readonly count: number;
    readonly other: number;
}
/** Some neighbours out of many pieces, each a list of tokens, changed a few times; `odd` are words that are put in. */
export function mutatedFrom(
    pieces: readonly (readonly string[])[],
    odd: readonly string[],
    most = 12
): fc.Arbitrary<string> {
    return fc
        .tuple(
            fc.nat(pieces.length - 1),
            fc.integer({ min: 1, max: most }),
            fc.array(change, { minLength: 1, maxLength: 5 })
        )
        .map(([first, count, changes]) => {
            const tokens = pieces.slice(first, first + count).flat();
            for (const c of changes) mutate(tokens, c, odd, pieces);
            return tokens.join('');
        });
}
function mutate(
    tokens: string[],
    { what, at, count, other }: Change,
    odd: readonly string[],
    pieces: readonly (readonly string[])[]
): void {
    const start = at % (tokens.length + 1);
    const piece = tokens.slice(start, start + count);
    if (what === 'delete') tokens.splice(start, count);
    if (what === 'double') tokens.splice(start, 0, ...piece);
    if (what === 'repeat') tokens.splice(start, 0, ...Array.from({ length: 30 }, () => piece.slice(0, 4)).flat());
    if (what === 'swap') tokens.splice(other % (tokens.length + 1), 0, ...tokens.splice(start, count));
    if (what === 'cut off') tokens.length = start;
    if (what === 'put in') tokens.splice(start, 0, ' ', odd[other % odd.length], ' ');
    if (what === 'put from elsewhere') tokens.splice(start, 0, ...pieces[other % pieces.length].slice(0, count));
}
