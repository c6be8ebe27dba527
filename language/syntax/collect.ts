import {
    type AstNode,
    AstUtils,
    type CstNode,
    CstUtils,
    GrammarUtils,
    isAstNode,
    isReference,
    type Reference
} from 'langium';
import { EcoSpecAstReflection, type File } from '../generated/ast.js';
import type { Fact, FileFacts, Name, Problem, Use } from '../model/facts.js';
import type { Place, Position } from '../model/place.js';
import { errorToken, lexingMessage } from './messages.js';
import { parser } from './parser.js';

const reflection = new EcoSpecAstReflection();
/** Clauses that may stand several times. Every other clause collected as a list without commas may stand once. */
const repeatable = new Set([
    'items',
    'tolerances',
    'measures',
    'supports',
    'opposes',
    'requires',
    'bounds',
    'holds',
    'competes',
    'stakes',
    'contributions',
    'offers',
    'receives',
    'counterweights',
    'substitutes',
    'stepIn',
    'escrow',
    'constraints',
    'duties',
    'onward',
    'vetoes',
    'steps',
    'levels',
    'with',
    'indicators',
    'results',
    'remedies',
    'mitigation',
    'shows',
    'vision'
]);

/** Reads one text. Never throws: whatever is wrong with the text becomes a problem at its place. */
export function collectFacts(uri: string, text: string): FileFacts {
    try {
        return readFacts(uri, text);
    } catch (error) {
        // Nesting beyond the stack of this machine; anything else would be a fault of ours, and is shown rather than lost.
        const message =
            error instanceof RangeError
                ? 'This text is nested too deeply to be read.'
                : `This text cannot be read: ${(error as Error).message}`;
        const start = { line: 0, character: 0 };
        const at = { uri, range: { start, end: { line: 0, character: 1 } } };
        return {
            uri,
            facts: [],
            uses: [],
            problems: [{ code: 'syntax', message, at }],
            end: { uri, range: { start, end: start } }
        };
    }
}
function readFacts(uri: string, text: string): FileFacts {
    const lines = lineIndex(text);
    const place = (start: number, end: number): Place => ({ uri, range: { start: lines(start), end: lines(end) } });
    const uses: Use[] = [];
    const spanOf = (node: CstNode | undefined): Place => (node ? place(node.offset, node.end) : place(0, 0));
    const result = parser().parse<File>(text);
    const problems: Problem[] = result.lexerErrors.map((e) => ({
        code: 'syntax',
        message: lexingMessage(e),
        at: place(e.offset, e.offset + e.length)
    }));
    for (const quote of unclosed(result.value.$cstNode))
        problems.push({
            code: 'syntax',
            message: 'This text has no closing quote. Texts stand in "quotes" on one line.',
            at: spanOf(quote)
        });
    for (const error of result.parserErrors) {
        const { token, after } = errorToken(error);
        const end = Number.isNaN(token.startOffset) ? text.length : (token.endOffset ?? token.startOffset) + 1;
        problems.push({
            code: 'syntax',
            message: error.message,
            at: place(after || Number.isNaN(token.startOffset) ? Math.max(0, end - 1) : token.startOffset, end)
        });
    }

    function plainReference(reference: Reference, owner: AstNode, property: string): Name {
        const name = {
            name: reference.$refText.replace(/^`|`$/g, '').normalize('NFC'),
            at: spanOf(reference.$refNode)
        };
        const type = reflection.getReferenceType({ container: owner, property, reference });
        uses.push({ ...name, kinds: reflection.getAllSubTypes(type) });
        return name;
    }
    function plainValue(value: unknown, owner: AstNode, property: string): unknown {
        if (Array.isArray(value)) return value.map((v) => plainValue(v, owner, property));
        if (isReference(value)) return plainReference(value, owner, property);
        return isAstNode(value) ? plainNode(value) : value;
    }
    function plainNode(node: AstNode): unknown {
        const out: Record<string, unknown> = { kind: node.$type, at: spanOf(node.$cstNode) };
        for (const [key, value] of Object.entries(node))
            if (!key.startsWith('$')) out[key] = plainValue(value, node, key);
        const nameNode = GrammarUtils.findNodeForProperty(node.$cstNode, 'name');
        if (nameNode) out.nameAt = spanOf(nameNode);
        const doc = CstUtils.findCommentNode(node.$cstNode, ['ML_COMMENT'])?.text;
        if (doc?.startsWith('/**'))
            out.doc = doc
                .replace(/^\/\*\*|\*\/$/g, '')
                .replace(/^\s*\* ?/gm, '')
                .trim();
        checkOnce(node);
        return out;
    }
    function checkOnce(node: AstNode): void {
        for (const [key, value] of Object.entries(node)) {
            if (!Array.isArray(value) || value.length < 2 || repeatable.has(key)) continue;
            const places = GrammarUtils.findNodesForProperty(node.$cstNode, key);
            const assignments = places.map((n) => precedingWord(n));
            const second = places.findIndex(
                (_, i) => i > 0 && assignments[i] !== ',' && assignments[i] !== '+' && assignments[i] === assignments[0]
            );
            if (second > 0)
                problems.push({
                    code: 'clause-twice',
                    message: `'${assignments[second]}' is said twice here; it may stand once. Keep one of the two.`,
                    at: spanOf(places[second]),
                    related: [{ message: 'It is said here already.', at: spanOf(places[0]) }]
                });
        }
    }
    function precedingWord(node: CstNode): string {
        return /(\S)\s*$/.exec(text.slice(Math.max(0, node.offset - 40), node.offset))?.[1] === ','
            ? ','
            : (/([^\s{}]+)\s*$/.exec(text.slice(Math.max(0, node.offset - 60), node.offset))?.[1] ?? '');
    }

    for (const node of AstUtils.streamAllContents(result.value))
        for (const leaf of badLeaves(node)) problems.push({ ...leaf, at: spanOf(leaf.node) } as Problem);
    const facts = (result.value.items ?? []).map((item) => plainNode(item) as Fact);
    return { uri, facts, uses, problems, end: place(text.length, text.length) };
}

