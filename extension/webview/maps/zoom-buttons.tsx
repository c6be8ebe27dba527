import type { VNode } from 'preact';
import type { Zoom } from './use-zoom.js';

export function ZoomButtons({ zoom, to, by }: Zoom): VNode {
    return (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset has a frame and a legend of its own look
        <div class="zoom" role="group" aria-label="Zoom">
            <button type="button" title="Smaller (-)" aria-label="Zoom out" onClick={() => by(-1)}>
                −
            </button>
            <button
                type="button"
                title="Fit to the width (0)"
                aria-label={`${Math.round(zoom * 100)} %, fit to the width`}
                onClick={() => to(1)}
            >
                {`${Math.round(zoom * 100)} %`}
            </button>
            <button type="button" title="Larger (+)" aria-label="Zoom in" onClick={() => by(1)}>
                +
            </button>
        </div>
    );
}
