import type { Ecosystem } from '../model/ecosystem.js';
import { nearest } from '../model/nearest.js';
import { atOnce, pause, type Steps } from '../model/steps.js';
import { type RuleSettings, ruleOf, rules, severityOf } from './catalogue.js';
import type { Finding, Hit, Rule, Severity } from './rule.js';
import { hasReason, isAbout, isExpired, type UsedWaiver } from './waivers.js';

export interface JudgeOptions {
    readonly severities?: RuleSettings;
    /** Is told how long each rule took, in milliseconds. */
    readonly timed?: (rule: string, milliseconds: number) => void;
}

/**
 * All findings of an ecosystem. In phase `forming` a gap is only a hint; a waiver with a reason, not yet expired, silences the findings
 * of one rule on one element. The rules about waivers come last and can't be waived.
 */
export function findingsOf(eco: Ecosystem, options: JudgeOptions = {}): Finding[] {
    return atOnce(judge(eco, options));
}
/** The same in steps: after every rule, and where a long one says so. */
export function* judge(eco: Ecosystem, { severities = {}, timed }: JudgeOptions = {}): Steps<Finding[]> {
    const out: Finding[] = [];
    const waivers = waiversOf(eco, severities);
    for (const rule of rules) {
        const severity = severityOf(rule, severities, eco);
        if (severity === 'off') continue;
        const own = waivers.filter((w) => w.waiver.rule === rule.id);
        for (const hit of yield* hitsOf(rule, eco, waivers, timed)) {
            const about = own.filter(({ waiver }) => isAbout(waiver, hit));
            for (const { hits } of about) hits.push(hit);
            for (const w of own)
                if (!about.includes(w) && hit.parties?.includes(w.waiver.element.name)) w.wider ??= hit;
            if (!about.some(({ waiver }) => hasReason(waiver) && !isExpired(waiver, eco)))
                out.push(findingOf(rule, severity, hit, eco));
        }
    }
    return out;
}
/** A waiver while the rules are asked. */
type Using = Omit<UsedWaiver, 'wider'> & { readonly hits: Hit[]; wider?: Hit };
function waiversOf(eco: Ecosystem, severities: RuleSettings): Using[] {
    return eco.all('Waiver').map((waiver) => {
        const rule = ruleOf(waiver.rule);
        if (rule) return { waiver, hits: [], rule: severityOf(rule, severities, eco) === 'off' ? 'off' : 'on' };
        const ids = rules.map((r) => r.id);
        return { waiver, hits: [], rule: 'unknown', nearest: nearest(waiver.rule, ids) };
    });
}
function findingOf(rule: Rule, certain: Severity, hit: Hit, eco: Ecosystem): Finding {
    const nature = hit.nature ?? rule.nature;
    const severity = nature === 'gap' && eco.phase === 'forming' ? 'hint' : (hit.severity ?? certain);
    const { parties = [], related = [], fixes = [] } = hit;
    return { ...hit, rule: rule.id, severity, nature, parties, related, fixes };
}
function* hitsOf(rule: Rule, eco: Ecosystem, waivers: UsedWaiver[], timed: JudgeOptions['timed']): Steps<Hit[]> {
    const hits: Hit[] = [];
    const now = (): number => (timed ? performance.now() : 0);
    let [took, since] = [0, now()];
    const wait = function* (): Steps<void> {
        took += now() - since;
        yield pause;
        since = now();
    };
    for (const hit of rule.check(eco, waivers))
        if (hit === pause) yield* wait();
        else hits.push(hit);
    yield* wait();
    timed?.(rule.id, took);
    return hits;
}
