import { type DataGraphs, type DataLaid, dataPicture } from '../../../language/pictures/data-map.js';
import { decisionPicture } from '../../../language/pictures/decision-map.js';
import type { Drawing } from '../../../language/pictures/drawing.js';
import { strategyPicture } from '../../../language/pictures/strategy-map.js';
import { trustPicture } from '../../../language/pictures/trust-report.js';
import type { DataEdgeKind, DataMap } from '../../../language/views/data-map.js';
import type { ShownView } from '../../protocol.js';

export type { DataGraphs, DataLaid };
export type AnyMap = Exclude<ShownView, { name: 'matrix' | 'pairs' }>;
export type OtherMap = Exclude<AnyMap, { name: 'data' }>;
export const titles: Record<AnyMap['name'], string> = {
    strategy: 'Strategy map',
    data: 'Data map',
    decisions: 'Decision map',
    trust: 'Trust report'
};

/** A map that needs no layout of its own. */
export function drawn(shown: OtherMap, width: number): Drawing {
    switch (shown.name) {
        case 'strategy':
            return strategyPicture(shown.view, width);
        case 'decisions':
            return decisionPicture(shown.view, width);
        case 'trust':
            return trustPicture(shown.view, width);
    }
}
export function dataDrawn(map: DataMap, laid: DataLaid, width: number, hidden: readonly DataEdgeKind[]): Drawing {
    return dataPicture(map, laid, { width, hidden: new Set(hidden) });
}
