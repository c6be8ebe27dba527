import { type PackedRows, unpack } from '../packed-rows.js';
import type { SentView, ShownView } from '../protocol.js';
import { tellOf } from './tellings.js';

type Rows = NonNullable<ReturnType<typeof unpack<unknown>>>;
/** The rows that were shown last, from which the next answer leaves out what is the same. */
let had: { readonly version: string; readonly rows: Rows } | undefined;

/** What the server need not send again. */
export function hasVersion(): string | undefined {
    return had?.version;
}
/** The view with all its rows; `undefined` where the page does not have what the answer builds upon: then it has to be asked for anew. */
export function whole(sent: SentView): ShownView | undefined {
    if (!('rows' in sent)) return sent;
    const packed: PackedRows<unknown> = sent.rows;
    const rows = unpack(packed, had);
    tellOf(packed.version);
    had = rows && { version: packed.version, rows };
    return rows && ({ name: sent.name, view: { ...sent.view, rows } } as ShownView);
}
