import type { Name, Parties } from '../../../model/declarations.js';
import type { Ecosystem } from '../../../model/ecosystem.js';
import { iri, type Node, type Property, properties, text, type Value } from '../node.js';
import { dct, eco, odrl, theParty } from '../terms.js';
import { constraint } from './constraints.js';
import type { Iris } from './iris.js';
import { date, token } from './values.js';

/** All active partners and populations, as a collection: ODRL knows nobody of the kind. */
export const everyone = eco('everyone');

export function partiesOf(parties: Parties | undefined, iris: Iris): Value[] {
    if (!parties) return [];
    if (!parties.all) return parties.named.map((n) => iri(iris.named(n.name)));
    return parties.except.length
        ? [{ types: [odrl('PartyCollection')], properties: allExcept(parties.except, iris) }]
        : [iri(everyone)];
}
function allExcept(except: readonly Name[], iris: Iris): readonly Property[] {
    const left = except.map((n) => iri(iris.named(n.name)));
    return properties({
        [odrl('source')]: [iri(everyone)],
        [odrl('refinement')]: left.length ? [constraint(theParty, left.length > 1 ? 'isNoneOf' : 'neq', left)] : []
    });
}

/** A collection has its members through their `partOf`. */
export function partyNodes(ecosystem: Ecosystem, iris: Iris): Node[] {
    const groups = new Map<string, string[]>();
    for (const group of ecosystem.all('Group'))
        for (const { name } of group.members.named) groups.set(name, [...(groups.get(name) ?? []), group.name]);
    const node = (
        declared: { readonly name: string; readonly title?: string },
        types: readonly string[],
        more: Readonly<Record<string, readonly (Value | undefined)[]>> = {},
        collections: readonly string[] = []
    ): Node => ({
        id: iris.named(declared.name),
        types,
        properties: properties({
            [dct('title')]: [declared.title ? text(declared.title) : undefined],
            [odrl('partOf')]: [...collections, ...(groups.get(declared.name) ?? [])].map((c) => iri(iris.named(c))),
            ...more
        })
    });
    const collection = odrl('PartyCollection');
    return [
        ...ecosystem.all('Role').map((r) => node(r, [collection, eco('Role')])),
        ...ecosystem.all('Group').map((g) => ({
            ...node(g, [collection, eco('Group')]),
            properties: [...node(g, []).properties, ...(g.members.all ? allExcept(g.members.except, iris) : [])]
        })),
        ...ecosystem.all('Partner').map((p) =>
            node(
                p,
                [odrl('Party'), eco('Partner')],
                {
                    [eco('status')]: [p.status ? token(p.status) : undefined],
                    [eco('since')]: [p.since ? date(p.since) : undefined],
                    [eco('until')]: [p.until ? date(p.until) : undefined]
                },
                p.roles.map((r) => r.name)
            )
        ),
        ...ecosystem.all('Population').map((p) => node(p, [collection, eco('Population')])),
        ...ecosystem.all('Body').map((b) => node(b, [odrl('Party'), eco('Body')])),
        ...ecosystem.all('External').map((e) => node(e, [odrl('Party'), eco('External')]))
    ];
}
