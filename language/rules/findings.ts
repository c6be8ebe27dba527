import type { Ecosystem } from '../model/ecosystem.js';
import { type Question, same } from '../model/memory.js';
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
    yield* eco.memory.settle();
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
/** What a rule finds, in the order of the text. */
function* hitsOf(
    rule: Rule,
    eco: Ecosystem,
    waivers: UsedWaiver[],
    timed: JudgeOptions['timed']
): Steps<readonly Hit[]> {
    const timer = new Timer(timed !== undefined);
    const hits = yield* timer.around(
        rule.family === 'waivers' ? collected(rule.check(eco, waivers)) : askedAgain(rule, eco)
    );
    timed?.(rule.id, timer.milliseconds);
    yield pause;
    return hits;
}
/** Only what became otherwise since the last time is looked at. */
function* askedAgain(rule: Rule, eco: Ecosystem): Steps<readonly Hit[]> {
    return yield* eco.memory.askInSteps(wholly(rule), undefined, (e) => collected(rule.check(e, [])));
}
function* collected(found: Iterable<Hit | typeof pause>): Steps<readonly Hit[]> {
    const hits: Hit[] = [];
    for (const hit of found)
        if (hit === pause) yield pause;
        else hits.push(hit);
    return hits;
}
const wholly = oneFor(
    (rule: Rule): Question<Ecosystem, undefined, readonly Hit[]> => ({
        compute: (eco) => atOnce(collected(rule.check(eco, []))),
        same
    })
);
function oneFor<K extends object, V>(make: (key: K) => V): (key: K) => V {
    const known = new WeakMap<K, V>();
    return (key) => {
        const value = known.get(key) ?? make(key);
        known.set(key, value);
        return value;
    };
}
/** The time that steps take, without what happens between them. */
class Timer {
    milliseconds = 0;
    constructor(private readonly isOn: boolean) {}

    *around<T>(steps: Steps<T>): Steps<T> {
        for (;;) {
            const start = this.isOn ? performance.now() : 0;
            const step = steps.next();
            if (this.isOn) this.milliseconds += performance.now() - start;
            if (step.done) return step.value;
            yield pause;
        }
    }
}
