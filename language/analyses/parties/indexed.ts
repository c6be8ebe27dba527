/** The values by their key, in the order given. */
export function indexed<V>(pairs: Iterable<readonly [string, V]>): ReadonlyMap<string, readonly V[]> {
    const index = new Map<string, V[]>();
    for (const [key, value] of pairs) {
        const known = index.get(key);
        if (known) known.push(value);
        else index.set(key, [value]);
    }
    return index;
}
