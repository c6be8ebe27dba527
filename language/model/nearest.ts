import { closest, distance } from 'fastest-levenshtein';

/** The known word that a misspelt one is most likely meant to be; `undefined` where none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
    if (!known.length || word.length > 100) return undefined;
    const found = closest(word.toLowerCase(), known as string[]);
    const slips = word.length > 12 ? 3 : word.length > 5 ? 2 : 1;
    return distance(word.toLowerCase(), found.toLowerCase()) <= slips ? found : undefined;
}
