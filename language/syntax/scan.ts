import { EcoSpecTerminals } from '../generated/ast.js';

/** A piece of a text that is no white space. `other` is what the language does not know. */
export type TokenKind = 'word' | 'number' | 'text' | 'symbol' | 'comment' | 'other';
export interface Token {
    readonly kind: TokenKind;
    readonly start: number;
    readonly end: number;
}

// The terminals of the grammar in its order, so that nothing is cut in another way than the parser cuts it; the symbols stand between the
// comments, which start with one of them, and the rest.
const { WS, ML_COMMENT, SL_COMMENT, ...others } = EcoSpecTerminals;
const patterns = [WS, ML_COMMENT, SL_COMMENT, /[{}(),+/%]/, ...Object.values(others)];

/** Cuts a text, or a part of it that starts at the start of a token, into its tokens, comments among them. Never fails. */
export function* scan(text: string, from = 0, to = text.length): Generator<Token> {
    const any = new RegExp(patterns.map((p) => p.source).join('|'), 'y');
    for (let start = from; start < to; start = any.lastIndex) {
        any.lastIndex = start;
        const known = any.test(text);
        if (!known) any.lastIndex = start + 1;
        const kind = known ? kindAt(text, start) : 'other';
        if (kind) yield { kind, start, end: any.lastIndex };
    }
}
function kindAt(text: string, start: number): TokenKind | undefined {
    const first = text[start];
    if (first === '/') return /[/*]/.test(text[start + 1] ?? '') ? 'comment' : 'symbol';
    if (first === '"') return 'text';
    if (/[{}(),+%]/.test(first)) return 'symbol';
    if (first >= '0' && first <= '9') return 'number';
    return /\s/.test(first) ? undefined : 'word';
}
