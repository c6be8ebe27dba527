/**
 * One line on a terminal that tells how far long work has come, and is gone when the work is done. In a pipe or a file nothing is
 * written, and nothing on a terminal either where the work takes no longer than a glance.
 */
export class Progress {
    private since: number | undefined;
    private drawnAt = 0;

    constructor(private readonly stream: Pick<NodeJS.WriteStream, 'isTTY' | 'columns' | 'write'> = process.stderr) {}

    /** `now` shows the line at once: nothing can be told again before long. */
    tell(words: string, now = false): void {
        if (!this.stream.isTTY) return;
        const time = performance.now();
        this.since ??= time;
        if (!now && (time - this.since < 500 || time - this.drawnAt < 100)) return;
        this.drawnAt = time;
        const width = (this.stream.columns || 80) - 1;
        this.stream.write(`\r\u001b[K${words.length > width ? `${words.slice(0, width - 1)}…` : words}`);
    }
    done(): void {
        if (this.drawnAt) this.stream.write('\r\u001b[K');
        this.since = undefined;
        this.drawnAt = 0;
    }
}
/** There is one terminal, so there is one line. */
export const progress = new Progress();
