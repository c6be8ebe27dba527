import { activeNames } from '../../analyses/parties/present.js';
import { relatedGroupOf } from '../../analyses/parties/related-groups.js';
import { mechanismsOf } from '../../analyses/trust/coverage.js';
import { type Mechanism, type TrustLevel, trustLevels } from '../../analyses/trust/mechanisms.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { type Cell, type Cells, type Group, lines } from './cells.js';

/** With how many of the others something builds trust, at each level. */
export function trustGroup(eco: Ecosystem, cells: Cells): Group {
    const active = activeNames(eco);
    for (const level of trustLevels) {
        const coverage = new Coverage(eco, active);
        for (const [party, row] of cells) {
            const own = mechanismsOf(eco, party).filter((m) => m.level === level);
            row[level] = active.has(party)
                ? cellOf(level, own, coverage.of(party, own))
                : { text: '', detail: 'It is not active.' };
        }
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
}
/** Names that are gone through for all partners together. */
const mostNames = 1e7;

class Coverage {
    private left = mostNames;
    private readonly numbers = new Map<ReadonlySet<string>, number>();
    private readonly unions = new Map<string, ReadonlySet<string> | undefined>();

    constructor(
        private readonly eco: Ecosystem,
        private readonly active: ReadonlySet<string>
    ) {}
    of(party: string, own: readonly Mechanism[]): Covered {
        const related = (relatedGroupOf(this.eco, party)?.members ?? [party]).filter((m) => this.active.has(m));
        const others = this.active.size - related.length;
        const found = this.union(own.flatMap((mechanism) => partnersIn(mechanism, party)));
        return { with: found && found.size - related.filter((m) => found.has(m)).length, others };
    }
    /** Many partners have the same around them: what they have in common is put together once. */
    private union(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> | undefined {
        const key = [...new Set(sets.map((s) => this.numberOf(s)))].sort((a, b) => a - b).join();
        if (!this.unions.has(key)) this.unions.set(key, this.made(sets));
        return this.unions.get(key);
    }
    private made(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> | undefined {
        if (sets.length === 1) return sets[0];
        this.left -= sets.reduce((sum, s) => sum + s.size, 0);
        return this.left < 0 ? undefined : new Set(sets.flatMap((s) => [...s]));
    }
    private numberOf(set: ReadonlySet<string>): number {
        const number = this.numbers.get(set) ?? this.numbers.size;
        this.numbers.set(set, number);
        return number;
    }
}
/** Where some do it for others, only those of the other side. */
function partnersIn({ parties, sides }: Mechanism, party: string): ReadonlySet<string>[] {
    if (!sides) return [parties];
    return [...(sides.by.has(party) ? [sides.to] : []), ...(sides.to.has(party) ? [sides.by] : [])];
}
function cellOf(level: TrustLevel, own: readonly Mechanism[], { with: count, others }: Covered): Cell {
    if (!others) return { text: '', detail: 'There is no other active partner that is not related to it.' };
    if (!own.length || count === 0)
        return { text: '–', detail: `Nothing builds ${level} trust with this partner.`, tone: 'muted', value: 0 };
    const said = (): string => lines(own.map((m) => m.what));
    const at = own[0].at;
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
