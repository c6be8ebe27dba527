import { keptLonger, type Passing, passingsOf } from '../../analyses/data/onward.js';
import { ofAll } from '../../analyses/memo-per-ecosystem.js';
import { compareDurations } from '../../model/calendar.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Duration } from '../../model/quantity.js';
import { type Pause, pause } from '../../model/steps.js';
import { listed, partiesInWords } from '../../model/words.js';
import { replace } from '../fix.js';
import type { Hit, Related, Rule } from '../rule.js';
import { elementOf } from './rule-text.js';

export const retentionBeyondSource: Rule = {
    id: 'retention-beyond-source',
    family: 'data',
    severity: 'error',
    nature: 'contradiction',
    summary: 'Somebody may keep data longer than whoever he got it from.',
    *check(eco): Iterable<Hit | Pause> {
        const told = new Set<object>();
        for (const passing of longer.inSteps(eco)) {
            if (passing === pause) yield pause;
            else if (told.size < told.add(passing.outgoing).size) yield hit(eco, passing, passing.outgoing.keep!);
        }
    }
};
const longer = ofAll(['Dataset'], (eco, { name }) =>
    passingsOf(eco, name).filter(
        ({ outgoing, givers }) => outgoing.keep && givers.every((g) => keptLonger(eco, g) === 'yes')
    )
);

function hit(eco: Ecosystem, passing: Passing, keep: Duration): Hit {
    const { dataset, outgoing, givers } = passing;
    const limit = longest(limitsOf(eco, passing));
    const to = partiesInWords(outgoing.parties);
    const source = givers.every((g) => g.owns)
        ? `${dataset} is kept for ${limit.text}`
        : `${listed(givers.map((g) => g.giver))} may keep ${dataset} for ${limit.text}`;
    return {
        at: keep.at,
        element: elementOf(outgoing),
        parties: outgoing.parties.all ? [] : [...eco.expand(outgoing.parties)],
        message: `${source}, but whoever gets it from there (${to}) may keep it for ${keep.text}. Let it be kept no longer than at its source.`,
        related: limitsOf(eco, passing)
            .slice(0, 10)
            .map((l): Related => ({ message: `At its source it is kept for ${l.text}.`, at: l.at })),
        fixes: [{ title: `Keep it for ${limit.text}`, preferred: true, edits: [replace(keep.at, limit.text)] }]
    };
}
function limitsOf(eco: Ecosystem, { dataset, givers }: Passing): readonly Duration[] {
    const ofDataset = eco.find(dataset, 'Dataset')?.keep;
    return givers.flatMap((g) => (g.owns ? (ofDataset ?? []) : g.incoming.flatMap((i) => i.keep ?? [])));
}
function longest(durations: readonly Duration[]): Duration {
    return durations.reduce((long, d) => (compareDurations(d, long) === 1 ? d : long));
}
