import { type AstNode, GrammarAST } from 'langium';
import * as ast from '../generated/ast.js';
import { EcoSpecGrammar } from '../generated/grammar.js';
import type { Use } from '../model/facts.js';
import { type Part, ruleOf } from './assignments.js';

const taxonomies = { purposes: 'Purpose', territories: 'Territory', actions: 'Action' } as const;

/**
 * The name that a part uses although the grammar reads it as a plain word: actions, because some are words of the language, and regions,
 * because they may stand undeclared. What a duty is called is free.
 */
export function plainUse(node: AstNode, part: Part): Omit<Use, 'at'> | undefined {
    const kind = kindOf(node, part);
    if (!kind) return undefined;
    const name = part.cst.text.replace(/^`|`$/g, '').normalize('NFC');
    if (kind !== 'Action') return { name, kinds: [kind], mayBeUndeclared: kind === 'Territory' };
    return builtInActions().includes(name) ? undefined : { name, kinds: [kind], builtIn: builtInActions() };
}
function kindOf(node: AstNode, { property, assignment }: Part): string | undefined {
    if (ast.isExclusion(node) && property === 'members') return node.of && taxonomies[node.of];
    if (property === 'territories') return 'Territory';
    return ruleOf(assignment) === 'ActionName' && !ast.isDuty(node) ? 'Action' : undefined;
}

let actions: readonly string[] | undefined;
/** The actions that need no declaration: the words of the rule `ActionName`. */
export function builtInActions(): readonly string[] {
    const rule = EcoSpecGrammar().rules.find((r) => r.name === 'ActionName') as GrammarAST.ParserRule;
    actions ??= (rule.definition as GrammarAST.Alternatives).elements.filter(GrammarAST.isKeyword).map((k) => k.value);
    return actions;
}
