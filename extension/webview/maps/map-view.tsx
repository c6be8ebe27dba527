import './maps.css';
import type { VNode } from 'preact';
import { dataPicture } from '../../../language/pictures/data-map.js';
import { decisionPicture } from '../../../language/pictures/decision-map.js';
import type { Drawing } from '../../../language/pictures/drawing.js';
import { PaintContext, page } from '../../../language/pictures/ink.js';
import { Sheet } from '../../../language/pictures/parts.js';
import { strategyPicture } from '../../../language/pictures/strategy-map.js';
import { trustPicture } from '../../../language/pictures/trust-report.js';
import type { AnyView } from '../../protocol.js';
import { post } from '../host.js';

type Map = Exclude<AnyView, { name: 'matrix' | 'pairs' }>;
export function MapView({ shown }: { shown: Map }): VNode {
    return (
        <PaintContext.Provider
            value={{ ink: page, clickable: (at) => ({ onClick: () => post({ type: 'reveal', place: at[0] }) }) }}
        >
            <div class="map">
                <Sheet drawing={pictureOf(shown)} label={shown.name} />
            </div>
        </PaintContext.Provider>
    );
}
function pictureOf(shown: Map): Drawing {
    switch (shown.name) {
        case 'strategy':
            return strategyPicture(shown.view);
        case 'data':
            return dataPicture(shown.view);
        case 'decisions':
            return decisionPicture(shown.view);
        case 'trust':
            return trustPicture(shown.view);
    }
}
