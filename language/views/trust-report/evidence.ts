import { oncePerEcosystem } from '../../analyses/memo-per-ecosystem.js';
import { type Mechanism, mechanisms, type TrustLevel } from '../../analyses/trust/mechanisms.js';
import { type PromiseRecord, promiseRecords } from '../../analyses/trust/promises.js';
import type { Declaration } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Place } from '../../model/place.js';
import { counted } from '../../model/words.js';
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
    return { text: detail ? `${called(of)}: ${detail}` : called(of), at: of.nameAt };
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
    const detail = record?.kept === undefined ? wordFor(declaration) : inWords(record);
    return { text: `${called(named)}: ${detail}`, at };
}
const recordsByPromise = oncePerEcosystem(
    (eco) => new Map<Declaration, PromiseRecord>(promiseRecords(eco).map((r) => [r.promise, r]))
);
export function inWords({ periods, kept }: PromiseRecord): string {
    const judged = periods.filter((p) => p.kept !== undefined);
    const met = judged.filter((p) => p.kept).length;
    return kept
        ? `promise, kept in all ${counted(judged.length, 'recorded period')}`
        : `promise, kept in ${met} of ${counted(judged.length, 'recorded period')}`;
}
function wordFor({ kind }: Declaration): string {
    const words: Partial<Record<Declaration['kind'], string>> = {
        Body: 'body that meets regularly',
        Certificate: 'certificate that roles require',
        Channel: 'open channel',
        Goal: 'common goal',
        Promised: 'promise'
    };
    return words[kind] ?? kind.toLowerCase();
}
