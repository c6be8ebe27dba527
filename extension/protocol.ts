import type { MatrixView, Place } from '../language/views/partner-matrix.js';

export type { MatrixView, Place };
/** Answer to `ecospec/matrix`: a view, or why there is none: broken text (keep the last view) or nothing there yet. */
export interface MatrixReply { view?: MatrixView; broken?: { message: string; at: Place }; help?: string }
export type ToView = { type: 'show'; view: MatrixView; note?: string } | { type: 'note'; note: string } | { type: 'help'; text: string } | { type: 'select'; partner?: string };
export type FromView = { type: 'ready' } | { type: 'reveal'; place: Place } | { type: 'newFile' };
