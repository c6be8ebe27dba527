/** The values by their key, in the order given. */
export function indexed<K, V>(pairs: Iterable<readonly [K, V]>): ReadonlyMap<K, readonly V[]> {
    const index = new Map<K, V[]>();
    for (const [key, value] of pairs) {
        const known = index.get(key);
        if (known) known.push(value);
        else index.set(key, [value]);
    }
    return index;
}
