import type { Flow } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Index } from '../../model/knowledge.js';
import { oncePerKey } from '../memo-per-ecosystem.js';
import { byParties } from './by-parties.js';

const flowsByDataset: Index<'Flow', Flow> = { kinds: ['Flow'], entries: (flow) => [[flow.dataset.name, flow]] };

/** The declared flows that name a dataset. */
export function flowsNaming(eco: Ecosystem, dataset: string): readonly Flow[] {
    return eco.lookUp(flowsByDataset, dataset);
}
/** Those of them that come from one party. */
export function flowsFrom(eco: Ecosystem, dataset: string, party: string): ReadonlySet<Flow> {
    return bySender(eco, dataset)(eco, party);
}
const bySender = oncePerKey((eco, dataset: string) => byParties(flowsNaming(eco, dataset), (f) => f.from));
