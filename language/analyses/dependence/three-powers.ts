import type {
    Body,
    ConflictProcess,
    Decision,
    Sanction,
    SanctionLevel,
    Step,
    Topic
} from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { oncePerEcosystem } from '../memo-per-ecosystem.js';
import { presentParties } from '../parties/present.js';
import { actorAmong, type Sole, takesAlone } from './decides-alone.js';

/** Somebody who makes the rules, enforces them, and rules last on disputes about them. */
export interface ThreePowers {
    /** Partners that act as one, or a body as a whole. */
    readonly holder: Sole | Body;
    readonly rules: Decision;
    readonly enforcement: Decision | { readonly sanction: Sanction; readonly level: SanctionLevel };
    readonly process: ConflictProcess;
    readonly ruling: Step;
}

/**
 * Where no dispute about rules or sanctions can go to somebody outside, and the last ruling on one is by whoever makes rules and decides
 * sanctions. Parties that step aside do not rule on their own rules. At most one finding per holder.
 */
export const unseparatedPowers: (eco: Ecosystem) => readonly ThreePowers[] = oncePerEcosystem((eco) => {
    const processes = eco.all('ConflictProcess').filter(isAboutRules);
    if (!processes.length || processes.some((p) => p.steps.some((s) => isOutside(eco, s)))) return [];
    const makers = rulemakers(eco);
    const enforcers = enforcement(eco);
    const found = new Map<string, ThreePowers>();
    for (const process of processes) {
        const ruling = lastRuling(process);
        if (!ruling || ruling.recusingParties) continue;
        for (const topic of ['rules', 'sanctions'] as const) {
            const judge = actorAmong(eco, ruling.by, topic);
            const key = judge && keyOf(judge);
            const rules = key && makers.get(key);
            const enforces = key && enforcers.get(key);
            if (judge && key && rules && enforces && !found.has(key))
                found.set(key, { holder: judge, rules, enforcement: enforces, process, ruling });
        }
    }
    return [...found.values()];
});
export function isBody(holder: Sole | Body): holder is Body {
    return 'kind' in holder;
}

function keyOf(actor: Sole | Body): string {
    return isBody(actor) ? `body ${actor.name}` : `group ${actor.group}`;
}
function isAboutRules({ topics }: ConflictProcess): boolean {
    const own: readonly Topic[] = ['any', 'rules', 'sanctions'];
    return !topics.length || topics.some((t) => own.includes(t));
}
function isRuling({ stepKind }: Step): boolean {
    return stepKind === 'ruling' || stepKind === 'arbitration' || stepKind === 'court';
}
/** A court, or a ruling by somebody outside; one by nobody said may be. */
function isOutside(eco: Ecosystem, step: Step): boolean {
    if (!isRuling(step)) return false;
    if (step.stepKind === 'court' || !step.by) return true;
    for (const party of presentParties(eco, step.by)) if (eco.find(party, 'External')) return true;
    return false;
}
function lastRuling({ steps }: ConflictProcess): Step | undefined {
    const rulings = steps.filter(isRuling);
    return rulings.find((s) => s.final) ?? rulings.at(-1);
}

function rulemakers(eco: Ecosystem): ReadonlyMap<string, Decision> {
    return byActor(
        eco.all('Decision').filter((d) => d.topics.includes('rules')),
        (decision) => actorIn(eco, decision, 'rules')
    );
}
function enforcement(eco: Ecosystem): ReadonlyMap<string, ThreePowers['enforcement']> {
    const levels = eco
        .all('Sanction')
        .flatMap((sanction) =>
            sanction.levels.filter((l) => l.level !== 'warning').map((level) => ({ sanction, level }))
        );
    const decisions = eco.all('Decision').filter((d) => d.topics.includes('sanctions'));
    return byActor<ThreePowers['enforcement']>([...levels, ...decisions], (e) =>
        'level' in e ? actorAmong(eco, e.level.decidedBy, 'sanctions') : actorIn(eco, e, 'sanctions')
    );
}
/** A decision that needs somebody's agreement is nobody's alone. */
function actorIn(eco: Ecosystem, decision: Decision, topic: Topic): Sole | Body | undefined {
    return decision.agreedBy ? takesAlone(eco, decision, topic) : actorAmong(eco, decision.decidedBy, topic);
}
function byActor<T>(items: readonly T[], actorOf: (item: T) => Sole | Body | undefined): ReadonlyMap<string, T> {
    const found = new Map<string, T>();
    for (const item of items) {
        const actor = actorOf(item);
        if (actor && !found.has(keyOf(actor))) found.set(keyOf(actor), item);
    }
    return found;
}
