import type { Body } from '../../model/declarations.js';
import type { Place } from '../../model/place.js';
import { topicInWords } from '../../model/words.js';
import type { Mark } from '../mark.js';
import type { Seen } from './bodies.js';

export function signsOf(body: Body, { voter, i, found }: Seen, at: Place): Mark[] {
    const vetoes = body.vetoes.filter((v) => voter.parties.some((p) => p.name === v.party.name));
    const dummies = found?.dummies.computed ? found.dummies.value.yes : [];
    const blocker = found?.blockers.find((b) => b.player === i);
    return [
        ...(voter.several
            ? [
                  {
                      text: `${voter.members} persons, shown as if they agreed`,
                      why: 'Its votes are those of several persons, who need not agree; its power is shown as if they did.',
                      at: [at]
                  }
              ]
            : []),
        ...(found?.dictator?.player === i
            ? [
                  {
                      text: found.dictator.verdict === 'yes' ? 'decides alone' : 'decides alone if there is a quorum',
                      why: 'Its votes are enough, and nothing passes without it.',
                      at: [at]
                  }
              ]
            : blocker && !blocker.declared
              ? [
                    {
                        text: blocker.votingNo ? 'can stop every motion' : 'can stop every motion by staying away',
                        why: 'Even all others together do not pass a motion without it.',
                        at: [at]
                    }
                ]
              : []),
        ...(dummies.includes(i) && voter.votes.compare(0) > 0
            ? [
                  {
                      text: 'votes never decide',
                      why: 'Whoever votes how, the outcome never turns on these votes.',
                      at: [at]
                  }
              ]
            : []),
        ...vetoes.map((v) => ({
            text: `veto${v.topics.length ? ` on ${v.topics.map(topicInWords).join(', ')}` : ''}`,
            why: v.override ? 'The veto can be overridden.' : 'Nothing overrides the veto.',
            at: [v.at]
        }))
    ];
}
