import type { DataRule } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Day } from '../../model/quantity.js';
import { ecosystemOn } from '../parties/variants.js';
import { implies, satisfiable } from './conditions.js';
import { isWithin, meet, type Space } from './hierarchy.js';
import {
    type Clause,
    canHold,
    clausesOf,
    isForbid,
    isInForce,
    isRetired,
    ownersOf,
    rulesAbout
} from './permissions.js';
import { purposesOverlap, purposesWithin } from './purposes.js';

/** May this party do this with this dataset, for this purpose, in this territory, on this day? */
export interface Question {
    /** One party: a partner, population, body or somebody outside; not a role or a group. */
    readonly party: string;
    readonly action: string;
    readonly dataset: string;
    /** Left out: not known, so that the answer is unknown where it depends on it. Likewise the territory. */
    readonly purpose?: string;
    readonly territory?: string;
    /** Left out: the day of the ecosystem. Without either, every rule is in force. */
    readonly at?: Day;
}
export type Verdict = 'yes' | 'no' | 'conflict' | 'unknown';
/** On what it depends whether a rule applies: a condition that shows in practice, or something that the question leaves open. */
export type Doubt = 'condition' | 'purpose' | 'recipient' | 'territory';
/** A rule that applies; certainly where there is no doubt. */
export interface Applying {
    readonly rule: DataRule;
    readonly doubts: readonly Doubt[];
}
export interface Answer {
    readonly verdict: Verdict;
    /** The rules that decide, those that grant before those that forbid. None where nobody says anything, or only ownership decides. */
    readonly rules: readonly Applying[];
    /** Whether the party is an owner of the dataset: it may do everything that no rule forbids. */
    readonly owns: boolean;
}

/**
 * What the rules answer. The question means all of the dataset, of the action and of the territory: a grant must cover them, a
 * prohibition counts where it takes away a part. The world is closed: what nobody mentions is not allowed. Where a grant and a
 * prohibition both apply, the strategy of the ecosystem decides: the permission wins, the prohibition wins, or (`void`) neither holds
 * and nothing is allowed; without one the answer is `conflict`. `unknown` where a doubt decides; each rule is doubted by itself, so two
 * permissions under opposite conditions are not seen to make a certain one. Following the conflict strategies of ODRL 2.2.
 */
export function ask(ecosystem: Ecosystem, question: Question): Answer {
    const eco = ecosystemOn(ecosystem, question.at ?? ecosystem.asOf);
    const applying = rulesAbout(eco, question.dataset, question.party).flatMap((r) => applyingOf(eco, question, r));
    const grants = applying.filter((a) => !isForbid(a.rule));
    const forbids = applying.filter((a) => isForbid(a.rule));
    const owns = isOwner(eco, question);
    const verdicts = new Set(
        possible(grants).flatMap((granted) =>
            possible(forbids).map((forbidden) => verdictOf(eco, granted, forbidden, owns))
        )
    );
    const [verdict] = verdicts.size === 1 ? verdicts : (['unknown'] as const);
    return { verdict, rules: deciding(eco, verdict, grants, forbids), owns };
}

/** Whether one of some rules applies, as far as that is open. */
function possible(rules: readonly Applying[]): readonly boolean[] {
    return rules.some(isCertain) ? [true] : rules.length ? [true, false] : [false];
}
function verdictOf(eco: Ecosystem, granted: boolean, forbidden: boolean, owns: boolean): Verdict {
    if (granted && forbidden)
        return ({ permission: 'yes', prohibition: 'no', void: 'no', none: 'conflict' } as const)[
            eco.header?.strategy ?? 'none'
        ];
    if (forbidden) return 'no';
    return granted || owns ? 'yes' : 'no';
}
function deciding(
    eco: Ecosystem,
    verdict: Verdict,
    grants: readonly Applying[],
    forbids: readonly Applying[]
): readonly Applying[] {
    if (verdict === 'unknown') return [...grants, ...forbids];
    if (verdict === 'yes') return grants.filter(isCertain);
    const both = verdict === 'conflict' || eco.header?.strategy === 'void';
    return [...(both ? grants : []), ...forbids].filter(isCertain);
}
function isCertain({ doubts }: Applying): boolean {
    return !doubts.length;
}
function isOwner(eco: Ecosystem, { party, dataset }: Question): boolean {
    return ownersOf(eco, dataset).has(party) && !isRetired(eco, eco.find(dataset, 'Dataset'));
}

/** The rule where one of its clauses applies, with the fewest doubts. */
function applyingOf(eco: Ecosystem, question: Question, rule: DataRule): Applying[] {
    if (!isInForce(rule, eco.asOf)) return [];
    const dataset = eco.find(question.dataset, 'Dataset');
    if (!isForbid(rule) && (!canHold(eco, question.party, rule) || isRetired(eco, dataset))) return [];
    const [best] = clausesOf(rule)
        .flatMap((clause) => doubtsAbout(eco, question, clause) ?? [])
        .sort((a, b) => a.doubts.length - b.doubts.length);
    return best ? [{ rule, doubts: best.doubts }] : [];
}
/** `undefined` where the clause certainly does not apply. */
function doubtsAbout(eco: Ecosystem, question: Question, clause: Clause): { doubts: Doubt[] } | undefined {
    const { rule } = clause;
    const reaches = (space: Space, asked: string, said: readonly string[]): boolean =>
        said.some((s) => (isForbid(rule) ? meet(eco, space, asked, s) : isWithin(eco, space, asked, s)));
    const { datasets, territories, conditions } = rule;
    if (!reaches('actions', question.action, clause.actions)) return undefined;
    if (
        !reaches(
            'datasets',
            question.dataset,
            datasets.map((d) => d.name)
        )
    )
        return undefined;
    const doubts: Doubt[] = [];
    if (territories.length) {
        if (question.territory === undefined) doubts.push('territory');
        else if (!reaches('territories', question.territory, territories)) return undefined;
    }
    const purposes = question.purpose === undefined ? [] : [question.purpose];
    if (!purposesWithin(eco, purposes, clause.purposes)) {
        if (purposesOverlap(eco, purposes, clause.purposes) === 'none') return undefined;
        doubts.push('purpose');
    }
    if (clause.recipients) doubts.push('recipient');
    if (implies(eco, [], conditions) !== 'yes') {
        if (satisfiable(eco, conditions) === 'no') return undefined;
        doubts.push('condition');
    }
    return { doubts };
}
