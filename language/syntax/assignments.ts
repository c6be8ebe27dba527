import { type AstNode, AstUtils, GrammarAST } from 'langium';

const known = new Map<GrammarAST.AbstractElement, GrammarAST.Assignment | undefined>();
/** The assignment that an element of the grammar reads for. */
export function assignmentOf(element: GrammarAST.AbstractElement | undefined): GrammarAST.Assignment | undefined {
    if (!element) return undefined;
    let found = known.get(element);
    if (!found && !known.has(element)) {
        found = AstUtils.getContainerOfType(element, GrammarAST.isAssignment);
        known.set(element, found);
    }
    return found;
}

/** What matters of an assignment to who reads a text: asked of the grammar once, not for a million words. */
export interface Slot {
    readonly assignment: GrammarAST.Assignment;
    readonly property: string;
    /** The rule of the grammar that it reads, if it is a single one: `Day`, `Amount`, `Text`. */
    readonly rule: string | undefined;
    /** Its clause may stand once. */
    readonly isOnce: boolean;
}
const slots = new Map<GrammarAST.Assignment, Slot>();
export function slotOf(assignment: GrammarAST.Assignment): Slot {
    let slot = slots.get(assignment);
    if (!slot) {
        const { feature: property, terminal } = assignment;
        const rule = GrammarAST.isRuleCall(terminal) ? terminal.rule.$refText : undefined;
        slot = { assignment, property, rule, isOnce: clauseOf(assignment) === 'once' };
        slots.set(assignment, slot);
    }
    return slot;
}

/** How often the clause of an assignment may stand: see the head of the grammar. `next`: a further element of a list. */
export type Clause = 'once' | 'any' | 'next';
export function clauseOf(assignment: GrammarAST.Assignment): Clause {
    if (assignment.operator !== '+=') return 'once';
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
export function wordsOf(assignment: GrammarAST.Assignment, read: string): string {
    const group = assignment.$container;
    if (!GrammarAST.isGroup(group)) return read;
    const before = group.elements.slice(0, group.elements.indexOf(assignment));
    return (
        before
            .filter(GrammarAST.isKeyword)
            .map((k) => k.value)
            .join(' ') || read
    );
}
