import { GrammarAST } from 'langium';
import { EcoSpecGrammar } from '../../generated/grammar.js';

/** Reads one token: a word of the language, or a terminal such as ID. */
export interface Step {
    readonly text: string;
    readonly isWord: boolean;
    /** Keyword, call of a terminal, or reference. */
    readonly source: GrammarAST.Keyword | GrammarAST.RuleCall | GrammarAST.CrossReference;
    readonly assignment?: GrammarAST.Assignment;
    readonly to: State;
}
/** Reads a whole rule. */
export interface Call {
    readonly rule: Machine;
    readonly assignment?: GrammarAST.Assignment;
    readonly to: State;
}
export interface State {
    readonly steps: Step[];
    readonly calls: Call[];
    /** States that are reached without reading anything. */
    readonly free: State[];
    isEnd: boolean;
}
/** A parser rule as an automaton. */
export interface Machine {
    readonly name: string;
    /** A rule that makes no node of its own: its properties are those of the rule that calls it. */
    readonly isPart: boolean;
    /** A rule that reads a plain value: `Phase`, `Text`. */
    readonly isValue: boolean;
    readonly start: State;
}

const machines = new Map<string, Machine>();

/** The automaton of a rule of the grammar, made when it is first asked for. */
export function machineOf(name: string): Machine {
    const known = machines.get(name);
    if (known) return known;
    const rule = EcoSpecGrammar().rules.find((r) => r.name === name) as GrammarAST.ParserRule;
    const [start, end] = [newState(), newState()];
    end.isEnd = true;
    const machine = { name, isPart: rule.fragment, isValue: rule.dataType !== undefined, start };
    machines.set(name, machine);
    read(rule.definition, start, end);
    return machine;
}

function newState(): State {
    return { steps: [], calls: [], free: [], isEnd: false };
}
function read(element: GrammarAST.AbstractElement, from: State, to: State, assignment?: GrammarAST.Assignment): void {
    const { cardinality } = element;
    if (!cardinality) {
        once(element, from, to, assignment);
        return;
    }
    // Its own two states, so that the way back passes through nothing else.
    const [start, end] = [newState(), newState()];
    from.free.push(start);
    end.free.push(to);
    once(element, start, end, assignment);
    if (cardinality !== '?') end.free.push(start);
    if (cardinality !== '+') start.free.push(end);
}
function once(element: GrammarAST.AbstractElement, from: State, to: State, assignment?: GrammarAST.Assignment): void {
    if (GrammarAST.isAlternatives(element)) {
        for (const branch of element.elements) read(branch, from, to, assignment);
    } else if (GrammarAST.isGroup(element)) {
        const between = element.elements.slice(1).map(newState);
        for (const [i, part] of element.elements.entries())
            read(part, between[i - 1] ?? from, between[i] ?? to, assignment);
    } else if (GrammarAST.isAssignment(element)) read(element.terminal, from, to, element);
    else if (GrammarAST.isKeyword(element))
        from.steps.push({ text: element.value, isWord: true, source: element, assignment, to });
    else if (GrammarAST.isCrossReference(element))
        from.steps.push({ text: 'ID', isWord: false, source: element, assignment, to });
    else if (GrammarAST.isRuleCall(element)) {
        const name = element.rule.$refText;
        if (name === name.toUpperCase())
            from.steps.push({ text: name, isWord: false, source: element, assignment, to });
        else from.calls.push({ rule: machineOf(name), assignment, to });
    } else throw new Error(`The grammar uses ${element.$type}, which is not known here.`);
}
