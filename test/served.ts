import { Publisher } from '../extension/server/features/diagnostics.js';
import { type Clock, Judge } from '../extension/server/judge.js';
import type { Server } from '../extension/server/server.js';
import { libraries, type Steps, Workspace } from '../language/index.js';

/** A clock that stands still until it is told to go on; looking at it takes a while, so that slices end. */
export class FakeClock implements Clock {
    private time = 0;
    private readonly queue: { at: number; run: () => void }[] = [];
    constructor(private readonly perLook = 1) {}
    readonly now = (): number => (this.time += this.perLook);
    readonly after = (milliseconds: number, run: () => void): (() => void) => {
        const entry = { at: this.time + milliseconds, run };
        this.queue.push(entry);
        return () => void this.queue.splice(this.queue.indexOf(entry), this.queue.includes(entry) ? 1 : 0);
    };
    /** Runs what is next; whether there was anything. */
    tick(): boolean {
        const next = this.queue.reduce<(typeof this.queue)[number] | undefined>(
            (first, e) => (first && first.at <= e.at ? first : e),
            undefined
        );
        if (!next) return false;
        this.queue.splice(this.queue.indexOf(next), 1);
        this.time = Math.max(this.time, next.at);
        next.run();
        return true;
    }
    rest(): void {
        while (this.tick());
    }
}
export interface Sent {
    uri: string;
    diagnostics: { code: string; message: string }[];
}
/** A server without an editor: what it would publish, and how many slices that took. */
export function served(perLook = 1) {
    const sent: Sent[] = [];
    const workspace = new Workspace({ libraries });
    const connection = { sendDiagnostics: (d: Sent) => void sent.push(d) };
    const publisher = new Publisher({ connection, workspace, pages: () => '' } as unknown as Server);
    const time = new FakeClock(perLook);
    const judge = new Judge(
        function* (): Steps<void> {
            for (let whole = false; !whole; ) whole = yield* workspace.judging();
            yield* publisher.publish();
        },
        (error) => {
            throw error;
        },
        time
    );
    const set = (uri: string, text: string): void => {
        workspace.set(uri, text);
        judge.soon();
    };
    /** What the editor shows. */
    const shown = (): Record<string, string[]> =>
        Object.fromEntries(sent.map(({ uri, diagnostics }) => [uri, diagnostics.map((d) => `${d.code} ${d.message}`)]));
    return { sent, workspace, publisher, time, judge, set, shown };
}
