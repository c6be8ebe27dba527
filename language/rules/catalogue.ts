import { ruleFiles } from '../generated/rules.js';
import type { Ecosystem } from '../model/ecosystem.js';
import { type FamilyId, families } from './families.js';
import type { Rule, Severity } from './rule.js';

/** Every rule, family by family. The list is made from the files of this folder, so that a new rule is one new file with its page. */
export const rules: readonly Rule[] = (Object.keys(families) as FamilyId[]).flatMap((f) =>
    ruleFiles.filter((r) => r.family === f)
);
const byId = new Map(rules.map((r) => [r.id, r]));

export function ruleOf(id: string): Rule | undefined {
    return byId.get(id);
}
/** The page of a rule, relative to the root of the package. */
export function rulePage({ family, id }: Rule): string {
    return `language/rules/${family}/${id}.md`;
}

/** Severities by the id of a rule or of a family; that of the rule counts where both are set. */
export type RuleSettings = Readonly<Record<string, Severity | 'off'>>;

/** The severity of what a rule is certain of; `off` where it is not wanted at all. */
export function severityOf(rule: Rule, settings: RuleSettings, eco: Ecosystem): Severity | 'off' {
    const isRequested = !rule.onRequest || eco.tolerance(rule.onRequest);
    return settings[rule.id] ?? settings[rule.family] ?? (isRequested ? rule.severity : 'off');
}
