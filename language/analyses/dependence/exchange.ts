import type {
    Allow,
    Benefit,
    Contribution,
    Disclosure,
    Flow,
    Name,
    Oblige,
    Parties,
    Partner,
    Pool,
    Promised,
    Win
} from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { ofAll, oncePerEcosystem, oncePerKey } from '../memo-per-ecosystem.js';
import { presentBehind } from '../parties/present.js';
import { relatedGroups } from '../parties/related-groups.js';
import { isGift } from '../sharing/contributions.js';
import { type Budget, type Computed, within } from '../voting/budget.js';
import { strongComponents } from './strong-components.js';

export type Side = Parties | Partner;
/** Something that goes from some parties to others. */
export interface Transfer {
    readonly statement: Benefit | Contribution | Flow | Oblige;
    readonly from: Side;
    readonly to: Side;
}
/** The statements in which transfers stand, in the order in which they are told. */
export const transferring = ['Partner', 'Flow', 'Oblige'] as const;
export type Transferring = Partner | Flow | Oblige;

/** The transfers of one statement that name both ends and are no gift. */
export function transfersIn(eco: Ecosystem, declaration: Transferring): Transfer[] {
    switch (declaration.kind) {
        case 'Flow':
            return [{ statement: declaration, from: declaration.from, to: declaration.to }];
        case 'Oblige': {
            const { recipients, parties } = declaration;
            return recipients ? [{ statement: declaration, from: parties, to: recipients }] : [];
        }
        case 'Partner':
            return eco.isActive(declaration) ? transfersOf(declaration) : [];
    }
}
function transfersOf(partner: Partner): Transfer[] {
    return [
        ...partner.contributions.flatMap((c) =>
            c.to && !c.to.all && !isGift(c) ? [{ statement: c, from: partner, to: c.to }] : []
        ),
        ...partner.benefits.flatMap((b) =>
            b.from && !b.from.all && !b.paid && !b.solidarity ? [{ statement: b, from: b.from, to: partner }] : []
        )
    ];
}

/** Ends of statements that are looked at. */
const operations = 2 ** 20;

/**
 * Who gets something back from whom: the related groups that reach each other by what goes from some to others, each with the first of them in
 * the alphabet. A vertex per related group, and one per list of parties at an end, so that `all` to `all` is one edge.
 */
export const exchange: (eco: Ecosystem) => Computed<ReadonlyMap<string, string>> = oncePerEcosystem((eco) =>
    within(operations, (budget) => {
        const graph = new Graph(eco, budget);
        const joins = allJoins(eco);
        for (let i = 0; i < joins.length; i += 2) graph.join(joins[i], joins[i + 1]);
        return graph.circles();
    })
);
export const isExchangeKnown = oncePerEcosystem((eco) => exchange(eco).computed);
/** The first of those with whom a related group exchanges something. Asked of one, so that where another comes or goes little is asked again. */
export const circleOf = oncePerKey((eco, group: string): string | undefined => {
    const circles = exchange(eco);
    return circles.computed ? circles.value.get(group) : undefined;
});
/** Only names: while nobody else gets anything, the graph is what it was. */
const allJoins = oncePerEcosystem((eco) => [...joinsIn(eco)]);
const joining = [...transferring, 'Allow', 'Promised', 'Win', 'Disclosure', 'Pool'] as const;
type Joining = Transferring | Allow | Promised | Win | Disclosure | Pool;

/** From whom to whom something goes by one statement: keys of sides, two by two. */
const joinsOf = (eco: Ecosystem, declaration: Joining): readonly string[] => {
    const joins: string[] = [];
    const join = (from: Side | undefined, to: Side | undefined): void => {
        if (from && to) joins.push(keyOf(from), keyOf(to));
    };
    switch (declaration.kind) {
        case 'Partner':
            if (eco.isActive(declaration)) joinsOfPartner(declaration, joins, join);
            break;
        case 'Flow':
            join(declaration.from, declaration.to);
            break;
        case 'Oblige':
            join(declaration.parties, declaration.recipients);
            break;
        case 'Allow': {
            const { grantors, parties, datasets } = declaration;
            if (grantors) join(grantors, parties);
            else
                for (const { name } of datasets) {
                    const owners = eco.find(name, 'Dataset')?.owners ?? [];
                    if (owners.length) joins.push(keyOfNames(owners), keyOf(parties));
                }
            break;
        }
        case 'Promised':
            join(declaration.by, declaration.to);
            break;
        case 'Win':
            join(declaration.by, declaration.benefits);
            break;
        case 'Disclosure':
            if (declaration.what.some((w) => w.dataset || w.topic === 'results')) join(declaration.by, declaration.to);
            break;
        case 'Pool': {
            const members = declaration.shares.map((s) => s.party);
            if (!members.length) break;
            if (declaration.fundedBy) joins.push(keyOf(declaration.fundedBy), keyOfNames(members));
            joins.push(keyOfNames(members), keyOfNames(members));
        }
    }
    return joins;
};
const joinsIn = ofAll(joining, joinsOf);
function joinsOfPartner(
    partner: Partner,
    joins: string[],
    join: (from: Side | undefined, to: Side | undefined) => void
): void {
    for (const { from, to } of transfersOf(partner)) join(from, to);
    for (const { to } of partner.contributions)
        if (to) join(partner, to);
        else joins.push(keyOf(partner), everybody);
    for (const { from, paid } of partner.benefits) {
        join(from, partner);
        if (paid) join(partner, from);
    }
}

