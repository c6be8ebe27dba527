import type { Ecosystem } from '../model/ecosystem.js';
import { policyConflict } from './data/policy-conflict.js';
import { dictatorInBody } from './decisions/dictator-in-body.js';
import { dummyVoter } from './decisions/dummy-voter.js';
import { judgeInOwnCause } from './disputes/judge-in-own-cause.js';
import type { Finding, Rule } from './rule.js';
import { sharesDoNotSum } from './sharing/shares-do-not-sum.js';
import { trustLevelUncovered } from './trust/trust-level-uncovered.js';

/** Every rule, in the order of the catalogue. */
export const rules: readonly Rule[] = [
    sharesDoNotSum,
    dictatorInBody,
    dummyVoter,
    policyConflict,
    judgeInOwnCause,
    trustLevelUncovered
];

/** The page of a rule, relative to the root of the package. */
export function rulePage(rule: Rule): string {
    return `language/rules/${rule.family}/${rule.id}.md`;
}
/** All findings of an ecosystem. In phase `forming` a gap is only a hint; a waiver with a reason, not yet expired, silences one finding. */
export function findingsOf(eco: Ecosystem): Finding[] {
    const out: Finding[] = [];
    for (const rule of rules) {
        for (const hit of rule.check(eco)) {
            const waived = eco
                .all('Waiver')
                .some(
                    (w) =>
                        w.rule === rule.id &&
                        w.because &&
                        (w.element.name === hit.element || hit.parties?.includes(w.element.name)) &&
                        !(eco.asOf && w.until && w.until < eco.asOf)
                );
            if (waived) continue;
            const severity =
                hit.severity ?? (rule.nature === 'gap' && eco.phase === 'forming' ? 'hint' : rule.severity);
            out.push({
                ...hit,
                rule: rule.id,
                severity,
                nature: rule.nature,
                parties: hit.parties ?? [],
                related: hit.related ?? [],
                fixes: hit.fixes ?? []
            });
        }
    }
    return out;
}
