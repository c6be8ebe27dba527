import type { Telling, TellReply } from '../protocol.js';
import { post } from './host.js';

/** The table that is shown. */
let version: string | undefined;
/** What was asked for of its cells, until the server answers anew. */
const known = new Map<string, Promise<TellReply>>();
const waiting = new Map<number, (telling: TellReply) => void>();
let number = 0;

/** How a cell came about, which the server tells; nothing where another table is shown by then. */
export function tellingOf(row: string, column: string): Promise<Telling | null> {
    const of = version === undefined ? undefined : { version, row, column };
    if (!of) return Promise.resolve(null);
    const key = JSON.stringify([row, column]);
    const asked = known.get(key);
    if (asked) return asked;
    const answer = new Promise<TellReply>((resolve) => {
        waiting.set(++number, resolve);
        post({ type: 'tell', number, of });
    });
    known.set(key, answer);
    return answer;
}
export function told(number: number, telling: TellReply): void {
    waiting.get(number)?.(telling);
    waiting.delete(number);
}
/** Another table is shown, or the same one anew: what it says can be written in other lines by now. */
export function tellOf(shown: string): void {
    known.clear();
    if (shown === version) return;
    version = shown;
    for (const resolve of waiting.values()) resolve(null);
    waiting.clear();
}
