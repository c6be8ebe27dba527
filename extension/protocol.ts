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
/** Request `ecospec/state`, answered by how the server is doing, in numbers: no name and no word of anybody's texts. */
export interface ServerState {
    readonly process: number;
    readonly node: string;
    readonly seconds: number;
    readonly megabytes: number;
    readonly files: number;
    readonly lines: number;
    readonly ecosystems: readonly { readonly files: number; readonly partners: number; readonly findings: number }[];
    /** How often each rule, or a check of the text itself, found something. */
    readonly findings: Readonly<Record<string, number>>;
    readonly times: readonly RuleTime[];
}
/** How long the checks of a rule took, in milliseconds. */
export interface RuleTime {
    readonly rule: string;
    readonly runs: number;
    readonly total: number;
    readonly longest: number;
}
/** Request `ecospec/texts`, for an author who wants to send them along: every text by its name. */
export type Texts = Readonly<Record<string, string>>;
/** Request `ecospec/library`: answered by the text of a shipped library. */
export interface LibraryRequest {
    uri: string;
}

export type ToView =
    | { type: 'show'; view: MatrixView; note?: string }
    | { type: 'help'; text: string }
    | { type: 'select'; partner?: string };
export type FromView =
    | { type: 'ready' }
    | { type: 'reveal'; place: Place }
    | { type: 'newFile' }
    | { type: 'firstSteps' };
