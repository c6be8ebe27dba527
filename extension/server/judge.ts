import type { Steps } from '../../language/index.js';

/** The time as the judge sees it, so that a test can be faster. */
export interface Clock {
    /** Milliseconds since whenever. */
    readonly now: () => number;
    /** Runs something later, unless what it answers is called before. */
    readonly after: (milliseconds: number, run: () => void) => () => void;
}
/** The real time. What the client sent meanwhile is heard before anything that was put off. */
export const clock: Clock = {
    now: () => performance.now(),
    after: (milliseconds, run) => {
        const timer = setTimeout(run, milliseconds);
        return () => clearTimeout(timer);
    }
};

/** A burst of changes, such as ten files of a checkout, is one change. */
const quiet = 15;
/** Nobody notices that an answer waits for so long. */
const slice = 10;

/**
 * Judges after every change, in slices between which the server answers and takes edits. A change drops what is under way and begins anew;
 * what was published before stays until the new findings are whole.
 */
export class Judge {
    private cancel: (() => void) | undefined;
    private waiting: (() => void)[] = [];

    constructor(
        private readonly begin: () => Steps<void>,
        private readonly failed: (error: unknown) => void,
        private readonly time: Clock = clock
    ) {}

    /** Something has changed. */
    soon(): void {
        this.cancel?.();
        this.cancel = this.time.after(quiet, () => this.goOn(this.begin()));
    }
    /** When all that changed so far is judged: for whoever asks for findings, which are to be those of the text as it is. */
    async settled(): Promise<void> {
        if (this.cancel) await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    private goOn(steps: Steps<void>): void {
        const end = this.time.now() + slice;
        try {
            while (!steps.next().done)
                if (this.time.now() >= end) {
                    this.cancel = this.time.after(0, () => this.goOn(steps));
                    return;
                }
        } catch (error) {
            this.failed(error);
        }
        this.cancel = undefined;
        for (const resolve of this.waiting.splice(0)) resolve();
    }
}
