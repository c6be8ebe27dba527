import { relatedGroupOf } from '../../analyses/parties/related-groups.js';
import { isGift } from '../../analyses/sharing/contributions.js';
import { gives, isRewarded } from '../../analyses/sharing/give-and-take.js';
import type { Partner } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { counted, listed, verb } from '../../model/words.js';
import { titleOf } from '../mark.js';
import type { Evidence, Topic } from './answer.js';
import { evidence } from './evidence.js';

/** Who gives and who gets, as far as it is written. */
export function fairness(eco: Ecosystem): Topic & { readonly id: 'fairness' } {
    const given = eco.active.flatMap((p) => p.contributions.map((c) => itemOf(eco, c, 'from', p)));
    const gotten = [
        ...eco
            .all('Pool')
            .filter((p) => p.shares.length)
            .map((p) => evidence(p, p.basis ? `shared by ${p.basis}` : 'shared')),
        ...eco.active.flatMap((p) => p.benefits.map((b) => itemOf(eco, b, 'for', p)))
    ];
    return {
        id: 'fairness',
        question: 'Sharing that mirrors contribution',
        verdict: given.length || gotten.length ? (oneSided(eco) ?? notInNumbers(eco)) : undefined,
        signs: [
            { what: 'what each partner contributes', evidence: given },
            { what: 'what each partner gets', evidence: gotten },
            {
                what: 'when shares are looked at again',
                evidence: eco
                    .all('Pool')
                    .filter((p) => p.reviewed)
                    .map((p) => evidence(p, `reviewed ${p.reviewed!.text}`)),
                optional: !eco.all('Pool').length
            }
        ]
    };
}
/** What has no title is told apart by whose it is. */
function itemOf(
    eco: Ecosystem,
    item: Parameters<typeof evidence>[0],
    word: 'from' | 'for',
    { name }: Partner
): Evidence {
    const partner = titleOf(eco, name);
    return {
        ...evidence(item, `${word} ${partner}`),
        title: item.title ?? `${item.name} (${word} ${partner})`
    };
}
/** Partners of whom nothing is written that they give, or get; whoever is there for customers or the public is not asked. */
function oneSided(eco: Ecosystem): Topic['verdict'] {
    const asked = eco.active.filter(isAsked);
    const giving = new Set(asked.filter((p) => ofGroup(eco, p, gives)));
    const getting = new Set(asked.filter((p) => ofGroup(eco, p, isRewarded)));
    const onlyGiving = asked.filter((p) => giving.has(p) && !getting.has(p) && !isGiver(p));
    const donors = asked.filter((p) => !getting.has(p) && isGiver(p));
    const neither = asked.filter((p) => !giving.has(p) && !getting.has(p));
    if (!onlyGiving.length && !neither.length && giving.size === asked.length) return undefined;
    const aside =
        asked.length < eco.active.length ? ' (those who stand for customers, the public or others aside)' : '';
    const whole = `${counted(asked.length, 'partner')}${aside}`;
    const named = (some: readonly Partner[]): string =>
        listed(
            some.map((p) => titleOf(eco, p.name)),
            3
        );
    const told = [
        `${giving.size} of ${whole} ${verb(giving.size, 'gives', 'give')} something that is written (a contribution, data, work, a promise), and ${getting.size} ${verb(getting.size, 'gets', 'get')} something.`,
        ...(onlyGiving.length
            ? [
                  `${verb(onlyGiving.length, 'Only what it gives', 'Only what they give')} is written of ${named(onlyGiving)}.`
              ]
            : []),
        ...(donors.length
            ? [`What ${named(donors)} ${verb(donors.length, 'gives', 'give')} is called a gift, for nothing in return.`]
            : []),
        ...(neither.length ? [`Neither is written of ${named(neither)}.`] : [])
    ];
    return { atMost: 'partly', words: 'Partly written', because: told.map((t) => t.replace(/\.\.$/, '.')).join(' ') };
}
function isAsked({ partyKind, represents }: Partner): boolean {
    return !['customer', 'public', 'regulator', 'ngo'].includes(partyKind ?? '') && represents === undefined;
}
/** All that it contributes is a gift. */
function isGiver({ contributions }: Partner): boolean {
    return contributions.length > 0 && contributions.every(isGift);
}
/** What related partners give and get is in the same hands. */
function ofGroup(eco: Ecosystem, partner: Partner, has: (eco: Ecosystem, partner: Partner) => boolean): boolean {
    if (has(eco, partner)) return true;
    const related = relatedGroupOf(eco, partner.name)?.members ?? [];
    return related.flatMap((name) => eco.find(name, 'Partner') ?? []).some((p) => eco.isActive(p) && has(eco, p));
}
/** Without a worth of each contribution nobody can compare what is given with what is shared; a gift is not to be compared. */
function notInNumbers(eco: Ecosystem): Topic['verdict'] {
    const all = eco.active.flatMap((p) => p.contributions).filter((c) => !isGift(c));
    const without = all.filter((c) => !c.worth);
    if (!without.length) return undefined;
    return {
        atMost: 'partly',
        words: 'Written down, not in numbers',
        because: `${without.length} of ${all.length} ${verb(all.length, 'contribution', 'contributions')} ${verb(without.length, 'has', 'have')} no worth in numbers, so that nobody can compare what is given with what is shared.`
    };
}
