import { heardOnlyBySubject, type Subject } from '../../analyses/feedback/heard-by.js';
import { isMeant } from '../../analyses/parties/meant.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { spelled } from '../../model/spelling.js';
import { listed } from '../../model/words.js';
import { type Fix, insertClause, replace } from '../fix.js';
import type { Hit, Rule } from '../rule.js';
import { neutralRunner } from './runners.js';

export const feedbackJudgedByItsSubject: Rule = {
    id: 'feedback-judged-by-its-subject',
    family: 'feedback',
    severity: 'warning',
    nature: 'imbalance',
    summary: 'Complaints about a partner reach only that partner, neither anonymously nor by another way.',
    *check(eco): Iterable<Hit> {
        for (const subject of heardOnlyBySubject(eco)) yield hit(eco, subject);
    }
};

function hit(eco: Ecosystem, { party, runners, channels }: Subject): Hit {
    const [{ name, nameAt, about, runBy }, ...others] = channels;
    const heard = runners.includes(party) ? `${party} itself` : `${listed(runners)}, which is related to it`;
    return {
        at: runBy?.at ?? nameAt,
        element: name,
        parties: [...new Set([party, ...runners])],
        message: `Complaints about ${party} reach only ${heard}: through ${name}, which is not anonymous, and there is no other way. Let somebody neutral run the channel, or let people write anonymously.`,
        related: [
            ...(about ? [{ message: `It is about ${party}.`, at: about.at }] : []),
            ...others.slice(0, 10).map((c) => ({ message: `${c.name} goes there, too.`, at: c.runBy?.at ?? c.nameAt }))
        ],
        fixes: fixes(eco, party, channels[0])
    };
}
function fixes(eco: Ecosystem, party: string, channel: Subject['channels'][number]): Fix[] {
    const neutral = neutralRunner(eco, party);
    const { name, about, runBy } = channel;
    return [
        ...(neutral && runBy && !isMeant(eco, about, neutral)
            ? [{ title: `Let ${neutral} run ${name}`, preferred: true, edits: [replace(runBy.at, spelled(neutral))] }]
            : []),
        { title: `Let people use ${name} anonymously`, edits: [insertClause(channel, 'anonymous')] }
    ];
}
