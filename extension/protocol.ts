import type { MatrixView, Place } from '../language/views/partner-matrix.js';

export type { MatrixView, Place };
/** Request `ecospec/matrix`: the ecosystem that the text at `uri` belongs to, or the first one. */
export interface MatrixRequest {
    uri?: string;
}
/** Its answer: a view, or why there is none: broken text (keep the last view) or nothing there yet. */
export interface MatrixReply {
    view?: MatrixView;
    broken?: { message: string; at: Place };
    help?: string;
}
/** Notification `ecospec/changed`, from the server: what a matrix shows may have changed. */
export type Changed = Record<string, never>;
/** Request `ecospec/library`: answered by the text of a shipped library. */
export interface LibraryRequest {
    uri: string;
}

export type ToView =
    | { type: 'show'; view: MatrixView; note?: string }
    | { type: 'help'; text: string }
    | { type: 'select'; partner?: string };
export type FromView = { type: 'ready' } | { type: 'reveal'; place: Place } | { type: 'newFile' };
