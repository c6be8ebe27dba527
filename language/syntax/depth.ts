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
    let depth = 0;
    for (const { kind, start } of scan(text)) {
        if (kind !== 'symbol') continue;
        if (text[start] === '(' && ++depth > maxDepth) return start;
        // A brace ends whatever a parenthesis left open.
        if (text[start] === ')') depth = Math.max(0, depth - 1);
        else if (text[start] === '{' || text[start] === '}') depth = 0;
    }
    return undefined;
}
function hasMoreThan(count: number, text: string): boolean {
    let at = text.indexOf('(');
    for (let i = 0; i < count && at >= 0; i++) at = text.indexOf('(', at + 1);
    return at >= 0;
}
