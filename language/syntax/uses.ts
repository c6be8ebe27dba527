import { GrammarAST } from 'langium';
import { EcoSpecGrammar } from '../generated/grammar.js';
import type { Use } from '../model/facts.js';
import type { Slot } from './assignments.js';
import type { Part, SyntaxNode } from './node.js';
import { readAs } from './terminals.js';

const taxonomies: Readonly<Record<string, string>> = {
    purposes: 'Purpose',
    territories: 'Territory',
    actions: 'Action'
};

/**
 * The name that a part uses although the grammar reads it as a plain word: actions, because some are words of the language, and regions,
 * because they may stand undeclared. What a duty is called is free.
 */
export function plainUse(node: SyntaxNode, { slot, start, end }: Part, text: string): Omit<Use, 'at'> | undefined {
    const kind = kindOf(node, slot);
    if (!kind) return undefined;
    const name = readAs('ID', text.slice(start, end));
    if (kind !== 'Action') return { name, kinds: [kind], mayBeUndeclared: kind === 'Territory' };
    return builtInActions().includes(name) ? undefined : { name, kinds: [kind], builtIn: builtInActions() };
}
function kindOf({ type, values }: SyntaxNode, { property, rule }: Slot): string | undefined {
    if (type === 'Exclusion' && property === 'members') return taxonomies[values.of as string];
    if (property === 'territories') return 'Territory';
    return rule === 'ActionName' && type !== 'Duty' ? 'Action' : undefined;
}

let actions: readonly string[] | undefined;
/** The actions that need no declaration: the words of the rule `ActionName`. */
export function builtInActions(): readonly string[] {
    const rule = EcoSpecGrammar().rules.find((r) => r.name === 'ActionName') as GrammarAST.ParserRule;
    actions ??= (rule.definition as GrammarAST.Alternatives).elements.filter(GrammarAST.isKeyword).map((k) => k.value);
    return actions;
}
