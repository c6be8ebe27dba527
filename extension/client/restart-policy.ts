/** So often within so many minutes, and something is wrong that starting again does not mend. */
export const most = 5;
export const minutes = 3;

/** Whether a server that ended unasked is started again. */
export class RestartPolicy {
    private times: number[] = [];
    /** How often it ended since the window was opened. */
    total = 0;

    /** @param now in milliseconds */
    ended(now: number): 'again' | 'give up' {
        this.total++;
        this.times = [...this.times.filter((time) => now - time < minutes * 60_000), now];
        return this.times.length < most ? 'again' : 'give up';
    }
    /** Somebody starts it by hand: it has all its chances anew. */
    forgive(): void {
        this.times = [];
    }
}
