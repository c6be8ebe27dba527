import { AstUtils, GrammarAST } from 'langium';
import { clauseOf } from '../assignments.js';
import type { Step } from './automaton.js';

const known = new WeakMap<GrammarAST.AbstractElement, string | null>();

/** The property that a word opens a clause for, where that clause may stand once: `dated` opens `dated`, `decided` opens `decidedBy`. */
export function opensOnce({ source }: Step): string | undefined {
    let property = known.get(source);
    if (property === undefined) {
        property = GrammarAST.isKeyword(source) ? (opened(source) ?? null) : null;
        known.set(source, property);
    }
    return property ?? undefined;
}
function opened(word: GrammarAST.Keyword): string | undefined {
    const assignment = GrammarAST.isAssignment(word.$container) ? word.$container : undefined;
    const first: GrammarAST.AbstractElement = assignment ?? word;
    const group = first.$container;
    if (GrammarAST.isGroup(group) && group.elements[0] !== first) return undefined;
    const found = assignment ?? (GrammarAST.isGroup(group) ? firstIn(group) : undefined);
    return found && clauseOf(found) === 'once' ? found.feature : undefined;
}
function firstIn(group: GrammarAST.Group): GrammarAST.Assignment | undefined {
    return AstUtils.streamAst(group).filter(GrammarAST.isAssignment).head();
}
