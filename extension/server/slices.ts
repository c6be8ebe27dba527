import type { Steps } from '../../language/index.js';
import { type Clock, clock } from './judge.js';

/** Nobody notices that an answer waits for so long. */
const slice = 10;

/** Work between whose slices the server answers and takes edits. */
export class Sliced<T> {
    readonly result: Promise<T>;
    private stop: (() => void) | undefined;
    private refuse: (why: unknown) => void = () => {};

    constructor(
        private readonly steps: Steps<T>,
        private readonly time: Clock = clock
    ) {
        this.result = new Promise((resolve, reject) => {
            this.refuse = reject;
            this.goOn(resolve);
        });
    }
    /** Whoever waits for the result hears why there will be none; nothing happens where it is there already. */
    cancel(why: unknown): void {
        this.stop?.();
        this.refuse(why);
    }
    private goOn(resolve: (result: T) => void): void {
        const end = this.time.now() + slice;
        try {
            do {
                const { done, value } = this.steps.next();
                if (done) {
                    this.stop = undefined;
                    resolve(value);
                    return;
                }
            } while (this.time.now() < end);
            this.stop = this.time.after(0, () => this.goOn(resolve));
        } catch (error) {
            this.refuse(error);
        }
    }
}
