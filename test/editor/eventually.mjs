import { setTimeout as wait } from 'node:timers/promises';

/** Looks again until it is so: what one change brings about does not come all at once. Throws what the last look threw. */
export async function eventually(look, ms = 30_000) {
    for (const until = Date.now() + ms; ; await wait(100)) {
        try {
            return await look();
        } catch (error) {
            if (Date.now() > until) throw error;
        }
    }
}
