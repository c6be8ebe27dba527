import type { Dataset, Exit } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { indexByParty } from '../parties/index-by-party.js';
import { isMeant } from '../parties/meant.js';
import { presentParties } from '../parties/present.js';
import { relatedGroups } from '../parties/related-groups.js';
import { alike } from './alike.js';
import { flowsNaming } from './flows.js';
import { ancestors, descendants, isWithin } from './hierarchy.js';
import {
    clausesOf,
    type Grant,
    grantsHeld,
    isForbid,
    isRetired,
    ownersOf,
    rulesAbout,
    rulesTouching
} from './permissions.js';
import { ask } from './question.js';

/** Whoever generates a dataset and may not use it, or loses it when leaving. */
export interface LockedOut {
    readonly dataset: Dataset;
    readonly parties: readonly string[];
    /** During the contract; or only after leaving, when it says that data is deleted and not that it is returned. */
    readonly when: 'always' | 'after leaving';
    /** What lets them use it until they leave. */
    readonly by: readonly Grant[];
    readonly exits: readonly Exit[];
}

/**
 * Of each dataset: the partners and populations that generate it and have no permission of it or of a part of it, receive it by no flow,
 * onward clause or obligation, and neither own it nor are related to an owner; else those whom an exit leaves without a copy. Of customers
 * only where it is personal data; of nobody where it is open or retired.
 */
export function* lockedOut(eco: Ecosystem): Iterable<LockedOut> {
    for (const dataset of eco.all('Dataset')) {
        if (!dataset.generatedBy || dataset.sensitivity === 'open' || isRetired(eco, dataset)) continue;
        if (!ownersOf(eco, dataset.name).size) continue;
        const generators = new Set(
            [...presentParties(eco, dataset.generatedBy)].filter((p) => counts(eco, p, dataset))
        );
        const groups = alike(eco, dataset.name, generators);
        const always = groups.filter(([p]) => !mayUse(eco, p, dataset.name)).flatMap((g) => [...g]);
        const parties = always.filter((p) => !receives(eco, p, dataset.name));
        if (parties.length) yield { dataset, parties, when: 'always', by: [], exits: [] };
        else yield* afterLeaving(eco, dataset, [...generators]);
    }
}
function counts(eco: Ecosystem, party: string, { name, sensitivity }: Dataset): boolean {
    const partner = eco.find(party, 'Partner');
    const population = eco.find(party, 'Population');
    if (!partner && !population) return false;
    const isCustomers = population && (population.partyKind ?? 'customer') === 'customer';
    if (isCustomers && sensitivity !== 'personal') return false;
    const groupOf = relatedGroups(eco);
    return ![...ownersOf(eco, name)].some((owner) => groupOf(owner) === groupOf(party));
}
/** Any use but deleting it, of the dataset or of a part of it; perhaps, too. */
function mayUse(eco: Ecosystem, party: string, dataset: string): boolean {
    return [...descendants(eco, 'datasets', dataset)].some((d) =>
        actionsGranted(eco, party, d).some((action) => ask(eco, { party, action, dataset: d }).verdict !== 'no')
    );
}
function actionsGranted(eco: Ecosystem, party: string, dataset: string): readonly string[] {
    const grants = rulesAbout(eco, dataset, party).filter((r): r is Grant => !isForbid(r));
    const actions = new Set(grants.flatMap((g) => clausesOf(g).flatMap((c) => c.actions)));
    return [...actions].filter((a) => !isWithin(eco, 'actions', a, 'delete'));
}
function receives(eco: Ecosystem, party: string, dataset: string): boolean {
    const datasets = [...descendants(eco, 'datasets', dataset), ...ancestors(eco, 'datasets', dataset)];
    const isHanded = rulesTouching(eco, dataset)
        .filter((r): r is Grant => !isForbid(r))
        .some((g) => clausesOf(g).some((c) => isMeant(eco, c.recipients, party)));
    return isHanded || datasets.some((d) => flowsNaming(eco, d).some((f) => isMeant(eco, f.to, party)));
}
/** Where the exit that is for somebody deletes the data: an exit that says nothing of it is another gap. */
function* afterLeaving(eco: Ecosystem, dataset: Dataset, generators: readonly string[]): Iterable<LockedOut> {
    const exits = new Set<Exit>();
    const by = new Set<Grant>();
    const parties = generators.filter((party) => {
        const own = [...exitsOf(eco, party)];
        if (!own.some((e) => e.deletesData) || own.some((e) => e.returnsData)) return false;
        const held = grantsHeld(eco, party, dataset.name);
        if (held.some((g) => g.survives)) return false;
        for (const exit of own.filter((e) => e.deletesData)) exits.add(exit);
        for (const grant of held) by.add(grant);
        return true;
    });
    if (parties.length) yield { dataset, parties, when: 'after leaving', by: [...by], exits: [...exits] };
}
const exitsOf = indexByParty(['Exit'], (exit) => [[exit.parties, exit]]);
