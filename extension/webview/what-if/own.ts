import type { Supposition } from '../../protocol.js';

/** What the bar of suppositions keeps for itself. */
export const key = 'what-if';
export interface Own {
    readonly isOpen: boolean;
    /** The kind of changes whose list is shown. */
    readonly group?: string;
    readonly draft: Draft;
    /** The ecosystem that the suppositions are about, and which ones these are. */
    readonly about?: { readonly ecosystem: string; readonly suppositions: string };
    /** The panel follows the text again when nothing is supposed any more. */
    readonly isPinned: boolean;
}
/** What stands in the form. */
export interface Draft {
    readonly what: Supposition['what'];
    readonly partner?: string;
    readonly of?: string;
    readonly party?: string;
    /** Unless the reader changed it, what is written now. */
    readonly value?: string;
}
export const initial: Own = { isOpen: false, draft: { what: 'leaves' }, isPinned: false };

export function isFormOpen(of: Readonly<Record<string, unknown>>): boolean {
    return (of[key] as Partial<Own> | undefined)?.isOpen === true;
}
