import { render } from 'preact-render-to-string';
import type { Drawing } from './drawing.js';
import { type Ink, light, PaintContext } from './ink.js';
import { Sheet } from './parts.js';

/** A drawing as the text of an SVG file or of an element in a page. */
export function svg(drawing: Drawing, label: string, ink: Ink = light): string {
    return clean(
        render(
            <PaintContext.Provider value={{ ink }}>
                <Sheet drawing={drawing} label={label} />
            </PaintContext.Provider>
        )
    );
}
/** Without characters that XML has no place for, and without those that turn the direction of writing. */
export function clean(markup: string): string {
    return markup
        .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
        .replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, '')
        .replace(/\p{Cs}/gu, '\ufffd')
        .replaceAll(']]>', ']]&gt;');
}
