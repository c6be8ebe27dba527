import { type Leak, leaks } from '../../analyses/data/leaks.js';
import { isForbid, rulesAbout } from '../../analyses/data/permissions.js';
import { type Arrival, pathTo } from '../../analyses/data/reach.js';
import { oncePerKey } from '../../analyses/memo-per-ecosystem.js';
import { isMeant, namesMeaning } from '../../analyses/parties/meant.js';
import type { Name, Parties } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Place } from '../../model/place.js';
import { type Pause, pause } from '../../model/steps.js';
import { listed, verb } from '../../model/words.js';
import { type Fix, insertAt, removeFromList } from '../fix.js';
import type { Hit, Related, Rule } from '../rule.js';
import { elementOf, namesWritten, removal } from './rule-text.js';

export const dataReachesCompetitor: Rule = {
    id: 'data-reaches-competitor',
    family: 'data',
    severity: 'warning',
    nature: 'imbalance',
    summary: 'Data can reach a competitor of its owner without the owner having agreed.',
    *check(eco): Iterable<Hit | Pause> {
        for (const leak of yield* leaks.inSteps(eco)) {
            yield pause;
            const found = hitOf(eco, leak);
            if (found) yield found;
        }
    }
};

const hitOf = oncePerKey((eco, leak: Leak): Hit | undefined => {
    const [first, ...others] = leak.reached.filter(({ arrival }) => !isForbidden(eco, arrival));
    return first && hit(eco, { ...leak, reached: [first, ...others] });
});

/** Then the two rules contradict each other, and that is told. */
function isForbidden(eco: Ecosystem, { party, dataset }: Arrival): boolean {
    return rulesAbout(eco, dataset, party).some((r) => isForbid(r) && !r.purposes.length && !r.conditions.length);
}
function hit(eco: Ecosystem, leak: Leak): Hit {
    const { owner, dataset, reached, certain } = leak;
    const [{ arrival, rivalries }] = reached;
    const rivals = [...new Set(reached.map((r) => r.arrival.party))];
    const market = rivalries.find((r) => r.competition.market)?.competition.market;
    const way = pathTo(arrival).map((a) => a.party);
    const competitors = `${listed(rivals)}, ${verb(rivals.length, 'a competitor', 'competitors')} of ${owner}${market ? ` in "${market}"` : ''}`;
    const isMade = arrival.by?.kind === 'Dataset';
    return {
        at: placeOf(eco, arrival),
        element: arrival.by?.kind === 'Dataset' ? arrival.by.name : elementAt(arrival, dataset),
        parties: [owner, ...rivals],
        severity: certain === 'yes' ? undefined : 'hint',
        message: isMade
            ? `${competitors}, makes ${arrival.dataset} of ${dataset}, which belongs to ${owner}, and nothing lets ${rivals[0]} do so. Let ${owner} allow it, or make it of something else.`
            : `${dataset} of ${owner} ${certain === 'yes' ? 'can' : 'can perhaps'} reach ${competitors}: from ${way.filter((p, i) => p !== way[i - 1]).join(' to ')}. Nothing says that ${owner} agrees. Close a step of this way, or let ${owner} allow it.`,
        related: [...pathTo(arrival).flatMap(stepInWords), ...rivalriesOf(leak)],
        fixes: [...closing(eco, leak), ...consent(leak, rivals)]
    };
}
function elementAt({ by }: Arrival, dataset: string): string {
    if (!by || by.kind === 'Dataset') return dataset;
    return by.kind === 'Flow' ? (by.name ?? by.dataset.name) : elementOf(by);
}
/** Each step of a way, from one who has the data to the next. */
function stepInWords({ party, dataset, from, by }: Arrival): Related[] {
    if (!by || !from) return [];
    switch (by.kind) {
        case 'Flow':
            return [{ message: `Here ${dataset} flows from ${from.party} to ${party}.`, at: by.at }];
        case 'Dataset':
            return [{ message: `${dataset} is made of ${from.dataset} and belongs to ${party}.`, at: by.nameAt }];
        default:
            return [{ message: `By this, ${party} gets ${dataset} from ${from.party}.`, at: by.at }];
    }
}
function rivalriesOf({ reached }: Leak): Related[] {
    const said = reached.flatMap((r) => r.rivalries);
    return [...new Map(said.map((r) => [r.competition, r])).values()].slice(0, 5).map(({ by, competition }) => ({
        message: `${by} competes with ${competition.other.name}.`,
        at: competition.at
    }));
}
/** Where the last step names who gets the data. */
function recipientsIn(eco: Ecosystem, { by, party }: Arrival): Parties | undefined {
    if (!by || by.kind === 'Dataset') return undefined;
    if (by.kind === 'Flow') return by.to;
    if (isMeant(eco, by.parties, party)) return by.parties;
    const named = [by.onward?.to, by.kind === 'Oblige' ? by.recipients : undefined];
    return named.find((p) => isMeant(eco, p, party));
}
function namedIn(eco: Ecosystem, { named }: Parties, party: string): Name | undefined {
    const names = namesMeaning(eco, party);
    return named.find((n) => names.has(n.name));
}
function placeOf(eco: Ecosystem, arrival: Arrival): Place {
    const recipients = recipientsIn(eco, arrival);
    if (recipients) return namedIn(eco, recipients, arrival.party)?.at ?? recipients.at;
    const { by } = arrival;
    if (by?.kind === 'Dataset') return by.nameAt;
    return by?.at ?? eco.header?.at ?? eco.files[0].end;
}
/** Takes the competitors out of the last step, where it names them one by one. */
function closing(eco: Ecosystem, { reached, owner }: Leak): Fix[] {
    const [{ arrival }] = reached;
    const recipients = recipientsIn(eco, arrival);
    const { by } = arrival;
    if (!by || by.kind === 'Dataset' || !recipients) return [];
    const rivals = [...new Set(reached.map((r) => r.arrival.party))];
    if (recipients.all) {
        if (rivals.length > 10) return [];
        const text = namesWritten(rivals);
        return [
            {
                title: `Except ${listed(rivals)} here`,
                preferred: true,
                edits: [insertAt(recipients.at, 'end', recipients.except.length ? `, ${text}` : ` except ${text}`)]
            }
        ];
    }
    const index = recipients.named.findIndex((n) => n.name === rivals[0]);
    if (rivals.length > 1 || index < 0) return [];
    if (recipients.named.length === 1)
        return by.kind === 'Flow' || recipients === by.parties
            ? removal(
                  eco,
                  `Remove this ${by.kind === 'Flow' ? 'flow' : 'permission'}, to which ${owner} did not agree`,
                  by
              )
            : [];
    const places = recipients.named.map((n) => n.at);
    return [{ title: `Take ${rivals[0]} out here`, preferred: true, edits: [removeFromList(places, index)] }];
}
/** A new permission stands before the statement that it makes good. */
function consent({ owner, dataset, reached }: Leak, rivals: readonly string[]): Fix[] {
    const [{ arrival }] = reached;
    const at = arrival.by?.at;
    if (!at || rivals.length > 10) return [];
    const purposes = arrival.by && 'purposes' in arrival.by ? arrival.by.purposes.map((p) => p.name) : [];
    const forPurposes = purposes.length ? ` for ${namesWritten(purposes)}` : '';
    const text = `allow ${namesWritten(rivals)} to use ${namesWritten([dataset])}${forPurposes} { granted by ${namesWritten([owner])} }`;
    return [{ title: `Let ${owner} allow it: ${text}`, edits: [insertAt(at, 'start', `${text}\n`)] }];
}
