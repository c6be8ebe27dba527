import { type AstNode, AstUtils, type CstNode, GrammarAST, isCompositeCstNode } from 'langium';

/** A property of a node, and the piece of text that it was read from. */
export interface Part {
    readonly property: string;
    readonly assignment: GrammarAST.Assignment;
    readonly cst: CstNode;
}

/** Every piece of text that a property of this node was read from, in the order of the text. */
export function partsOf(node: AstNode): Part[] {
    const parts: Part[] = [];
    const visit = (cst: CstNode): void => {
        if (!isCompositeCstNode(cst)) return;
        for (const child of cst.content) {
            const assignment = assignmentOf(child);
            if (assignment && child.astNode !== undefined)
                parts.push({ property: assignment.feature, assignment, cst: child });
            else if (child.astNode === node) visit(child);
        }
    };
    if (node.$cstNode) visit(node.$cstNode);
    return parts;
}

const known = new WeakMap<GrammarAST.AbstractElement, GrammarAST.Assignment | null>();
/** The assignment of the grammar that a piece of text was read by. */
export function assignmentOf(cst: CstNode): GrammarAST.Assignment | undefined {
    const source = cst.grammarSource;
    if (!source) return undefined;
    let found = known.get(source);
    if (found === undefined) {
        found = AstUtils.getContainerOfType(source, GrammarAST.isAssignment) ?? null;
        known.set(source, found);
    }
    return found ?? undefined;
}

/** The rule of the grammar that an assignment reads, if it is a single one: `Day`, `Amount`, `Text`. */
export function ruleOf(assignment: GrammarAST.Assignment): string | undefined {
    return GrammarAST.isRuleCall(assignment.terminal) ? assignment.terminal.rule.$refText : undefined;
}

/** How often the clause of an assignment may stand: see the head of the grammar. `next`: a further element of a list. */
export type Clause = 'once' | 'any' | 'next';
const clauses = new WeakMap<GrammarAST.Assignment, Clause>();
export function clauseOf(assignment: GrammarAST.Assignment): Clause {
    let clause = clauses.get(assignment);
    if (!clause) {
        clause = assignment.operator === '+=' ? clauseOfList(assignment) : 'once';
        clauses.set(assignment, clause);
    }
    return clause;
}
function clauseOfList(assignment: GrammarAST.Assignment): Clause {
    const same = AstUtils.streamAst(branchOf(assignment))
        .filter(GrammarAST.isAssignment)
        .filter((a) => a.feature === assignment.feature)
        .toArray();
    if (same.length === 1) return 'any';
    return same[0] === assignment ? 'once' : 'next';
}
/** The alternative, or the rule, that an element of the grammar belongs to. */
function branchOf(element: GrammarAST.AbstractElement): AstNode {
    let at: AstNode = element;
    while (at.$container && !GrammarAST.isAlternatives(at.$container) && !GrammarAST.isParserRule(at))
        at = at.$container;
    return at;
}
/** The words that open the clause of an assignment: `decided by`; where it has none of its own, the text it read. */
export function wordsOf({ assignment, cst }: Part): string {
    const group = assignment.$container;
    if (!GrammarAST.isGroup(group)) return cst.text;
    const before = group.elements.slice(0, group.elements.indexOf(assignment));
    return (
        before
            .filter(GrammarAST.isKeyword)
            .map((k) => k.value)
            .join(' ') || cst.text
    );
}
