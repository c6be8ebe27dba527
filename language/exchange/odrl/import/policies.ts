import type { Term } from '../node.js';
import { type Graph, keyOf } from '../read/graph.js';
import { eco, odrl, policyTypes, profile, rdf } from '../terms.js';
import { lastPart, shown } from './names.js';
import type { Reading } from './reading.js';

export type RuleKind = 'permission' | 'prohibition' | 'obligation';
const kinds: readonly RuleKind[] = ['permission', 'prohibition', 'obligation'];

/** A rule, and whatever says something of it: the policy that it stands in, and those that inherit it. */
export interface RuleFound {
    readonly kind: RuleKind;
    readonly rule: Term;
    readonly policy: Term;
    /** The rule itself, its policy, and for one that is inherited the policy that inherits; each may say whom and what it is about. */
    readonly sayers: readonly Term[];
    /** For people, where the rule has no IRI. */
    readonly label: string;
}
export function policiesIn(graph: Graph): Term[] {
    const typed = graph.subjectsOf(rdf('type')).filter((s) => graph.types(s).some((t) => policyTypes.has(t)));
    const ruling = graph.subjectsOf(...kinds.map(odrl));
    return [...new Map([...typed, ...ruling].map((p) => [keyOf(p), p])).values()];
}
/** The rules of every policy, also those that it inherits. */
export function rulesIn(reading: Reading, policies: readonly Term[]): RuleFound[] {
    const { graph } = reading;
    const known = new Set(policies.map(keyOf));
    return policies.flatMap((policy) => {
        const inherited = ancestorsOf(reading, policy, known);
        reading.spend(inherited.length);
        return [policy, ...inherited].flatMap((from) =>
            kinds.flatMap((kind) =>
                graph.values(from, odrl(kind)).map((rule, i): RuleFound => {
                    reading.spend(1 + inherited.length);
                    const number = `${kind} ${i + 1}`;
                    return {
                        kind,
                        rule,
                        policy,
                        sayers: from === policy ? [rule, policy, ...inherited] : [rule, from, policy],
                        label:
                            rule.kind === 'iri'
                                ? shown(rule)
                                : `${number}${policy.kind === 'iri' ? ` of ${shown(policy)}` : ''}`
                    };
                })
            )
        );
    });
}
/** Policies that one inherits from, however far; one that is not here cannot be read. */
function ancestorsOf(reading: Reading, policy: Term, known: ReadonlySet<string>): Term[] {
    const { graph } = reading;
    const found = new Map<string, Term>();
    const queue = [policy];
    for (const at of queue)
        for (const parent of graph.values(at, odrl('inheritFrom'))) {
            const key = keyOf(parent);
            if (!known.has(key)) reading.note(at, `inherits from ${shown(parent)}, which is not in the file`, true);
            else if (!found.has(key) && key !== keyOf(policy)) {
                found.set(key, parent);
                queue.push(parent);
            }
        }
    return [...found.values()];
}

/** What the policies say of all rules: which wins where two contradict, and the day. */
export interface Heading {
    readonly name: string;
    readonly title?: string;
    readonly dated?: string;
    readonly strategy?: 'permission wins' | 'prohibition wins' | 'void';
    /** Whether our own words are in it. */
    readonly isOurs: boolean;
}
const meanings: Record<string, string> = {
    Offer: 'an offer grants nothing until somebody agrees; it is read as if all had agreed',
    Request: 'a request grants nothing; it is read as if it had been agreed to',
    Assertion: 'an assertion only tells what one side believes; it is read as if all had agreed'
};

export function headingOf(reading: Reading, policies: readonly Term[]): Heading {
    const { graph, options } = reading;
    for (const policy of policies) {
        for (const type of graph.types(policy)) {
            const meaning = meanings[type.replace(odrl(''), '')];
            if (meaning && type.startsWith(odrl(''))) reading.note(policy, meaning);
        }
        for (const p of graph.values(policy, odrl('profile')))
            if (p.value !== profile && p.value !== odrl('core'))
                reading.note(policy, `the profile ${shown(p)} is not known; its terms stand for themselves`);
    }
    const [first] = policies;
    const own = policies.map((p) => graph.text(p, eco('ecosystem'))).find((n) => n);
    const dates = new Set(policies.flatMap((p) => graph.text(p, eco('dated')) ?? []));
    return {
        name: options.name ?? own ?? ((first?.kind === 'iri' && lastPart(first.value)) || 'Policy'),
        title: first && graph.text(first, 'http://purl.org/dc/terms/title'),
        dated: dates.size === 1 ? [...dates][0] : undefined,
        strategy: strategyOf(reading, policies),
        isOurs: own !== undefined
    };
}
/**
 * What wins, where all policies say the same. `invalid`, which ODRL also means where nothing is said, voids the whole policy: that is a
 * contradiction to be told, and not a way out of one.
 */
function strategyOf(reading: Reading, policies: readonly Term[]): Heading['strategy'] {
    const said = policies.map((p) => strategyOfOne(reading.graph, p));
    const different = new Set(said);
    if (different.size === 1) return said[0];
    const ruling = policies.filter((_, i) => said[i]);
    for (const policy of ruling)
        reading.note(
            policy,
            'its conflict strategy is not that of the other policies here: where they contradict, nothing wins'
        );
    return undefined;
}
export function strategyOfOne(graph: Graph, policy: Term): Heading['strategy'] {
    const terms = graph.values(policy, odrl('conflict')).map((t) => t.value);
    if (graph.text(policy, eco('onContradiction')) === 'void') return 'void';
    if (terms.length !== 1) return undefined;
    return terms[0] === odrl('perm')
        ? 'permission wins'
        : terms[0] === odrl('prohibit')
          ? 'prohibition wins'
          : undefined;
}
