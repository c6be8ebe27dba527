import type { Waiver } from '../model/declarations.js';
import type { Ecosystem } from '../model/ecosystem.js';
import type { Hit } from './rule.js';

/** A waiver and the findings that it is about, silenced or not. */
export interface UsedWaiver {
    readonly waiver: Waiver;
    readonly hits: readonly Hit[];
    /** A rule that is switched off finds nothing, and a waiver of it is not to blame for that. */
    readonly rule: 'on' | 'off' | 'unknown';
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
export function isAbout({ element }: Waiver, hit: Hit): boolean {
    return hit.element === element.name || !!hit.parties?.includes(element.name);
}
/** A text that cannot be read whole may have lost what a waiver is about. */
export function isReadWhole({ files }: Ecosystem): boolean {
    return !files.some((f) => f.problems.some((p) => p.code === 'syntax'));
}
