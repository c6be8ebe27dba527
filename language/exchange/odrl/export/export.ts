import type { Ecosystem } from '../../../model/ecosystem.js';
import { iri, type Node, properties, text, type Value } from '../node.js';
import { dct, eco, odrl, profile } from '../terms.js';
import { type Iris, irisOf } from './iris.js';
import { partyNodes } from './parties.js';
import { ruleNodes } from './rules.js';
import { assetNodes, taxonomyNodes } from './taxonomies.js';
import { date } from './values.js';

export interface ExportOptions {
    /** What the IRIs of names start with; by default a URN with the name of the ecosystem. */
    readonly base?: string;
}

/** The data rules of an ecosystem as a policy of ODRL 2.2, and the parties, data and taxonomies that they speak of. */
export function describe(ecosystem: Ecosystem, { base }: ExportOptions = {}): Node[] {
    const iris = irisOf(ecosystem, base);
    return [
        policyNode(ecosystem, iris),
        ...partyNodes(ecosystem, iris),
        ...assetNodes(ecosystem, iris),
        ...taxonomyNodes(ecosystem, iris),
        ...returnNodes(ecosystem, iris)
    ];
}
function policyNode(ecosystem: Ecosystem, iris: Iris): Node {
    const { header, name } = ecosystem;
    let number = 0;
    const rules = (kind: 'Allow' | 'Forbid' | 'Oblige'): Node[] =>
        ecosystem.all(kind).flatMap((rule) => ruleNodes(ecosystem, rule, ++number, iris));
    const [permissions, prohibitions, obligations] = (['Allow', 'Forbid', 'Oblige'] as const).map(rules);
    // Handing on is permitted, also to whoever is obliged to something.
    const isOnward = (node: Node): boolean => node.properties.some((p) => p.term === eco('onwardOf'));
    return {
        id: iris.made('policy', name),
        types: [odrl('Set')],
        properties: properties({
            [odrl('profile')]: [iri(profile)],
            [dct('title')]: [header?.title ? text(header.title) : undefined],
            [eco('ecosystem')]: [text(name)],
            [eco('dated')]: [header?.dated ? date(header.dated) : undefined],
            ...strategy(header?.strategy),
            [odrl('permission')]: [...permissions, ...obligations.filter(isOnward)],
            [odrl('prohibition')]: prohibitions,
            [odrl('obligation')]: obligations.filter((o) => !isOnward(o))
        })
    };
}
/** `void` takes away the two rules that contradict; `invalid` of ODRL voids the policy, as nothing does here. */
function strategy(said: 'permission' | 'prohibition' | 'void' | undefined): Record<string, Value[]> {
    if (!said) return {};
    if (said === 'void')
        return { [odrl('conflict')]: [iri(odrl('invalid'))], [eco('onContradiction')]: [text('void')] };
    return { [odrl('conflict')]: [iri(odrl(said === 'permission' ? 'perm' : 'prohibit'))] };
}
/** Contributions, offers and benefits that data is given in return for, and whose they are. */
function returnNodes(ecosystem: Ecosystem, iris: Iris): Node[] {
    const rules = (['Allow', 'Forbid', 'Oblige'] as const).flatMap((kind) => ecosystem.all(kind));
    const wanted = new Set(rules.flatMap((r) => r.inReturnFor.map((n) => n.name)));
    return ecosystem.all('Partner').flatMap((partner) =>
        [...partner.contributions, ...partner.offers, ...partner.benefits]
            .filter((given) => wanted.has(given.name))
            .map((given) => ({
                id: iris.named(given.name),
                types: [eco(given.kind)],
                properties: properties({
                    [dct('title')]: [given.title ? text(given.title) : undefined],
                    [eco('of')]: [iri(iris.named(partner.name))]
                })
            }))
    );
}
