import {
    type AnyTable,
    type AnyView,
    asWrittenNow,
    besideWritten,
    type ChangeInView,
    changesInTable,
    changesInView,
    type Judged,
    type Steps,
    type Supposed,
    type TableName,
    tableInSteps,
    viewInSteps,
    withWas
} from '../../language/index.js';
import type { ViewRequest } from '../protocol.js';

/** What there is to see: a picture, or a table, which is sent in parts. */
export type Seen = Exclude<AnyView, { name: TableName }> | AnyTable;
/** Made once for an ecosystem as it is. */
const tables = new WeakMap<Judged, Map<TableName, AnyTable>>();

/** In steps, between which the server answers others. */
export function* seeing(
    judged: Judged | undefined,
    { view, choice }: ViewRequest
): Steps<{ readonly seen?: Seen; readonly help?: string }> {
    if (!judged) return {};
    const eco = judged.ecosystem;
    if (!eco.all('Partner').length)
        return {
            help: `${eco.name} has no partners yet. Write the first one, for example: partner Metro "Metro AG"`
        };
    if (view === 'matrix' || view === 'pairs') return { seen: yield* madeOnce(view, judged) };
    // A dataset that is no more is asked about no longer.
    const usable = choice && eco.find(choice.dataset, 'Dataset') ? choice : undefined;
    return { seen: (yield* viewInSteps(view, judged, usable)) as Seen };
}
function* madeOnce(name: TableName, judged: Judged): Steps<AnyTable> {
    const own = tables.get(judged) ?? new Map<TableName, AnyTable>();
    tables.set(judged, own);
    const table = own.get(name) ?? (yield* tableInSteps(name, judged));
    own.set(name, table);
    return table;
}
/** What is supposed, told apart from what is written, and all that would be otherwise in it. */
export interface Beside {
    readonly seen: Seen;
    readonly changes: readonly ChangeInView[];
}
export function beside(seen: Seen, written: Seen | undefined, { back }: Supposed): Beside {
    if (!('table' in seen))
        return { seen: withWas(seen, written, back), changes: written ? changesInView(seen, written, back) : [] };
    if (!written || !('table' in written)) return { seen, changes: [] };
    const together = besideWritten(seen, written, { back, now: asWrittenNow });
    // The titles point into the texts as they are, too.
    const { rows, ...titles } = together.table.shown;
    const table = { ...together.table, shown: { ...withWas(titles, titles, back), rows } };
    return { seen: { name: together.name, table } as AnyTable, changes: changesInTable(together) };
}
