import { isMeant } from '../../analyses/parties/meant.js';
import type { Channel } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { spelled } from '../../model/spelling.js';
import { listed } from '../../model/words.js';
import { type Fix, insertClause, writtenParties } from '../fix.js';
import type { Hit, Rule } from '../rule.js';
import { neutralRunner } from './runners.js';

export const feedbackLoopOpen: Rule = {
    id: 'feedback-loop-open',
    family: 'feedback',
    severity: 'warning',
    nature: 'gap',
    summary: 'A feedback channel has no owner, no answer time, or leads to nothing.',
    *check(eco): Iterable<Hit> {
        for (const channel of eco.all('Channel')) {
            const lacks = lacking(channel);
            if (!lacks.length) continue;
            const { name, nameAt } = channel;
            yield {
                at: nameAt,
                element: name,
                message: `Feedback through ${name} can get lost: ${listed(lacks.map((l) => says[l]))}. People stop speaking up where nothing comes back; close the loop.`,
                fixes: closed(eco, channel, lacks)
            };
        }
    }
};

type Lack = 'owner' | 'answer' | 'outcome';
const says: Record<Lack, string> = {
    owner: 'nobody runs it',
    answer: 'it is not said when an answer comes',
    outcome: 'it neither feeds a decision nor publishes its outcomes'
};
/** Praise needs no answer and no decision. */
function lacking({ runBy, answersWithin, feeds, publishesOutcomes, topics }: Channel): Lack[] {
    const onlyPraise = topics.length > 0 && topics.every((t) => t === 'praise');
    const out: Lack[] = [];
    if (!runBy) out.push('owner');
    if (!answersWithin && !onlyPraise) out.push('answer');
    if (!feeds.length && !publishesOutcomes && !onlyPraise) out.push('outcome');
    return out;
}
/** Who runs a channel cannot be guessed, unless there is a neutral partner whom it is not about. The limit is ours. */
function closed(eco: Ecosystem, channel: Channel, lacks: readonly Lack[]): Fix[] {
    const runner = neutralRunner(eco);
    const owner = runner && !isMeant(eco, channel.about, runner) ? `run by ${spelled(runner)}` : undefined;
    if (lacks.includes('owner') && !owner) return [];
    const to = channel.openTo ? ` to ${writtenParties(channel.openTo)}` : '';
    const clauses: Record<Lack, string | undefined> = {
        owner,
        answer: 'answers within 14 days',
        outcome: `publishes outcomes${to}`
    };
    const added = lacks.map((l) => clauses[l]);
    return [
        {
            title: `Close the loop: ${listed(added.filter((c) => c !== undefined))}`,
            preferred: !lacks.includes('owner'),
            edits: [insertClause(channel, added.join('   '))]
        }
    ];
}
