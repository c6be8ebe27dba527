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
    const together = new Map<T, T>();
    for (const group of groups.values()) if (group.length >= least) together.set(group[0], change(one(group, word)));
    const alone = new Set([...groups.values()].filter((group) => group.length < least).flat());
    // Each where it stood, a group where its first one did.
    return items.flatMap((item) => together.get(item) ?? (alone.has(item) ? [item] : []));
}
function one<T extends Several>(group: readonly T[], word: string): T {
    // Seats that are elected may all be called alike.
    const counts = new Map<string, number>();
    for (const { title } of group) counts.set(title, (counts.get(title) ?? 0) + 1);
    const titles = [...counts].map(([title, count]) => (count > 1 ? `${title} (${count})` : title));
    return {
        ...group[0],
        title: `${group.length} ${word} alike: ${listed(titles, 4)}`,
        names: group.flatMap((g) => g.names).slice(0, mostNames),
        count: group.reduce((sum, g) => sum + g.count, 0)
    };
}
