import type {
    Bound,
    Channel,
    ConflictProcess,
    Contribution,
    Dataset,
    Decision,
    Flow,
    Name,
    Parties,
    Promised,
    Role,
    Step
} from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { indexed } from '../parties/indexed.js';
import { presentBehind, somePresent } from '../parties/present.js';
import { withoutPartner } from '../parties/variants.js';
import type { Computed } from '../voting/budget.js';
import { type Ability, abilityOf, isWorse } from './deciders.js';
import { type Fallback, fallbacksOf, type Provision, supplies } from './single-providers.js';
import { piecesAround } from './transfers.js';

/** What breaks when a partner leaves: only what works, or may work, with it. */
export interface Leaving {
    readonly roles: readonly UnfilledRole[];
    readonly decisions: readonly StalledDecision[];
    readonly disputes: readonly StalledStep[];
    readonly data: readonly LostDataset[];
    /** Flows of data that nobody is left to send. */
    readonly flows: readonly Flow[];
    readonly contributions: readonly LostContribution[];
    /** Promises that nobody is left to keep. */
    readonly promises: readonly Promised[];
    /** Channels that nobody is left to run. */
    readonly channels: readonly Channel[];
    /** The parts into which the transfers around it fall, each alphabetical; fewer than two: nobody is cut off. */
    readonly pieces: Computed<readonly (readonly string[])[]>;
}
export interface UnfilledRole {
    readonly role: Role;
    readonly holders: readonly string[];
    /** The bound that is missed then; without one, nobody is left. */
    readonly bound?: Bound;
}
export interface StalledDecision extends Ability {
    readonly decision: Decision;
    readonly clause: 'agreed by' | 'decided by';
    readonly parties: Parties;
}
export interface StalledStep extends Ability {
    readonly process: ConflictProcess;
    readonly step: Step;
}
export interface LostDataset {
    readonly dataset: Dataset;
    /** Nobody is left to own it, to generate it, or it is derived from one that has no source or owner left. */
    readonly why: 'no owner' | 'no source' | 'derived from a lost one';
}
export interface LostContribution {
    readonly contribution: Contribution;
    /** Who makes a contribution of this name too. */
    readonly others: readonly Provision[];
    /** What is said to stand in for it; that of other providers is with them. */
    readonly fallbacks: readonly Fallback[];
}

/** Compares the ecosystem with the same one without the partner. A partner that is not active leaves nothing behind. */
export function leaving(eco: Ecosystem, partner: string): Leaving {
    const change = { before: eco, after: eco.isActiveName(partner) ? withoutPartner(eco, partner) : eco };
    return {
        roles: unfilledRoles(change, partner),
        decisions: stalledDecisions(change),
        disputes: stalledSteps(change),
        data: lostData(change),
        flows: eco.all('Flow').filter((f) => isDeserted(change, f.from)),
        contributions: lostContributions(change, partner),
        promises: eco.all('Promised').filter((p) => isDeserted(change, p.by)),
        channels: eco.all('Channel').filter((c) => isDeserted(change, c.runBy)),
        pieces: piecesAround(eco, partner)
    };
}
interface Change {
    readonly before: Ecosystem;
    readonly after: Ecosystem;
}

function unfilledRoles({ before, after }: Change, partner: string): UnfilledRole[] {
    if (before === after) return [];
    const names = new Set(before.find(partner, 'Partner')?.roles.map((r) => r.name));
    return [...names].flatMap((name) => {
        const role = before.find(name, 'Role');
        if (!role || role.planned) return [];
        const holders = [...after.expandName(name)];
        const missed = role.bounds.find((b) => isMissedBy(b, holders.length) && !isMissedBy(b, holders.length + 1));
        return missed || !holders.length ? [{ role, holders, bound: missed }] : [];
    });
}
function isMissedBy({ how, value }: Bound, holders: number): boolean {
    return how !== 'most' && !value.percent && value.value.compare(holders) > 0;
}

function stalledDecisions(change: Change): StalledDecision[] {
    return change.before.all('Decision').flatMap((decision) => {
        const stalled = (clause: StalledDecision['clause'], parties: Parties | undefined): StalledDecision[] =>
            parties
                ? worsened(change, (eco) => abilityOf(eco, parties, decision.topics)).map((a) => ({
                      ...a,
                      decision,
                      clause,
                      parties
                  }))
                : [];
        return [...stalled('decided by', decision.decidedBy), ...stalled('agreed by', decision.agreedBy)];
    });
}
function stalledSteps(change: Change): StalledStep[] {
    return change.before
        .all('ConflictProcess')
        .flatMap((process) =>
            process.steps.flatMap((step) =>
                worsened(change, (eco) => abilityOf(eco, step.by, process.topics)).map((a) => ({ ...a, process, step }))
            )
        );
}
function worsened({ before, after }: Change, ability: (eco: Ecosystem) => Ability): Ability[] {
    const then = ability(after);
    return then.ability !== 'able' && isWorse(then, ability(before)) ? [then] : [];
}

function lostData(change: Change): LostDataset[] {
    const { before } = change;
    const isRetired = ({ retired }: Dataset): boolean => !!retired && !!before.asOf && retired <= before.asOf;
    const datasets = before.all('Dataset').filter((d) => !isRetired(d));
    const lost = new Map<string, LostDataset>();
    for (const dataset of datasets) {
        const why = isDesertedByNames(change, dataset.owners)
            ? 'no owner'
            : isDeserted(change, dataset.generatedBy)
              ? 'no source'
              : undefined;
        if (why) lost.set(dataset.name, { dataset, why });
    }
    addDerived(datasets, lost);
    return datasets.flatMap((d) => lost.get(d.name) ?? []);
}
/** Whatever is derived from a lost dataset, or from one derived from it; circles end. */
function addDerived(datasets: readonly Dataset[], lost: Map<string, LostDataset>): void {
    const derived = indexed(datasets.flatMap((d) => d.sources.map((s) => [s.name, d] as const)));
    const open = [...lost.keys()];
    for (let name = open.pop(); name !== undefined; name = open.pop())
        for (const dataset of derived.get(name) ?? []) {
            if (lost.has(dataset.name)) continue;
            lost.set(dataset.name, { dataset, why: 'derived from a lost one' });
            open.push(dataset.name);
        }
}

function lostContributions({ before, after }: Change, partner: string): LostContribution[] {
    if (before === after) return [];
    return (before.find(partner, 'Partner')?.contributions ?? []).map((contribution) => ({
        contribution,
        others: supplies(before)
            .get(contribution.name)!
            .provisions.filter((p) => p.partner.name !== partner),
        fallbacks: fallbacksOf(after, contribution, () => true)
    }));
}

/** Whether somebody was meant and able to act, and nobody is any more. */
function isDeserted({ before, after }: Change, parties: Parties | undefined): boolean {
    return before !== after && !somePresent(after, parties) && somePresent(before, parties);
}
function isDesertedByNames({ before, after }: Change, names: readonly Name[]): boolean {
    const some = (eco: Ecosystem): boolean => names.some((n) => presentBehind(eco, n.name).length > 0);
    return before !== after && !some(after) && some(before);
}
