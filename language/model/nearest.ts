import { distance } from 'fastest-levenshtein';

/** The known word that a misspelt one is most likely meant to be, the first of several; `undefined` where none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
    return allNearest(word, known)[0];
}

/**
 * The known words that are nearest to a misspelt one, as far as any is near: one slip in a word of 3 to 5 letters, two up to 12, three
 * beyond; case and two letters that changed places count little. Words too long or too short by their length are not compared.
 */
export function allNearest(word: string, known: Iterable<string>): string[] {
    if (word.length > 100) return [];
    const lower = word.toLowerCase();
    let least = slipsIn(word);
    let found: string[] = [];
    for (const other of known) {
        if (Math.abs(other.length - word.length) > least) continue;
        const slips = slipsBetween(lower, other.toLowerCase());
        if (slips > least) continue;
        if (slips < least) found = [];
        least = slips;
        found.push(other);
    }
    return found;
}
function slipsIn({ length }: string): number {
    if (length > 12) return 3;
    if (length > 5) return 2;
    return length > 2 ? 1 : 0;
}
function slipsBetween(a: string, b: string): number {
    return isSwapped(a, b) ? 1 : distance(a, b);
}
/** Whether two neighbouring letters changed places, and nothing else. */
function isSwapped(a: string, b: string): boolean {
    if (a.length !== b.length) return false;
    let i = 0;
    while (i < a.length && a[i] === b[i]) i++;
    return a[i] === b[i + 1] && a[i + 1] === b[i] && i + 1 < a.length && a.slice(i + 2) === b.slice(i + 2);
}
