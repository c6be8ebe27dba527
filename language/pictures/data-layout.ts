import type { DataGraphs, DataLaid } from './data-map.js';
import { type Graph, type LaidOut, layered } from './layout.js';

/** Where everything of a data map stands. The page does this beside its own work; see `extension/webview/maps`. */
export function laidOut({ whole, asked }: DataGraphs): DataLaid {
    return { whole: of(whole), asked: asked && of(asked) };
}
function of({ nodes, links, gap }: Graph): LaidOut {
    return layered(nodes, links, gap);
}
