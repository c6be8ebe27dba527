import { useEffect, useMemo, useState } from 'preact/hooks';
import { type DataGraphs, type DataLaid, dataGraphs } from '../../../language/pictures/data-map.js';
import type { DataMap } from '../../../language/views/data-map.js';
import type { FromWorker, ToWorker } from './layout-worker.js';

let worker: Promise<Worker> | undefined;
let number = 0;

/** VS Code's pages may not start a worker from an address, but from a text that they fetched. */
async function start(): Promise<Worker> {
    const text = await (await fetch(document.body.dataset.layout!)).text();
    return new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
}
export async function layOut(graphs: DataGraphs): Promise<DataLaid> {
    worker ??= start();
    const running = await worker;
    const own = ++number;
    return new Promise((resolve, reject) => {
        const answered = ({ data }: MessageEvent<FromWorker>): void => {
            if (data.number === own) done(() => resolve(data.laid));
        };
        const failed = (event: Event): void =>
            done(() => reject(new Error(event instanceof ErrorEvent ? event.message : 'it ended without an answer')));
        const done = (end: () => void): void => {
            running.removeEventListener('message', answered);
            running.removeEventListener('error', failed);
            end();
        };
        running.addEventListener('message', answered);
        running.addEventListener('error', failed);
        running.postMessage({ number: own, graphs } satisfies ToWorker);
    });
}

/** The newest layout, and why a newer one could not be made. */
export interface Layout {
    readonly laid?: LaidMap;
    readonly failure?: string;
    readonly again: () => void;
}
/** A map, and where everything of it stands. */
export interface LaidMap {
    readonly map: DataMap;
    readonly width: number;
    readonly laid: DataLaid;
}
interface Known extends LaidMap {
    /** What was laid out: as long as it stays the same, so does the layout. */
    readonly of: string;
}
/** Also while another tab is shown. */
let last: Known | undefined;
/** One layout at a time: of what is typed meanwhile only the newest is laid out next. */
let underWay: Promise<unknown> = Promise.resolve();

/** The map as laid out last: while a newer layout is under way the older picture stays. */
export function useLaid(map: DataMap | undefined, width: number): Layout {
    const [attempt, again] = useState(0);
    const [failed, setFailed] = useState<{ readonly of: string; readonly why: string }>();
    const asked = useMemo(() => {
        if (!map || !width) return undefined;
        const graphs = dataGraphs(map, width);
        return { map, width, graphs, of: JSON.stringify(graphs) };
    }, [map, width]);
    if (asked && last?.of === asked.of && last.map !== asked.map) last = { ...last, map: asked.map, width };
    useEffect(() => {
        if (!asked || last?.of === asked.of) return;
        let isWanted = true;
        const layingOut = async (): Promise<void> => {
            if (!isWanted) return;
            const laid = await layOut(asked.graphs);
            if (!isWanted) return;
            last = { map: asked.map, width: asked.width, laid, of: asked.of };
            setFailed(undefined);
            again((n) => n + 1);
        };
        underWay = underWay.then(layingOut).catch((error: unknown) => {
            // The next edit or the reader tries anew, with a new worker; until then the older picture stays.
            worker = undefined;
            if (isWanted) setFailed({ of: asked.of, why: error instanceof Error ? error.message : String(error) });
        });
        return () => {
            isWanted = false;
        };
    }, [asked, attempt]);
    return {
        laid: map && last?.map.ecosystem.name === map.ecosystem.name ? last : undefined,
        failure: failed && failed.of === asked?.of ? failed.why : undefined,
        again: () => again((n) => n + 1)
    };
}
