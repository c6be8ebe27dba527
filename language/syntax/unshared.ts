/**
 * A part of a text as a text of its own. As a slice, each name that was read out of it would keep the whole text alive, and after a
 * thousand keystrokes a thousand of them.
 */
export function unshared(part: string, of?: string): string {
    return part.length < shortest || part === of ? part : ` ${part}`.slice(1);
}
/** Shorter parts are copied anyway. */
const shortest = 13;
