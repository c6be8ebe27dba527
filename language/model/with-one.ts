/**
 * A list with one item more. The first item gets a list of its own size: an empty list that grows gets room for seventeen, and an ecosystem has a
 * hundred thousand lists of one.
 */
export function withOne<T>(list: T[] | undefined, item: T): T[] {
    if (!list?.length) return [item];
    list.push(item);
    return list;
}
