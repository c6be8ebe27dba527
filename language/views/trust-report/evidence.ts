import { oncePerEcosystem } from '../../analyses/memo-per-ecosystem.js';
import { type Mechanism, mechanisms, type TrustLevel } from '../../analyses/trust/mechanisms.js';
import { type PromiseRecord, promiseRecords } from '../../analyses/trust/promises.js';
import type { Channel, Declaration } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Place } from '../../model/place.js';
import type { Evidence } from './answer.js';

interface Named {
    readonly name: string;
    readonly title?: string;
    readonly nameAt: Place;
}
export function called({ name, title }: Pick<Named, 'name' | 'title'>): string {
    return title ? `${title} (${name})` : name;
}
export function evidence(of: Named, detail?: string): Evidence {
    return { title: of.title ?? of.name, text: detail ? `${called(of)}: ${detail}` : called(of), at: of.nameAt };
}
/** A promise with its record, where there is one. */
export function ofPromise(record: PromiseRecord): Evidence {
    const { promise } = record;
    if (record.periods.every((p) => p.kept === undefined)) return evidence(promise);
    return {
        title: `${promise.title ?? promise.name}: ${inWords(record)}`,
        text: `${called(promise)}: promise, ${inWords(record)}`,
        at: promise.nameAt
    };
}
/** What supports a level of trust, of some kinds of statement. */
export function supporting(eco: Ecosystem, level: TrustLevel, ...kinds: readonly Declaration['kind'][]): Evidence[] {
    return mechanisms(eco)
        .filter((m) => m.level === level && kinds.includes(m.declaration.kind))
        .map((m) => ofMechanism(eco, m));
}
/** With the record, where it is a promise. */
export function ofMechanism(eco: Ecosystem, { declaration, at }: Mechanism): Evidence {
    const named = declaration as Declaration & Named;
    const record = recordsByPromise(eco).get(declaration);
    if (record?.periods.some((p) => p.kept !== undefined)) return ofPromise(record);
    return { title: named.title ?? named.name, text: `${called(named)}: ${wordFor(declaration)}`, at };
}
const recordsByPromise = oncePerEcosystem(
    (eco) => new Map<Declaration, PromiseRecord>(promiseRecords(eco).map((r) => [r.promise, r]))
);
/** The latest result, and how often the target was met: `99.7 %, kept 3 of 3`. */
export function inWords({ periods }: PromiseRecord): string {
    const judged = periods.filter((p) => p.kept !== undefined);
    const met = judged.filter((p) => p.kept).length;
    return `${judged.at(-1)?.result.value.text}, kept ${met} of ${judged.length}`;
}
function wordFor(declaration: Declaration): string {
    const { kind } = declaration;
    if (kind === 'Channel') return channelInWords(declaration);
    const words: Partial<Record<Declaration['kind'], string>> = {
        Body: 'body that meets regularly',
        Certificate: 'certificate that roles require',
        Goal: 'common goal',
        Promised: 'promise'
    };
    return words[kind] ?? kind.toLowerCase();
}
/** Whoever promises no answer promises less than a reader would think. */
export function channelInWords({ answersWithin, anonymous }: Pick<Channel, 'answersWithin' | 'anonymous'>): string {
    return `open channel${anonymous ? ', anonymous' : ''}, ${answersWithin ? `answers within ${answersWithin.text}` : 'no answer promised'}`;
}
