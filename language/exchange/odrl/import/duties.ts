import { isBuiltIn } from '../../../analyses/data/hierarchy.js';
import { spelled } from '../../../model/spelling.js';
import type { Term } from '../node.js';
import { keyOf } from '../read/graph.js';
import { eco, odrl, rdf } from '../terms.js';
import { deedsOf } from './deeds.js';
import type { RuleFound } from './policies.js';
import { quoted } from './spelling.js';
import { distinct, type Statement, type Teller } from './teller.js';

/** What has to be done as well, or to make good for what is forbidden. What follows where an obligation is not met cannot be said. */
const dutyOf = { permission: odrl('duty'), prohibition: odrl('remedy'), obligation: eco('duty') } as const;

/** Duties about the same data and by the same parties are named in the rule. */
export function simpleDuties(found: RuleFound, teller: Teller): string[] {
    const { rule, kind } = found;
    const { graph } = teller.reading;
    const byBinding = new Map<string, string[]>();
    for (const duty of graph.values(rule, dutyOf[kind]).filter((d) => isSimple(d, found, teller))) {
        const actions = dutyActions(duty, teller);
        const binds = graph.text(duty, eco('bindsRecipients'));
        const binding = binds === 'true' ? ' binding recipients' : binds === 'false' ? ' not binding recipients' : '';
        graph.values(duty, odrl('target'), odrl('assignee'), odrl('assigner'), rdf('type'));
        for (const detail of ['constraint', 'consequence']) leaveOut(duty, detail, actions.join(', '), teller);
        byBinding.set(binding, [...(byBinding.get(binding) ?? []), ...actions]);
    }
    if (kind === 'obligation') leaveOut(rule, 'consequence', 'of this obligation', teller);
    return [...byBinding].flatMap(([binding, all]) => (all.length ? [`duty ${all.join(', ')}${binding}`] : []));
}
/** A detail of a duty that the language has no words for. */
function leaveOut(duty: Term, detail: string, what: string, { reading }: Teller): void {
    if (!reading.graph.has(duty, odrl(detail))) return;
    reading.graph.takeAsTold(duty, odrl(detail));
    reading.note(duty, `the ${detail} of the duty ${what} cannot be said`);
}
function isSimple(duty: Term, { sayers }: RuleFound, { reading: { graph } }: Teller): boolean {
    const same = (property: string): boolean => {
        const own = sayers.flatMap((s) => graph.values(s, odrl(property))).map(keyOf);
        return graph.values(duty, odrl(property)).every((v) => own.includes(keyOf(v)));
    };
    return same('target') && same('assignee');
}
function dutyActions(duty: Term, teller: Teller): string[] {
    const { graph } = teller.reading;
    const actions = graph.values(duty, odrl('action'));
    if (!actions.length) teller.reading.note(duty, 'a duty does not say what to do, and is left out');
    return actions.flatMap((action) => {
        const [value] = graph.values(action, rdf('value'));
        if (value) graph.types(action);
        const term = value ?? action;
        const called = term.kind === 'iri' ? teller.vocabulary.duty(term) : undefined;
        leaveOut(action, 'refinement', called ?? '', teller);
        return called ? [isBuiltIn(called) ? called : spelled(called)] : [];
    });
}
/** A duty about other data, or of somebody else, is an obligation that only comes about when the permission is used. */
export function duties(found: RuleFound, targets: readonly string[], teller: Teller): Statement[] {
    const { rule, kind, label } = found;
    const others = teller.reading.graph.values(rule, dutyOf[kind]).filter((d) => !isSimple(d, found, teller));
    if (kind === 'permission') return others.flatMap((d) => obligation(d, found, targets, teller));
    for (const duty of others) {
        teller.reading.graph.takeAsTold(duty);
        teller.reading.note(duty, `a duty of ${label} is about other data or parties, which cannot be said`);
    }
    return [];
}
function obligation(duty: Term, found: RuleFound, ruled: readonly string[], teller: Teller): Statement[] {
    const { reading, parties, assets, conditions } = teller;
    const { graph } = reading;
    const deeds = deedsOf(graph.values(duty, odrl('action')), teller);
    graph.values(duty, rdf('type'), odrl('assigner'));
    if (!deeds.length) {
        reading.note(duty, `a duty of ${found.label} does not say what to do, and is left out`);
        return [];
    }
    leaveOut(duty, 'consequence', deeds.flatMap((d) => d.actions).join(', '), teller);
    const own = graph.values(duty, odrl('assignee'));
    const whose = own.length ? own : distinct(found.sayers.flatMap((s) => graph.values(s, odrl('assignee'))));
    const targets = graph.values(duty, odrl('target'));
    const told = targets.length ? assets.read(targets) : [];
    const data = told.length ? told.map((t) => t.written) : ruled;
    const narrowed = [
        ...conditions.read([...graph.values(duty, odrl('constraint')), ...deeds.flatMap((d) => d.refinements)]),
        ...told.flatMap((t) => conditions.narrowing('asset', t.refinements))
    ];
    const when = `occasion is ${quoted(`the use of ${found.label}`)}`;
    const where = [when, ...(narrowed.length ? [conditions.written(narrowed)] : [])].join(' and ');
    const actions = deeds.flatMap((d) => d.actions).map((a) => (isBuiltIn(a) ? a : spelled(a)));
    const text = `oblige ${parties.plainly(whose)} to ${[...new Set(actions)].join(', ')} ${data.join(', ')} { where ${where} }`;
    return [{ text, about: duty, kind: 'obligation' }];
}
