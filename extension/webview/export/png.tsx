import { render } from 'preact';
import { dataGraphs, dataPicture } from '../../../language/pictures/data-map.js';
import type { Drawing } from '../../../language/pictures/drawing.js';
import { type Ink, light, PaintContext } from '../../../language/pictures/ink.js';
import { matrixPicture, mostRows } from '../../../language/pictures/partner-matrix.js';
import { mostDrawn, pairsPicture } from '../../../language/pictures/partner-pairs.js';
import { pageWidth, Sheet } from '../../../language/pictures/parts.js';
import { allInWords } from '../../../language/suppose/words.js';
import { noMore } from '../../../language/views/supposed-table.js';
import type { ShownView, Supposition } from '../../protocol.js';
import { post } from '../host.js';
import { drawn } from '../maps/draw.js';
import { layOut } from '../maps/layouts.js';

const scale = 2;
/** Browsers give up on larger canvases. */
const mostPixels = 60_000_000;

/** The view as a picture in the clipboard; into a file where the page may not copy. Answered by what became of it. */
export async function copyPng(seen: ShownView, suppositions: readonly Supposition[] = []): Promise<string> {
    const shown = entitled(seen, suppositions);
    const many = tooMany(shown);
    if (many) return many;
    const drawing = await drawingOf(shown);
    if (drawing.width * drawing.height * scale * scale > mostPixels)
        return 'The picture is too large to copy: export it as SVG.';
    const picture = pngOf(drawing, shown.name);
    try {
        // The promise goes in: what is waited for before the copy would end the reader's permission.
        await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
        return 'Copied.';
    } catch {
        post({
            type: 'savePng',
            name: `${shown.view.ecosystem.name}-${shown.name}${suppositions.length ? '-what-if' : ''}`,
            data: await base64(await picture)
        });
        return '';
    }
}
function tooMany(shown: ShownView): string | undefined {
    const [count, most] =
        shown.name === 'matrix'
            ? [shown.view.rows.length, mostRows]
            : shown.name === 'pairs'
              ? [shown.view.rows.length, mostDrawn]
              : [0, 0];
    return count > most
        ? `${count} partners are too many for a picture that can be read (at most ${most}).`
        : undefined;
}
/** What leaves the panel must not be taken for what is: its title says what is supposed. A partner that is no more is in no picture. */
function entitled(shown: ShownView, suppositions: readonly Supposition[]): ShownView {
    if (!suppositions.length) return shown;
    const { ecosystem } = shown.view;
    const title = `${ecosystem.title} (${allInWords(suppositions)})`;
    const view = { ...shown.view, ecosystem: { ...ecosystem, title } };
    if (shown.name !== 'pairs') return { ...shown, view } as ShownView;
    return { name: shown.name, view: { ...shown.view, ...view, rows: shown.view.rows.filter(isThere) } };
}
function isThere({ status }: { readonly status: string }): boolean {
    return status !== noMore;
}
/** As it stands in a file, whatever the width of the panel. */
async function drawingOf(shown: ShownView): Promise<Drawing> {
    switch (shown.name) {
        case 'matrix':
            return matrixPicture(shown.view);
        case 'pairs':
            return pairsPicture(shown.view);
        case 'data':
            return dataPicture(shown.view, await layOut(dataGraphs(shown.view)));
        default:
            return drawn(shown, pageWidth);
    }
}
async function pngOf(drawing: Drawing, label: string): Promise<Blob> {
    const image = new Image();
    const address = URL.createObjectURL(new Blob([textOf(drawing, label)], { type: 'image/svg+xml' }));
    try {
        image.src = address;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = image.naturalWidth * scale;
        canvas.height = image.naturalHeight * scale;
        canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
        return await new Promise((resolve, reject) =>
            canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture came of it.'))), 'image/png')
        );
    } finally {
        URL.revokeObjectURL(address);
    }
}
function textOf(drawing: Drawing, label: string): string {
    const place = document.createElement('div');
    render(
        <PaintContext.Provider value={{ ink: fixed() }}>
            <Sheet drawing={drawing} label={label} />
        </PaintContext.Provider>,
        place
    );
    const text = new XMLSerializer().serializeToString(place.firstElementChild!);
    render(null, place);
    return text;
}
/** The colours as they are seen now: a picture by itself knows no variables. */
function fixed(): Ink {
    const probe = document.body.appendChild(document.createElement('i'));
    const colors = Object.keys(light).map((name) => {
        probe.style.color = `var(--eco-${name})`;
        return [name, getComputedStyle(probe).color] as const;
    });
    probe.remove();
    return Object.fromEntries(colors) as unknown as Ink;
}
function base64(blob: Blob): Promise<string> {
    return new Promise((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = () => resolve(String(reader.result).split(',')[1]);
        reader.onerror = () => reject(reader.error);
        reader.readAsDataURL(blob);
    });
}
