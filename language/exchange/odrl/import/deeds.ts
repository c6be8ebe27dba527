import type { Term } from '../node.js';
import { odrl, rdf, theAssignee } from '../terms.js';
import type { Reading } from './reading.js';
import type { Teller } from './teller.js';

/** Some actions of a rule that are narrowed in the same way. */
export interface Deed {
    readonly actions: readonly string[];
    readonly refinements: readonly Term[];
}

export function deedsOf(actions: readonly Term[], { reading, vocabulary }: Teller): Deed[] {
    const { graph } = reading;
    const plain: string[] = [];
    const narrowed: Deed[] = [];
    for (const action of actions) {
        const [value] = graph.values(action, rdf('value'));
        const term = value ?? action;
        if (value) graph.types(action);
        if (term.kind === 'literal' || (term.kind === 'blank' && !graph.has(term, odrl('includedIn')))) {
            reading.note(action, 'an action has no IRI, and is left out', true);
            continue;
        }
        const refinements = graph.values(action, odrl('refinement'));
        const isOwn = refinements.length > 0 && refinements.every((r) => isForAssignee(r, reading));
        const names = vocabulary.action(term);
        if (isOwn) plain.push(...names.filter((n) => n !== 'share' || names.length === 1));
        else if (refinements.length) narrowed.push({ actions: names, refinements });
        else plain.push(...names);
    }
    return [...(plain.length ? [{ actions: [...new Set(plain)], refinements: [] }] : []), ...narrowed];
}
/** Our own way to say that nothing is handed on. */
function isForAssignee(refinement: Term, { graph }: Reading): boolean {
    const is = (property: string, wanted: string): boolean => {
        const values = graph.values(refinement, odrl(property));
        return values.length === 1 && values[0].value === wanted;
    };
    return is('rightOperand', theAssignee) && is('leftOperand', odrl('recipient')) && is('operator', odrl('eq'));
}
