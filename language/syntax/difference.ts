/** What lies between what two texts have in common at their starts and at their ends. */
export interface Change {
    readonly start: number;
    readonly oldEnd: number;
    readonly newEnd: number;
}
/** Compares by long pieces first, which costs next to nothing, and only where they differ by characters. */
export function changeBetween(old: string, now: string): Change {
    const shorter = Math.min(old.length, now.length);
    let start = 0;
    for (let step = longest; step >= 1; step = Math.floor(step / 8))
        while (start + step <= shorter && old.slice(start, start + step) === now.slice(start, start + step))
            start += step;
    let [oldEnd, newEnd] = [old.length, now.length];
    for (let step = longest; step >= 1; step = Math.floor(step / 8))
        while (
            Math.min(oldEnd, newEnd) - step >= start &&
            old.slice(oldEnd - step, oldEnd) === now.slice(newEnd - step, newEnd)
        ) {
            oldEnd -= step;
            newEnd -= step;
        }
    return { start, oldEnd, newEnd };
}
const longest = 8 ** 5;
