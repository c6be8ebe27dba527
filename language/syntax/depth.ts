import { scan } from './scan.js';

/** How deep conditions may stand in each other. Nobody reads more, and the parser would need more stack than some machines have. */
export const maxDepth = 100;

/**
 * The offset of the first parenthesis that is nested too deep. The parser may not try: where its stack ends, Langium takes the overflow for
 * a rule that failed, and reads on in a wrong state.
 */
export function tooDeep(text: string): number | undefined {
    // Most texts have too few parentheses to nest them so deep, which is known without cutting them into tokens.
    if (!hasMoreThan(maxDepth, text)) return undefined;
    const nesting = new Nesting();
    for (const { kind, start } of scan(text)) if (kind === 'symbol' && nesting.isTooDeep(text[start])) return start;
    return undefined;
}
/** Follows the parentheses of a text. */
export class Nesting {
    private depth = 0;

    /** Whether this symbol, the next one, nests too deep. */
    isTooDeep(symbol: string): boolean {
        if (symbol === '(') return ++this.depth > maxDepth;
        if (symbol === ')') this.depth = Math.max(0, this.depth - 1);
        // A brace ends whatever a parenthesis left open.
        else if (symbol === '{' || symbol === '}') this.depth = 0;
        return false;
    }
}
function hasMoreThan(count: number, text: string): boolean {
    let at = text.indexOf('(');
    for (let i = 0; i < count && at >= 0; i++) at = text.indexOf('(', at + 1);
    return at >= 0;
}
