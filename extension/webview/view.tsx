import type { VNode } from 'preact';
import type { ShownView } from '../protocol.js';
import { MapView } from './maps/map-view.js';
import { MatrixView } from './matrix/matrix-view.js';
import { PairsView } from './matrix/pairs-view.js';

export function View({ shown }: { shown: ShownView }): VNode {
    if (shown.name === 'matrix') return <MatrixView view={shown.view} />;
    if (shown.name === 'pairs') return <PairsView view={shown.view} />;
    return <MapView shown={shown} />;
}
