import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Place } from '../model/place.js';

/** The colours of a picture. Meaning is never by colour alone: shapes, dashes and words say the same. */
export interface Ink {
    readonly paper: string;
    readonly text: string;
    readonly soft: string;
    readonly line: string;
    readonly fill: string;
    readonly faint: string;
    readonly main: string;
    readonly onMain: string;
    readonly good: string;
    readonly warn: string;
    readonly warnFill: string;
    readonly bad: string;
    readonly badFill: string;
}
/** For paper and light screens. */
export const light: Ink = {
    paper: '#ffffff',
    text: '#1b2430',
    soft: '#566171',
    line: '#c3cad4',
    fill: '#f1f4f8',
    faint: '#f8fafc',
    main: '#1f5fa8',
    onMain: '#ffffff',
    good: '#1d7044',
    warn: '#8a5300',
    warnFill: '#fff3dc',
    bad: '#b3261e',
    badFill: '#fdecea'
};
export const dark: Ink = {
    paper: '#15191f',
    text: '#e8ecf2',
    soft: '#a6b0be',
    line: '#465162',
    fill: '#232a34',
    faint: '#1b2129',
    main: '#7db4f5',
    onMain: '#10151b',
    good: '#6fcf97',
    warn: '#f2b65a',
    warnFill: '#3a2c12',
    bad: '#ff8d85',
    badFill: '#43201e'
};
/** Colours that the page around the picture sets, as variables `--eco-…`; see `variables`. */
export const page = Object.fromEntries(Object.keys(light).map((k) => [k, `var(--eco-${k})`])) as unknown as Ink;
/** The declarations of these variables. */
export function variables(ink: Ink): string {
    return Object.entries(ink)
        .map(([k, v]) => `--eco-${k}:${v}`)
        .join(';');
}

/** Something in a picture that says how it came about and where it is written. */
export interface Meant {
    readonly why: string;
    readonly at: readonly Place[];
    /** The names in the text that it stands for. */
    readonly of?: readonly string[];
    /** Another mark says the same: whoever comes by keyboard or hears it meets only that one. */
    readonly isRepeated?: boolean;
}
export interface Paint {
    readonly ink: Ink;
    /** How a page makes a mark that can be reached and leads to the text; in a file it says on hover why it is there. */
    readonly live?: (meant: Meant) => Record<string, unknown>;
}
export const PaintContext = createContext<Paint>({ ink: light });
export function usePaint(): Paint {
    return useContext(PaintContext);
}
