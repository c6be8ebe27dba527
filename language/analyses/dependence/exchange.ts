import type { Benefit, Contribution, Flow, Oblige, Parties, Partner } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { pause, type Steps } from '../../model/steps.js';
import { partiesOf } from '../parties/named.js';
import { presentParties } from '../parties/present.js';
import { relatedGroups } from '../parties/related-groups.js';
import { isGift } from '../sharing/contributions.js';
import type { Budget } from '../voting/budget.js';
import type { Digraph } from './strong-components.js';

export type Side = Parties | Partner;
/** Something that goes from some parties to others. */
export interface Transfer {
    readonly statement: Benefit | Contribution | Flow | Oblige;
    readonly from: Side;
    readonly to: Side;
}
/** Transfers that name both ends and are no gift. */
export function transfersToSome(eco: Ecosystem): Transfer[] {
    const ofPartners = eco.active.flatMap((partner): Transfer[] => [
        ...partner.contributions.flatMap((c) =>
            c.to && !c.to.all && !isGift(c) ? [{ statement: c, from: partner, to: c.to }] : []
        ),
        ...partner.benefits.flatMap((b) =>
            b.from && !b.from.all && !b.paid && !b.solidarity ? [{ statement: b, from: b.from, to: partner }] : []
        )
    ]);
    return [
        ...ofPartners,
        ...eco.all('Flow').map((flow) => ({ statement: flow, from: flow.from, to: flow.to })),
        ...eco.all('Oblige').flatMap((o) => (o.recipients ? [{ statement: o, from: o.parties, to: o.recipients }] : []))
    ];
}
/** Who reaches whom: a vertex per related group, and one per list of parties at an end, so that `all` to `all` is one edge. */
export class Exchange {
    private readonly edges: number[][] = [];
    private readonly vertices = new Map<string, number>();
    private readonly groupOf: (party: string) => string;

    constructor(
        private readonly eco: Ecosystem,
        private readonly budget: Budget
    ) {
        this.groupOf = relatedGroups(eco);
    }
    vertexOf(party: string): number {
        return this.vertex(`=${this.groupOf(party)}`);
    }
    *graph(): Steps<Digraph> {
        const { eco } = this;
        for (const { from, to } of transfersToSome(eco)) {
            yield pause;
            this.join(from, to);
        }
        for (const partner of eco.active) {
            yield pause;
            for (const { to } of partner.contributions) this.join(partner, to ?? everybody);
            for (const { from, paid } of partner.benefits) {
                if (!from) continue;
                this.join(from, partner);
                if (paid) this.join(partner, from);
            }
        }
        for (const { grantors, parties, datasets } of eco.all('Allow')) {
            yield pause;
            for (const owners of grantors ? [grantors] : datasets.flatMap((d) => this.ownersOf(d.name)))
                this.join(owners, parties);
        }
        for (const { by, to } of eco.all('Promised')) if (by && to) this.join(by, to);
        for (const { by, benefits } of eco.all('Win')) if (by && benefits) this.join(by, benefits);
        for (const { what, by, to } of eco.all('Disclosure'))
            if (by && to && what.some((w) => w.dataset || w.topic === 'results')) this.join(by, to);
        for (const { fundedBy, shares, at } of eco.all('Pool')) {
            const members = partiesOf(
                shares.map((s) => s.party),
                at
            );
            if (!members) continue;
            if (fundedBy) this.join(fundedBy, members);
            this.join(members, members);
        }
        return this.edges;
    }
    private ownersOf(dataset: string): Parties[] {
        const declared = this.eco.find(dataset, 'Dataset');
        return declared ? [partiesOf(declared.owners, declared.at)].filter((p) => p !== undefined) : [];
    }
    private join(from: Side, to: Side): void {
        this.edges[this.end(from, 'from')].push(this.end(to, 'to'));
    }
    private end(side: Side, way: 'from' | 'to'): number {
        if (side.kind === 'Partner') return this.vertexOf(side.name);
        const key = `${way} ${side.all} ${[...side.named, ...side.except].map((n) => n.name).join('\n')}`;
        if (this.vertices.has(key)) return this.vertex(key);
        const hub = this.vertex(key);
        for (const party of presentParties(this.eco, side)) {
            this.budget.spend(1);
            const vertex = this.vertexOf(party);
            if (way === 'from') this.edges[vertex].push(hub);
            else this.edges[hub].push(vertex);
        }
        return hub;
    }
    private vertex(key: string): number {
        let vertex = this.vertices.get(key);
        if (vertex === undefined) {
            vertex = this.edges.push([]) - 1;
            this.vertices.set(key, vertex);
        }
        return vertex;
    }
}
const nowhere = { line: 0, character: 0 };
const everybody: Parties = {
    kind: 'Parties',
    at: { uri: '', range: { start: nowhere, end: nowhere } },
    all: true,
    except: [],
    named: []
};
