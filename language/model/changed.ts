import type { Place } from './place.js';

/** Something that would be otherwise in a view: whose it is, what it says as written and what it would say. */
export interface ChangeInView {
    readonly text: string;
    readonly at?: Place;
}
export function changeInWords(was: string | undefined, said: string | undefined): string {
    return !was ? `${said} (new)` : !said ? `${was} (no more)` : `${was} → ${said}`;
}
