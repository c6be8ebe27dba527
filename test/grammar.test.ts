import { readFileSync } from 'node:fs';
import { AstUtils, GrammarAST } from 'langium';
import { describe, expect, it } from 'vitest';
import { EcoSpecGrammar } from '../language/generated/grammar.js';
import { needs } from '../language/syntax/messages.js';

const grammar = EcoSpecGrammar();
const rules = grammar.rules.filter(GrammarAST.isParserRule);
type Tokens = Set<string>;

/** The tokens an element can start with, and whether it can be empty. */
interface First {
    tokens: Tokens;
    empty: boolean;
}
const isOptional = (e: GrammarAST.AbstractElement): boolean => e.cardinality === '?' || e.cardinality === '*';
const repeats = (e: GrammarAST.AbstractElement): boolean => e.cardinality === '+' || e.cardinality === '*';
const open = new Set<string>();

function first(e: GrammarAST.AbstractElement): First {
    const inner = firstOnce(e);
    return { tokens: inner.tokens, empty: inner.empty || isOptional(e) };
}
function firstOnce(e: GrammarAST.AbstractElement): First {
    if (GrammarAST.isKeyword(e)) return { tokens: new Set([e.value]), empty: false };
    if (GrammarAST.isAssignment(e)) return first(e.terminal);
    if (GrammarAST.isCrossReference(e)) return first(e.terminal!);
    if (GrammarAST.isRuleCall(e)) return firstOfRule(e.rule.ref!);
    if (GrammarAST.isAlternatives(e)) {
        const each = e.elements.map(first);
        return { tokens: new Set(each.flatMap((f) => [...f.tokens])), empty: each.some((f) => f.empty) };
    }
    if (GrammarAST.isGroup(e)) return firstOfSequence(e.elements);
    throw new Error(`not known here: ${e.$type}`);
}
function firstOfSequence(elements: readonly GrammarAST.AbstractElement[]): First {
    const tokens: Tokens = new Set();
    for (const element of elements) {
        const f = first(element);
        for (const t of f.tokens) tokens.add(t);
        if (!f.empty) return { tokens, empty: false };
    }
    return { tokens, empty: true };
}
function firstOfRule(rule: GrammarAST.AbstractRule): First {
    if (!GrammarAST.isParserRule(rule)) return { tokens: new Set([rule.name]), empty: false };
    if (open.has(rule.name)) return { tokens: new Set(), empty: false };
    open.add(rule.name);
    const f = first(rule.definition);
    open.delete(rule.name);
    return f;
}

/** What can follow each rule, over all places that call it. */
const follow = new Map<string, Tokens>(rules.map((r) => [r.name, new Set(r.entry ? ['end'] : [])]));
/** What can follow an element where it stands: the rest of what is around it, and where that can be empty, what follows the rule. */
function followOf(e: GrammarAST.AbstractElement, itself = false): Tokens {
    const out: Tokens = new Set();
    if (itself && repeats(e)) for (const t of firstOnce(e).tokens) out.add(t);
    const parent = e.$container;
    if (GrammarAST.isParserRule(parent)) return new Set([...out, ...follow.get(parent.name)!]);
    if (GrammarAST.isGroup(parent)) {
        const rest = firstOfSequence(parent.elements.slice(parent.elements.indexOf(e) + 1));
        for (const t of rest.tokens) out.add(t);
        if (!rest.empty) return out;
    }
    return new Set([...out, ...followOf(parent as GrammarAST.AbstractElement, true)]);
}
function computeFollow(): void {
    for (let changed = true; changed; ) {
        changed = false;
        for (const call of rules.flatMap((r) =>
            AstUtils.streamAllContents(r).filter(GrammarAST.isRuleCall).toArray()
        )) {
            const known = follow.get(call.rule.$refText);
            if (!known) continue;
            const before = known.size;
            for (const t of followOf(call, true)) known.add(t);
            changed ||= known.size > before;
        }
    }
}

describe('the grammar', () => {
    it('is never silently greedy: what an optional or repeated part starts with never follows it', () => {
        computeFollow();
        const conflicts = rules.flatMap((rule) =>
            AstUtils.streamAllContents(rule)
                .filter(GrammarAST.isAbstractElement)
                .filter((e) => !!e.cardinality)
                .flatMap((e) => {
                    const after = followOf(e);
                    const both = [...firstOnce(e).tokens].filter((t) => after.has(t));
                    return both.map((t) => `${rule.name}: '${t}' in ${e.$cstNode?.text ?? e.$type}`);
                })
                .toArray()
        );
        expect(conflicts).toEqual([]);
        expect(follow.get('Share')).toContain(',');
    });
    it('starts every statement with a keyword that stands nowhere else', () => {
        const item = rules.find((r) => r.name === 'Item')!;
        const starts = [...firstOfRule(item).tokens];
        const uses = rules.flatMap((r) =>
            AstUtils.streamAllContents(r)
                .filter(GrammarAST.isKeyword)
                .map((k) => k.value)
                .toArray()
        );
        expect(starts.length).toBeGreaterThan(40);
        expect(starts.filter((s) => uses.filter((u) => u === s).length !== 1)).toEqual([]);
    });
    it('colours no more than the line of a text that is not closed', () => {
        const { patterns } = JSON.parse(readFileSync('extension/syntaxes/ecospec.tmLanguage.json', 'utf8'));
        const texts = patterns.filter((p: { begin?: string }) => p.begin && new RegExp(p.begin).test('"'));
        expect(texts.length).toBe(1);
        expect(new RegExp(texts[0].end).exec('Metro AG {')?.index).toBe('Metro AG {'.length);
    });
    it('has plain words for what each statement needs', () => {
        const statements = AstUtils.streamAllContents(rules.find((r) => r.name === 'Item')!)
            .filter(GrammarAST.isRuleCall)
            .map((c) => c.rule.$refText)
            .toArray();
        const names = rules.map((r) => r.name);
        expect(statements.filter((s) => !(s in needs))).toEqual([]);
        expect(Object.keys(needs).filter((n) => !names.includes(n))).toEqual([]);
    });
});
