import type { Dataset } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { grantsHeld, grantsTouching, isRetired, ownersOf } from '../data/permissions.js';
import { ofAll, oncePerEcosystem } from '../memo-per-ecosystem.js';
import { indexed } from '../parties/indexed.js';
import { exitTerms } from './exit-terms.js';

/** What is not said of how an active partner leaves. */
export interface UnsaidExit {
    readonly partner: string;
    /** That no notice is said. */
    readonly notice: boolean;
    /** Shared data that it owns or generates, of which nothing says what becomes of it. */
    readonly data?: Dataset;
}

/** The active partners of whom something is not said, in the order of the text. */
export function unsaidExits(eco: Ecosystem): UnsaidExit[] {
    return [...unsaid(eco)];
}
const unsaid = ofAll(['Partner'], (eco, partner): readonly UnsaidExit[] => {
    if (!eco.isActive(partner)) return [];
    const { name } = partner;
    const terms = exitTerms(eco, name);
    const open = terms.data
        ? undefined
        : dataOf(eco)
              .get(name)
              ?.find((d) => !mayKeep(eco, name, d));
    return terms.notice && !open ? [] : [{ partner: name, notice: !terms.notice, data: open }];
});
/** By who is concerned. */
const dataOf = oncePerEcosystem((eco) => indexed(concerns(eco)));
const concerns = ofAll(['Dataset'], (eco, dataset) =>
    concerned(eco, dataset).map((party) => [party, dataset] as const)
);
/** Who owns or generates data that more than one party has to do with; nobody for data that is open to everybody. */
function concerned(eco: Ecosystem, dataset: Dataset): string[] {
    if (dataset.sensitivity === 'open' || isRetired(eco, dataset)) return [];
    const parties = new Set([...ownersOf(eco, dataset.name), ...eco.expand(dataset.generatedBy)]);
    return parties.size > 1 || grantsTouching(eco, dataset.name).length ? [...parties] : [];
}
function mayKeep(eco: Ecosystem, partner: string, { name }: Dataset): boolean {
    return grantsHeld(eco, partner, name).some((g) => g.survives);
}
