import { listed } from '../../model/words.js';

/** Something with a title that can stand for several. */
export interface Several {
    readonly title: string;
    /** Their names in the text; of very many the first. */
    readonly names: readonly string[];
    /** How many it stands for. */
    readonly count: number;
}
const [least, mostNames] = [3, 50];

/** Three or more of which the same is said become one. */
export function alikeTogether<T extends Several>(
    items: readonly T[],
    word: string,
    said: (item: T) => unknown,
    change: (one: T) => T = (one) => one
): T[] {
    const groups = new Map<string, T[]>();
    for (const item of items) {
        const key = JSON.stringify(said(item));
        const known = groups.get(key);
        if (known) known.push(item);
        else groups.set(key, [item]);
    }
    return [...groups.values()].flatMap((group) => (group.length < least ? group : [change(one(group, word))]));
}
function one<T extends Several>(group: readonly T[], word: string): T {
    // Seats that are elected may all be called alike.
    const titles = [...new Set(group.map((g) => g.title))];
    return {
        ...group[0],
        title: `${group.length} ${word} alike: ${listed(titles, 4)}`,
        names: group.flatMap((g) => g.names).slice(0, mostNames),
        count: group.reduce((sum, g) => sum + g.count, 0)
    };
}
