import { type Arrival, reach } from '../analyses/data/reach.js';
import type { Ecosystem } from '../model/ecosystem.js';
import type { Change } from './changes.js';

/** Parties that a dataset, or what is made of it, reaches in one version only; for datasets of both versions. */
export function dataChanges(before: Ecosystem, after: Ecosystem): Change[] {
    return after.all('Dataset').flatMap(({ name }) => {
        const dataset = before.find(name, 'Dataset');
        if (!dataset) return [];
        const [old, now] = [reachOf(before, name), reachOf(after, name)];
        const more = [...now].filter(([party]) => !old.has(party));
        const fewer = [...old].filter(([party]) => !now.has(party));
        return [
            ...more.map(
                ([party, at]): Change => ({ area: 'data', text: `${name} can now get to ${party}.`, after: at.by?.at })
            ),
            ...fewer.map(
                ([party, at]): Change => ({
                    area: 'data',
                    text: `${name} can no longer get to ${party}.`,
                    before: at.by?.at
                })
            )
        ];
    });
}
function reachOf(eco: Ecosystem, dataset: string): Map<string, Arrival> {
    const found = new Map<string, Arrival>();
    for (const arrival of reach(eco, dataset).arrivals)
        if (!found.has(arrival.party)) found.set(arrival.party, arrival);
    return found;
}
