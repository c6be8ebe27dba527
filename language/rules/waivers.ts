import { oncePerEcosystem } from '../analyses/memo-per-ecosystem.js';
import { addDuration } from '../model/calendar.js';
import type { Waiver } from '../model/declarations.js';
import type { Ecosystem } from '../model/ecosystem.js';
import { Fraction } from '../model/quantity.js';
import { spelled } from '../model/spelling.js';
import { appendStatement, type Fix } from './fix.js';
import type { Finding, Hit } from './rule.js';

const halfAYear = { count: new Fraction(6), unit: 'month' } as const;

/** A waiver and the findings that it is about, silenced or not. */
export interface UsedWaiver {
    readonly waiver: Waiver;
    readonly hits: readonly Hit[];
    /** A rule that is switched off finds nothing, and a waiver of it is not to blame for that. */
    readonly rule: 'on' | 'off' | 'unknown';
    /** A finding on the party and others together, which is not silenced. */
    readonly wider?: Hit;
    /** The rule that is called most like an unknown one. */
    readonly nearest?: string;
}
export function hasReason({ because }: Waiver): boolean {
    return /\p{L}/u.test(because ?? '');
}
/** Its last day is over on the day of the ecosystem; without a day nothing ends. */
export function isExpired({ until }: Waiver, { asOf }: Ecosystem): boolean {
    return !!until && !!asOf && until < asOf;
}
/** Whoever waives a finding on one party has not agreed to it for others. */
export function isAbout({ element: { name } }: Waiver, { element, parties = [] }: Hit): boolean {
    return element === name || (parties.length === 1 && parties[0] === name);
}
/** A text that cannot be read whole may have lost what a waiver is about. */
export const isReadWhole = oncePerEcosystem(
    (eco) => !eco.files.some((f) => f.problems.some((p) => p.code === 'syntax'))
);
/** A waiver as it is written. */
export function waiverText({ rule, element, because = '', until }: WrittenWaiver): string {
    return `waive ${rule} on ${spelled(element.name)} because "${because}"${until ? ` until ${until}` : ''}`;
}
type WrittenWaiver = Pick<Waiver, 'rule' | 'because' | 'until'> & { readonly element: { readonly name: string } };
/**
 * Writes a waiver of a finding; its reason is left to the author, and it silences nothing before. `undefined` where no name can be pointed
 * at. Half a year is our choice: an exception that nobody looks at again becomes the rule.
 */
export function waiverFor(eco: Ecosystem, { rule, element, at }: Finding): Fix | undefined {
    const file = eco.file(at.uri);
    if (!file || !eco.find(element)) return undefined;
    const until = eco.asOf && addDuration(eco.asOf, halfAYear);
    return {
        title: `Accept this for now: waive ${rule} on ${element}, with a reason`,
        edits: [appendStatement(file, waiverText({ rule, element: { name: element }, until }))]
    };
}
