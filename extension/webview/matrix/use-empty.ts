import { useMemo, useRef } from 'preact/hooks';
import { emptyColumns } from '../../../language/views/partner-matrix/empty-columns.js';
import type { MatrixInShort } from '../../../language/views/partner-matrix/table.js';

/** Columns in which nothing stands. One in which something stood stays as long as its table is looked at: no column goes while somebody types. */
export function useEmpty(view: MatrixInShort): ReadonlySet<string> {
    const filled = useRef({ of: '', columns: new Set<string>() });
    return useMemo(() => {
        const { name } = view.ecosystem;
        if (filled.current.of !== name) filled.current = { of: name, columns: new Set() };
        const { columns } = filled.current;
        const empty = emptyColumns(view);
        for (const { id } of view.groups.flatMap((g) => g.columns)) if (!empty.has(id)) columns.add(id);
        return new Set([...empty].filter((id) => !columns.has(id)));
    }, [view]);
}
