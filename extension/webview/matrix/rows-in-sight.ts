import {
    elementScroll,
    observeElementOffset,
    observeElementRect,
    Virtualizer,
    type VirtualizerOptions
} from '@tanstack/virtual-core';

export interface Sizes {
    readonly count: number;
    /** All rows are of one height. */
    readonly row: number;
    /** The titles that stay over the rows. */
    readonly titles: number;
}

/** Which rows of the table are in sight, or so near that they may be at once. */
export class RowsInSight {
    private readonly virtualizer: Virtualizer<HTMLElement, HTMLTableRowElement>;
    private row = 0;

    constructor(
        private readonly scroll: HTMLElement,
        private readonly changed: () => void
    ) {
        this.virtualizer = new Virtualizer(this.options({ count: 0, row: 1, titles: 0 }));
        this.virtualizer._didMount();
    }
    update(sizes: Sizes): void {
        this.virtualizer.setOptions(this.options(sizes));
        this.virtualizer._willUpdate();
        if (sizes.row === this.row) return;
        this.row = sizes.row;
        this.virtualizer.measure();
    }
    indexes(): readonly number[] {
        return this.virtualizer.getVirtualIndexes();
    }
    private options({ count, row, titles }: Sizes): VirtualizerOptions<HTMLElement, HTMLTableRowElement> {
        return {
            count,
            estimateSize: () => row,
            paddingStart: titles,
            overscan: 12,
            getScrollElement: () => this.scroll,
            initialOffset: () => this.scroll.scrollTop,
            scrollToFn: elementScroll,
            observeElementRect,
            observeElementOffset,
            onChange: this.changed
        };
    }
}
