import { type AstNode, type CstNode, GrammarAST, isAstNode, isCompositeCstNode, isReference } from 'langium';
import { assignmentOf, slotOf } from './assignments.js';
import { type Part, type SyntaxNode, type Value, WrittenName } from './node.js';

/** A node of Langium's tree as a piece of syntax. */
export function nodeOf(node: AstNode, within?: SyntaxNode): SyntaxNode {
    const cst = node.$cstNode;
    const values: Record<string, Value> = {};
    const { $type: type } = node;
    const [start, end] = [cst?.offset ?? 0, cst?.end ?? 0];
    const made: SyntaxNode = {
        type,
        within,
        start,
        end,
        brace: braceIn(node, cst)?.offset,
        values,
        parts: partsOf(node)
    };
    for (const [property, value] of Object.entries(node))
        if (!property.startsWith('$')) values[property] = valueIn(value, made);
    return made;
}
function valueIn(value: unknown, within: SyntaxNode): Value {
    if (Array.isArray(value)) return value.map((v) => valueIn(v, within));
    if (isAstNode(value)) return nodeOf(value, within);
    if (isReference(value))
        return new WrittenName(value.$refText, value.$refNode?.offset ?? 0, value.$refNode?.end ?? 0);
    return value as Value;
}
function partsOf(node: AstNode): Part[] {
    const parts: Part[] = [];
    const visit = (cst: CstNode): void => {
        if (!isCompositeCstNode(cst)) return;
        for (const child of cst.content) {
            const assignment = assignmentOf(child.grammarSource);
            if (assignment && child.astNode !== undefined)
                parts.push({ slot: slotOf(assignment), start: child.offset, end: child.end });
            else if (child.astNode === node) visit(child);
        }
    };
    if (node.$cstNode) visit(node.$cstNode);
    return parts;
}
/** The brace that opens the body of a node; what it consists of may stand within pieces of text of the same node. */
function braceIn(node: AstNode, cst: CstNode | undefined): CstNode | undefined {
    for (const child of cst && isCompositeCstNode(cst) ? cst.content : []) {
        const { grammarSource } = child;
        if (GrammarAST.isKeyword(grammarSource) && grammarSource.value === '{') return child;
        const inner = child.astNode === node && isCompositeCstNode(child) ? braceIn(node, child) : undefined;
        if (inner) return inner;
    }
    return undefined;
}