/** Texts that were opened and not closed on their line. */
function unclosed(root: CstNode | undefined): CstNode[] {
    return root
        ? CstUtils.streamCst(root)
              .filter((n) => 'tokenType' in n && (n.tokenType as { name: string }).name === 'UNCLOSED_STRING')
              .toArray()
        : [];
}
/** Values that lexed but cannot be meant as written. */
function* badLeaves(node: AstNode): Iterable<{ code: string; message: string; node: CstNode }> {
    if (!node.$cstNode) return;
    for (const [key, value] of Object.entries(node)) {
        for (const text of Array.isArray(value) ? value : [value]) {
            if (key.startsWith('$') || typeof text !== 'string' || !/^\d/.test(text)) continue;
            const message = badNumber(text);
            if (message) {
                const cst = GrammarUtils.findNodesForProperty(node.$cstNode, key).find((n) => n.text === text);
                if (cst) yield { code: 'malformed-number', message, node: cst };
            }
        }
    }
}
function badNumber(text: string): string | undefined {
    const date = /^(\d{1,4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
    if (date) {
        const [year, month, day] = date.slice(1);
        const iso = `${year.padStart(4, '0')}-${month.padStart(2, '0')}${day ? `-${day.padStart(2, '0')}` : ''}`;
        const full = new Date(`${day ? iso : `${iso}-01`}T00:00:00Z`);
        if (Number.isNaN(full.getTime()) || (day && full.getUTCDate() !== Number(day)))
            return `There is no day ${text}. A date is written year-month-day, for example 2027-01-31.`;
        return iso === text ? undefined : `Write the date as ${iso} (year-month-day, two digits each).`;
    }
    if (/^\d+,\d+$/.test(text))
        return `Write the number as ${text.replace(',', '.')} (a point before the decimals, no separators).`;
    if (text.length > 60) return 'This number is too long: at most 60 characters.';
    return /^\d+(\.\d+)?([ \t]*(k|M|bn))?([ \t]+[A-Z]{3})?$/.test(text)
        ? undefined
        : `'${text}' is not a number as written here. Numbers look like 12, 99.5, 400 k, 2.5 M EUR or 1/3; dates like 2027-01-31.`;
}

/** Offsets to positions, by binary search over the starts of lines. */
function lineIndex(text: string): (offset: number) => Position {
    const starts = [0];
    for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
    return (offset) => {
        let low = 0,
            high = starts.length - 1;
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if (starts[middle] <= offset) low = middle;
            else high = middle - 1;
        }
        return { line: low, character: offset - starts[low] };
    };
}
