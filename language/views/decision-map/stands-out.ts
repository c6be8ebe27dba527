import type { Reachable } from '../../analyses/voting/verdicts.js';
import type { Body, Threshold, Veto } from '../../model/declarations.js';
import type { Place } from '../../model/place.js';
import { topicInWords } from '../../model/words.js';
import { namesOf } from '../../rules/decisions/in-words.js';
import type { Finding } from '../../rules/rule.js';
import type { Mark } from '../mark.js';
import type { Seen } from './members.js';
import type { Signed } from './open.js';

/** What everybody should know of a voter who has more or less to say than its votes suggest. */
export function signsOf(body: Body, { voter, i, passes, found, isOnly, open }: Seen, at: Place): Signed[] {
    const names = namesOf(voter);
    const vetoes = body.vetoes.filter((v) => names.includes(v.party.name));
    // Several persons who are everybody: what each of them can do, anybody can.
    const reachable = isOnly && voter.several ? undefined : found;
    const dummies = reachable?.dummies.computed ? reachable.dummies.value.yes : [];
    const isAbout = ({ parties }: Finding): boolean => parties.some((p) => names.includes(p));
    const sign = (text: string, why: string, rule?: string): Signed[] => [
        { sign: '!', ...(rule ? open.told({ text, why, at: [at] }, rule, isAbout) : { text, why, at: [at] }) }
    ];
    const alone = reachable && alonePower(reachable, i);
    return [
        ...(voter.several && !isOnly
            ? sign(
                  `${voter.members} persons, shown as if they agreed`,
                  'Its votes are those of several persons, who need not agree; its power is shown as if they did.'
              )
            : []),
        ...(alone ? sign(alone.text, alone.why, alone.rule) : []),
        ...(passes?.(i) && reachable && !reachable.dictator && !voter.several
            ? sign(
                  names.length > 1 ? 'together they can pass a motion' : 'can pass a motion by itself',
                  'Its votes are enough, even if all others vote no.'
              )
            : []),
        ...(dummies.includes(i) && voter.votes.compare(0) > 0
            ? sign('votes never decide', 'Whoever votes how, the outcome never turns on these votes.', 'dummy-voter')
            : []),
        ...vetoes.map((v): Signed => ({ sign: '!', ...vetoInWords(v) }))
    ];
}
/** Deciding alone includes that nothing passes without it. */
function alonePower(
    { dictator, blockers }: Reachable,
    i: number
): { readonly text: string; readonly why: string; readonly rule: string } | undefined {
    if (dictator?.player === i)
        return {
            text: dictator.verdict === 'yes' ? 'decides alone' : 'decides alone if there is a quorum',
            why: 'Its votes are enough, and nothing passes without it.',
            rule: 'dictator-in-body'
        };
    const blocker = blockers.find((b) => b.player === i);
    if (!blocker || blocker.declared) return undefined;
    return {
        text: blocker.votingNo ? 'can stop every motion' : 'can stop every motion by staying away',
        why: 'Even all others together do not pass a motion without it.',
        rule: 'hidden-veto'
    };
}
function vetoInWords({ topics, override, at }: Veto): Mark {
    const about = topics.length ? ` on ${topics.map(topicInWords).join(', ')}` : '';
    return {
        text: `veto${about}${override ? `, overridden by ${shareInWords(override)}` : ''}`,
        why: override ? 'So many can pass a motion all the same.' : 'Nothing overrides the veto.',
        at: [at]
    };
}
function shareInWords({ majority, more, share, cast }: Threshold): string {
    const part = majority ? 'a majority' : `${more ? 'more than ' : ''}${share?.text ?? ''}`;
    return `${part} of ${cast ? 'the votes cast' : 'all votes'}`;
}
