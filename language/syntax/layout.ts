import { type CompositeCstNode, type CstNode, GrammarAST, isCompositeCstNode, isLeafCstNode } from 'langium';
import { tooDeep } from './depth.js';
import { parser, renewParser } from './parser.js';

/** How a text divides into clauses, as far as it can be read. */
export interface Layout {
    /** Where a clause of a body starts. */
    readonly clauses: ReadonlySet<number>;
    /** Where the parser stumbled, in order. */
    readonly faults: readonly number[];
}

/** Reads the layout of a text of whole statements. */
export function layoutOf(text: string): Layout {
    const clauses = new Set<number>();
    const deep = tooDeep(text);
    if (deep !== undefined) return { clauses, faults: [deep] };
    try {
        const { value, lexerErrors, parserErrors } = parser().parse(text);
        const root = value.$cstNode;
        if (root && isCompositeCstNode(root)) findClauses(root, clauses);
        const faults = [
            ...lexerErrors.map((e) => e.offset),
            // The end of the text is a token without a place.
            ...parserErrors.map(({ token }) => (token.startOffset >= 0 ? token.startOffset : text.length))
        ];
        return { clauses, faults: faults.sort((a, b) => a - b) };
    } catch {
        // More comments in a row than Langium reads.
        renewParser();
        return { clauses, faults: [0] };
    }
}
function findClauses(root: CompositeCstNode, clauses: Set<number>): void {
    const open: CompositeCstNode[] = [root];
    for (let node = open.pop(); node; node = open.pop())
        for (const child of node.content) {
            if (isLeafCstNode(child) && child.hidden) continue;
            if (startsClause(child)) clauses.add(child.offset);
            if (isCompositeCstNode(child)) open.push(child);
        }
}

const known = new WeakMap<GrammarAST.AbstractElement, boolean>();
function startsClause({ grammarSource }: CstNode): boolean {
    if (!grammarSource) return false;
    let starts = known.get(grammarSource);
    if (starts === undefined) {
        starts = isFirstOfClause(grammarSource);
        known.set(grammarSource, starts);
    }
    return starts;
}
/** Whether an element of the grammar is the first of one of the clauses that a body repeats. */
function isFirstOfClause(element: GrammarAST.AbstractElement): boolean {
    let at: GrammarAST.AbstractElement = element;
    for (let above = at.$container; above; above = at.$container) {
        if (isBody(at)) return true;
        if (GrammarAST.isGroup(above) && above.elements[0] !== at) return false;
        if (!GrammarAST.isAbstractElement(above)) return isBodyRule(above) && isRepeated(at);
        at = above;
    }
    return false;
}
/** What stands between the braces of a body. */
function isBody(element: GrammarAST.AbstractElement): boolean {
    const group = element.$container;
    if (!isRepeated(element) || !GrammarAST.isGroup(group)) return false;
    const before = group.elements[group.elements.indexOf(element) - 1];
    return GrammarAST.isKeyword(before) && before.value === '{';
}
function isRepeated({ cardinality }: GrammarAST.AbstractElement): boolean {
    return cardinality === '*' || cardinality === '+';
}
/** The fragment that the bodies of data rules share. */
function isBodyRule(rule: unknown): boolean {
    return GrammarAST.isParserRule(rule) && rule.fragment && rule.name.endsWith('Clauses');
}
