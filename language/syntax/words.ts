import { unshared } from './unshared.js';

/**
 * The words of a text, each once. A partner is named thirty times, and every time the text is cut a new string comes of it: kept as they
 * come, they are a quarter of what a large ecosystem takes, and each is hashed again when it is looked up.
 */
export class Words {
    private readonly known = new Map<string, string>();

    one(word: string): string {
        const known = this.known.get(word);
        if (known !== undefined) return known;
        const own = unshared(word);
        this.known.set(own, own);
        return own;
    }
}
