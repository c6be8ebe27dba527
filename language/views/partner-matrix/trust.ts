import { activeNames } from '../../analyses/parties/present.js';
import { relatedGroupOf } from '../../analyses/parties/related-groups.js';
import { mechanismsOf, type Together, togetherWith } from '../../analyses/trust/coverage.js';
import { type Mechanism, type TrustLevel, trustLevels } from '../../analyses/trust/mechanisms.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { type Cell, type Cells, type Group, lines } from './cells.js';

/** With how many of the others something builds trust, at each level. */
export function trustGroup(eco: Ecosystem, cells: Cells): Group {
    const active = activeNames(eco);
    const coverage = new Coverage(eco, active);
    for (const [party, row] of cells) {
        const own = togetherWith(eco, party);
        for (const level of trustLevels)
            row[level] = active.has(party)
                ? cellOf(eco, party, level, coverage.of(party, level, own))
                : { text: '', detail: 'It is not active.' };
    }
    return {
        title: 'Trust',
        columns: trustLevels.map((level) => ({
            id: level,
            title: level[0].toUpperCase() + level.slice(1),
            numeric: true,
            detail: `With how many of the other active partners, related ones aside, something builds ${level} trust`
        }))
    };
}
interface Covered {
    /** `undefined` where it would take too long to count. */
    readonly with?: number;
    readonly others: number;
    /** Where the first of what supports it is written, if anything does. */
    readonly first?: Mechanism;
}
/** Names that are gone through for all partners together, and mechanisms where some do something for others. */
const most = 2e6;

interface Union {
    readonly size: number;
    readonly has: (name: string) => boolean;
}
const none: ReadonlySet<string> = new Set();

class Coverage {
    private left = most;
    private readonly numbers = new Map<ReadonlySet<string>, number>();
    private readonly unions = new Map<string, Union | undefined>();

    constructor(
        private readonly eco: Ecosystem,
        private readonly active: ReadonlySet<string>
    ) {}
    of(party: string, level: TrustLevel, all: readonly Together[]): Covered {
        const own = all.filter((t) => t.level === level);
        const first = own.reduce((a: Together | undefined, b) => (a && a.rank < b.rank ? a : b), undefined);
        const related = (relatedGroupOf(this.eco, party)?.members ?? [party]).filter((m) => this.active.has(m));
        const others = this.active.size - related.length;
        const found = this.partnersOf(party, own);
        return {
            with: found && found.size - related.filter((m) => found.has(m)).length,
            others,
            first: first?.mechanisms[0]
        };
    }
    private partnersOf(party: string, own: readonly Together[]): Union | undefined {
        this.left -= own.reduce((sum, { sided }) => sum + sided.length, 0);
        if (this.left < 0) return undefined;
        const sets = own.flatMap(({ parties, mechanisms, sided }) => [
            ...(sided.length < mechanisms.length ? [parties] : []),
            ...sided.flatMap((m) => otherSides(m, party))
        ]);
        return this.union(sets);
    }
    /** Many partners have the same around them: what they have in common is put together once. */
    private union(sets: readonly ReadonlySet<string>[]): Union | undefined {
        const key = [...new Set(sets.map((s) => this.numberOf(s)))].sort((a, b) => a - b).join();
        if (!this.unions.has(key)) this.unions.set(key, this.made(sets));
        return this.unions.get(key);
    }
    /** Only active partners take part in a mechanism: where all do, nobody comes to them. */
    private made(sets: readonly ReadonlySet<string>[]): Union | undefined {
        const largest = sets.reduce((a, b) => (b.size > a.size ? b : a), none);
        const beside = new Set<string>();
        if (largest.size < this.active.size)
            for (const set of sets) {
                if (set === largest) continue;
                this.left -= set.size;
                if (this.left < 0) return undefined;
                for (const name of set) if (!largest.has(name)) beside.add(name);
            }
        return { size: largest.size + beside.size, has: (name) => largest.has(name) || beside.has(name) };
    }
    private numberOf(set: ReadonlySet<string>): number {
        const number = this.numbers.get(set) ?? this.numbers.size;
        this.numbers.set(set, number);
        return number;
    }
}
/** Where some do it for others, only those of the other side. */
function otherSides({ sides }: Mechanism, party: string): ReadonlySet<string>[] {
    if (!sides) return [];
    return [...(sides.by.has(party) ? [sides.to] : []), ...(sides.to.has(party) ? [sides.by] : [])];
}
function cellOf(eco: Ecosystem, party: string, level: TrustLevel, { with: count, others, first }: Covered): Cell {
    if (!others) return { text: '', detail: 'There is no other active partner that is not related to it.' };
    if (!first || count === 0)
        return { text: '–', detail: `Nothing builds ${level} trust with this partner.`, tone: 'muted', value: 0 };
    const said = (): string =>
        lines(
            mechanismsOf(eco, party)
                .filter((m) => m.level === level)
                .map((m) => m.what)
        );
    const { at } = first;
    if (count === undefined)
        return {
            text: '✓',
            get detail() {
                return `Something builds ${level} trust with others, too many to count:\n${said()}`;
            },
            at
        };
    return {
        text: `${count} of ${others}`,
        get detail() {
            return `With ${count} of the ${others} other active partners that are not related to it something builds ${level} trust:\n${said()}`;
        },
        at,
        value: count / others,
        tone: count === others ? 'good' : undefined
    };
}
