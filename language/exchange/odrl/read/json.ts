import { type ParseError, type Node as Part, parseTree, printParseErrorCode } from 'jsonc-parser';
import { eco } from '../terms.js';
import { NotOdrl } from './not-odrl.js';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Deeper than any policy, and less deep than a stack. */
const deepest = 100;
const mostContexts = 100;
/** The library for JSON-LD compares every member of a list with every other. */
const mostComparisons = 200_000_000;
/** Tells the line of a description; taken out again when its triples are read. */
export const lineMark = eco('line');

/**
 * A JSON text with its lines marked: each object that describes something says on which line it starts, because the library that reads
 * JSON-LD forgets that.
 */
export function readJson(text: string): { readonly marked: Json; readonly plain: Json } {
    refuseDeep(text);
    const errors: ParseError[] = [];
    const tree = parseTree(text, errors, { disallowComments: true });
    const [error] = errors;
    if (!tree || error) {
        const why = error ? printParseErrorCode(error.error) : 'nothing in it';
        throw new NotOdrl(`it is not JSON: ${inWords(why)} on line ${lineAt(text, error?.offset ?? 0)}`);
    }
    const reader = new Reader(text);
    return { marked: reader.value(tree, true), plain: reader.value(tree, false) };
}

class Reader {
    private readonly starts: number[] = [0];
    private contexts = 0;
    private comparisons = 0;

    constructor(text: string) {
        for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
    }
    value(part: Part, mark: boolean): Json {
        if (part.type === 'array') return this.list(part.children ?? [], mark);
        if (part.type !== 'object') return part.value;
        const out: { [key: string]: Json } = {};
        for (const { children } of part.children ?? []) {
            const [key, value] = children ?? [];
            if (!value) continue;
            if (key.value === '__proto__') throw new NotOdrl('it has a key __proto__, which means nothing');
            const isContext = key.value === '@context';
            if (isContext && ++this.contexts > 2 * mostContexts)
                throw new NotOdrl(`it has more than ${mostContexts} contexts`);
            out[key.value] = this.value(value, mark && !isContext);
        }
        if (mark && describes(out)) out[lineMark] = this.lineOf(part.offset);
        return out;
    }
    private list(members: readonly Part[], mark: boolean): Json {
        this.comparisons += members.length ** 2;
        if (this.comparisons > 2 * mostComparisons) throw new NotOdrl('its lists are too long');
        return members.map((m) => this.value(m, mark));
    }
    private lineOf(offset: number): number {
        let [low, high] = [0, this.starts.length];
        while (high - low > 1) {
            const middle = (low + high) >> 1;
            if (this.starts[middle] <= offset) low = middle;
            else high = middle;
        }
        return low + 1;
    }
}
/** Not a value, a list or what only frames others: those may have no other keys. */
function describes(object: { [key: string]: Json }): boolean {
    const keys = Object.keys(object);
    if (keys.some((k) => ['@value', '@list', '@set', '@graph'].includes(k))) return false;
    return keys.some((k) => k !== '@id' && k !== 'uid' && k !== '@context');
}
function refuseDeep(text: string): void {
    let depth = 0;
    let inText = false;
    for (let i = 0; i < text.length; i++) {
        const c = text[i];
        if (inText) {
            if (c === '\\') i++;
            else if (c === '"') inText = false;
        } else if (c === '"') inText = true;
        else if (c === '{' || c === '[') {
            if (++depth > deepest) throw new NotOdrl(`it is nested deeper than ${deepest} levels`);
        } else if (c === '}' || c === ']') depth--;
    }
}
function lineAt(text: string, offset: number): number {
    return text.slice(0, offset).split('\n').length;
}
/** `PropertyNameExpected` as words. */
function inWords(code: string): string {
    return code.replace(/(?<=[a-z])([A-Z])/g, (c) => ` ${c.toLowerCase()}`).toLowerCase();
}