/** Of one partner, of `all`, or of a list of names; names hold no line breaks. */
function keyOf(side: Side): string {
    if (side.kind === 'Partner') return `=${side.name}`;
    return side.all ? [everybody, ...side.except.map((n) => n.name)].join('\n') : keyOfNames(side.named);
}
function keyOfNames(names: readonly Name[]): string {
    return ['', ...names.map((n) => n.name)].join('\n');
}
const everybody = '*';

class Graph {
    private readonly edges: number[][] = [];
    private readonly groups = new Map<string, number>();
    /** Vertices by the keys of sides: of one partner, and of lists, which are two, one to give and one to get. */
    private readonly partners = new Map<string, number>();
    private readonly lists = { from: new Map<string, number>(), to: new Map<string, number>() };
    private readonly groupOf: (party: string) => string;
    private readonly several: ReadonlySet<string>;
    private readonly absent: ReadonlySet<string>;

    constructor(
        private readonly eco: Ecosystem,
        private readonly budget: Budget
    ) {
        this.groupOf = relatedGroups(eco);
        this.several = rolesAndGroups(eco);
        this.absent = absentPartners(eco);
    }
    join(from: string, to: string): void {
        this.edges[this.end(from, 'from')].push(this.end(to, 'to'));
    }
    circles(): ReadonlyMap<string, string> {
        const component = strongComponents(this.edges);
        const first = new Map<number, string>();
        for (const [group, vertex] of this.groups) {
            const known = first.get(component[vertex]);
            if (known === undefined || group < known) first.set(component[vertex], group);
        }
        return new Map([...this.groups].map(([group, vertex]) => [group, first.get(component[vertex])!]));
    }
    private end(key: string, way: 'from' | 'to'): number {
        if (key.startsWith('=')) return known(this.partners, key, () => this.vertexOf(key.slice(1)));
        const before = this.lists[way].get(key);
        if (before !== undefined) return before;
        // Most lists have one name, and are no more than that.
        if (key.startsWith('\n') && key.indexOf('\n', 1) < 0) {
            this.budget.spend(1);
            const [only] = this.behind(key.slice(1), way);
            return known(this.lists[way], key, () => only ?? this.vertex());
        }
        const hub = known(this.lists[way], key, () => this.vertex());
        const [all, ...names] = key.split('\n');
        for (const vertex of all ? this.allBut(names) : names.flatMap((name) => this.behind(name, way))) {
            this.budget.spend(1);
            if (way === 'from') this.edges[vertex].push(hub);
            else this.edges[hub].push(vertex);
        }
        return hub;
    }
    /** A role or a group is a list of its own, however often it is named. */
    private behind(name: string, way: 'from' | 'to'): number[] {
        if (!this.several.has(name)) return this.absent.has(name) ? [] : [this.vertexOf(name)];
        const key = `#${name}`;
        const before = this.lists[way].get(key);
        if (before !== undefined) return [before];
        const hub = known(this.lists[way], key, () => this.vertex());
        for (const party of presentBehind(this.eco, name)) {
            this.budget.spend(1);
            const vertex = this.vertexOf(party);
            if (way === 'from') this.edges[vertex].push(hub);
            else this.edges[hub].push(vertex);
        }
        return [hub];
    }
    private *allBut(names: readonly string[]): Iterable<number> {
        const except = new Set(names.flatMap((name) => [...this.eco.expandName(name)]));
        for (const party of this.eco.activeNames) if (!except.has(party)) yield this.vertexOf(party);
        for (const { name } of this.eco.all('Population')) if (!except.has(name)) yield this.vertexOf(name);
    }
    private vertexOf(party: string): number {
        return known(this.groups, this.groupOf(party), () => this.vertex());
    }
    private vertex(): number {
        return this.edges.push([]) - 1;
    }
}
function known(vertices: Map<string, number>, key: string, make: () => number): number {
    let vertex = vertices.get(key);
    if (vertex === undefined) {
        vertex = make();
        vertices.set(key, vertex);
    }
    return vertex;
}
const rolesAndGroups = oncePerEcosystem(
    (eco): ReadonlySet<string> => new Set([...eco.all('Role'), ...eco.all('Group')].map((d) => d.name))
);
const absentPartners = oncePerEcosystem((eco): ReadonlySet<string> => {
    const active = eco.activeNames;
    return new Set(
        eco
            .all('Partner')
            .map((p) => p.name)
            .filter((name) => !active.has(name))
    );
});
