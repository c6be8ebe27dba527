import { type Arrival, reach } from '../analyses/data/reach.js';
import type { Ecosystem } from '../model/ecosystem.js';
import { pause, type Steps } from '../model/steps.js';
import type { Change } from './changes.js';

/** Parties that a dataset, or what is made of it, reaches in one version only; for datasets of both versions. */
export function* dataChanges(before: Ecosystem, after: Ecosystem): Steps<Change[]> {
    const changes: Change[] = [];
    for (const { name } of after.all('Dataset')) {
        yield pause;
        const dataset = before.find(name, 'Dataset');
        if (!dataset) continue;
        const [old, now] = [reachOf(before, name), reachOf(after, name)];
        const more = [...now].filter(([party]) => !old.has(party));
        const fewer = [...old].filter(([party]) => !now.has(party));
        changes.push(
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
        );
    }
    return changes;
}
function reachOf(eco: Ecosystem, dataset: string): Map<string, Arrival> {
    const found = new Map<string, Arrival>();
    for (const arrival of reach(eco, dataset).arrivals)
        if (!found.has(arrival.party)) found.set(arrival.party, arrival);
    return found;
}
