import type { Partner } from '../model/declarations.js';
import type { Ecosystem } from '../model/ecosystem.js';
import type { Place } from '../model/place.js';
import { atOnce, pause, type Steps, withPauses } from '../model/steps.js';
import { type Heading, headingOf, type Mark } from './mark.js';
import { dataMarks } from './partner-pairs/data.js';
import { dependenceMarks } from './partner-pairs/dependence.js';
import { everyone } from './partner-pairs/everyone.js';
import type { Layer, Passing } from './partner-pairs/passing.js';
import { trustMarks } from './partner-pairs/trust.js';
import { valueMarks } from './partner-pairs/value.js';

export { everyone } from './partner-pairs/everyone.js';
export type { Layer } from './partner-pairs/passing.js';

/** Partner by partner: what goes from the row to the column, in layers. */
export interface PartnerPairs {
    readonly ecosystem: Heading;
    readonly partners: readonly PairPartner[];
    readonly layers: readonly {
        readonly id: Layer;
        readonly title: string;
        readonly sign: string;
        readonly why: string;
    }[];
    /** Each is told once; pairs point at them by their place in this list. */
    readonly marks: readonly PairMark[];
    /** Only pairs with something; `to` is `everyone` where it goes to nobody in particular. */
    readonly pairs: readonly Pair[];
    /** What is left out, in words. */
    readonly note?: string;
}
export interface PairPartner {
    readonly name: string;
    readonly title: string;
    readonly why: string;
    readonly at: Place;
}
export interface PairMark extends Mark {
    readonly layer: Layer;
    /** As few letters as possible. */
    readonly sign: string;
}
export interface Pair {
    readonly from: string;
    readonly to: string;
    readonly value: readonly number[];
    readonly data: readonly number[];
    readonly dependence: readonly number[];
    readonly trust: readonly number[];
}

/** So many partners are shown each with each; beyond, only pairs with something. */
export const mostPartners = 200;
/** Entries that are kept; beyond, the rest is left out, and the view says so. */
const mostEntries = 400_000;

const layers = [
    {
        id: 'value',
        title: 'Value',
        sign: 'V',
        why: 'The row contributes, pays or owes a benefit or a share to the column.'
    },
    { id: 'data', title: 'Data', sign: 'D', why: 'The column may use data of the row, or the row sends it.' },
    { id: 'dependence', title: 'Dependence', sign: '!', why: 'The row is said to depend on the column.' },
    {
        id: 'trust',
        title: 'Trust',
        sign: 'T',
        why: 'Something builds trust between the two: S strategic, O operational, R relational.'
    }
] as const;

export function partnerPairs(eco: Ecosystem): PartnerPairs {
    return atOnce(pairsInSteps(eco));
}
/** The same in steps. */
export function* pairsInSteps(eco: Ecosystem): Steps<PartnerPairs> {
    const grid = new Grid(eco.active);
    const isLarge = eco.active.length > mostPartners;
    for (const found of [valueMarks(eco), dataMarks(eco), dependenceMarks(eco), trustMarks(eco, isLarge)])
        for (const passing of withPauses(found, 500)) {
            if (passing === pause) yield pause;
            else if (!grid.add(passing)) break;
        }
    const shown = isLarge ? eco.active.filter((p) => grid.used.has(p.name)) : eco.active;
    const notes = [
        ...(isLarge
            ? [
                  `${eco.active.length} partners are too many to show each with each: only pairs with something are listed, and trust only where a relationship is declared.`
              ]
            : []),
        ...(grid.isFull ? [`More than ${mostEntries} entries: the rest is left out.`] : [])
    ];
    return {
        ecosystem: headingOf(eco),
        partners: shown.map((p) => partnerOf(p)),
        layers,
        marks: grid.marks,
        pairs: [...grid.pairs.values()],
        note: notes.join(' ') || undefined
    };
}
function partnerOf({ name, title, roles, nameAt }: Partner): PairPartner {
    const playing = roles.length ? `plays ${roles.map((r) => r.name).join(', ')}` : 'plays no role';
    return { name, title: title ?? name, why: `${title ?? name} (${name}) ${playing}.`, at: nameAt };
}

/** The pairs as they fill up. */
class Grid {
    readonly marks: PairMark[] = [];
    readonly pairs = new Map<string, Pair>();
    readonly used = new Set<string>();
    isFull = false;
    private entries = 0;
    private readonly partners: ReadonlySet<string>;
    private readonly places = new Map<object, number>();

    constructor(active: readonly Partner[]) {
        this.partners = new Set(active.map((p) => p.name));
    }
    /** `false` where there is no room any more. */
    add({ from, to, mark }: Passing): boolean {
        if (from === to || !this.partners.has(from) || !(to === everyone || this.partners.has(to))) return true;
        if (++this.entries > mostEntries) {
            this.isFull = true;
            return false;
        }
        const list = this.pairOf(from, to)[mark.layer] as number[];
        const place = this.placeOf(mark);
        if (!list.includes(place)) list.push(place);
        return true;
    }
    private pairOf(from: string, to: string): Pair {
        // No name has a line break.
        const key = `${from}\n${to}`;
        const pair = this.pairs.get(key) ?? { from, to, value: [], data: [], dependence: [], trust: [] };
        this.pairs.set(key, pair);
        for (const name of [from, to]) this.used.add(name);
        return pair;
    }
    private placeOf(mark: PairMark): number {
        let place = this.places.get(mark);
        if (place === undefined) {
            place = this.marks.push(mark) - 1;
            this.places.set(mark, place);
        }
        return place;
    }
}
