/** A worker of the page: lays data maps out beside its own work. A bundle of its own; the page makes it from its text. */
import { laidOut } from '../../../language/pictures/data-layout.js';
import type { DataGraphs, DataLaid } from '../../../language/pictures/data-map.js';

export interface ToWorker {
    readonly number: number;
    readonly graphs: DataGraphs;
}
export interface FromWorker {
    readonly number: number;
    readonly laid: DataLaid;
}
self.addEventListener('message', ({ data: { number, graphs } }: MessageEvent<ToWorker>) => {
    self.postMessage({ number, laid: laidOut(graphs) } satisfies FromWorker);
});
