import type { Place } from '../../model/place.js';
import { counted } from '../../model/words.js';
import type { Finding } from '../../rules/rule.js';
import { severities } from '../../rules/rule.js';
import { titleOfRule } from '../../rules/titles.js';

/** Open findings of one rule and one severity, in a few words. */
export interface OpenKind {
    readonly title: string;
    /** With the sign of how grave it is. */
    readonly text: string;
    readonly why: string;
    /** The first few. */
    readonly at: readonly Place[];
    readonly severity: Finding['severity'];
    /** How many there are. */
    readonly count: number;
}
const mostOfKind = 4;
const signs: Record<Finding['severity'], string> = { error: '◆ ', warning: '! ', info: '', hint: '' };

/** Hints and what is only told change no answer. */
export function isGrave({ severity }: Pick<Finding, 'severity'>): boolean {
    return severity === 'error' || severity === 'warning';
}
/** The gravest first. */
export function byGravity(findings: readonly Finding[]): Finding[] {
    return [...findings].sort((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity));
}
type Told = Pick<Finding, 'rule' | 'severity' | 'message' | 'at'>;
/** In the order in which they are given. */
export function kindsOf(findings: readonly Told[]): OpenKind[] {
    const groups = new Map<string, Told[]>();
    for (const finding of findings) {
        const key = `${finding.severity} ${finding.rule}`;
        const known = groups.get(key);
        if (known) known.push(finding);
        else groups.set(key, [finding]);
    }
    return [...groups.values()].map((own) => {
        const [{ rule, severity, message }] = own;
        const title = titleOfRule(rule);
        const details = [...(own.length > 1 ? [`${own.length}`] : []), ...(isGrave(own[0]) ? [] : ['hint'])].join(', ');
        return {
            title,
            text: `${signs[severity]}${title}${details && ` (${details})`}`,
            why: `${message} (${rule})`,
            at: own.slice(0, mostOfKind).map((f) => f.at),
            severity,
            count: own.length
        };
    });
}
/** `5 findings and 1 hint are open.` */
export function openInWords(findings: readonly Pick<Finding, 'severity'>[]): string {
    const grave = findings.filter(isGrave).length;
    const hints = findings.length - grave;
    const parts = [...(grave ? [counted(grave, 'finding')] : []), ...(hints ? [counted(hints, 'hint')] : [])];
    return parts.length ? `${parts.join(' and ')} ${findings.length === 1 ? 'is' : 'are'} open.` : '';
}
