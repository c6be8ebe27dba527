import type { ViewName } from '../../../language/views/names.js';

/** How large a map is drawn. */
export const zooms = { least: 0.25, most: 4, step: 1.25 } as const;
export const margin = 16;
/** Between these the picture is drawn anew for the room; a wider panel has it in the middle. */
const [narrowest, widest, step] = [420, 1400, 20];
/** These need less than the columns of the others do, so that in a panel of 420 they are not made smaller. */
const narrower: Partial<Record<ViewName, number>> = { strategy: 380, data: 380, decisions: 380 };
/** What does not fit even so is made smaller, as far as its text stays readable. */
const smallest = 0.72;

/** The width to draw for: it changes in steps, so that a dragged border does not draw at each pixel. */
export function widthFor(room: number, view?: ViewName): number {
    const least = (view && narrower[view]) ?? narrowest;
    const inside = Math.min(widest, Math.max(least, room - 2 * margin));
    return Math.floor(inside / step) * step;
}
/** The scale at which a picture of this width fits; one that has to be scrolled in any case keeps its size. */
export function fitting(width: number, room: number): number {
    const scale = room / (width + 2 * margin);
    return scale < smallest ? 1 : Math.min(1, scale);
}
export function within(zoom: number): number {
    return Math.min(zooms.most, Math.max(zooms.least, Math.round(zoom * 100) / 100));
}
/** Where to scroll to after a zoom, so that what is at this point of the box stays there. */
export function keptAt(scroll: number, point: number, before: number, after: number): number {
    return ((scroll + point) * after) / before - point;
}
