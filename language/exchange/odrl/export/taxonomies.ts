import { isBuiltIn } from '../../../analyses/data/hierarchy.js';
import type { Dataset } from '../../../model/declarations.js';
import type { Ecosystem } from '../../../model/ecosystem.js';
import { iri, type Node, properties, text } from '../node.js';
import { dct, eco, odrl, otherAction, prov, skos } from '../terms.js';
import { type Iris, shippedPurposes } from './iris.js';
import { partiesOf } from './parties.js';
import { date, length, token } from './values.js';

/** Datasets; one that has parts is a collection of assets. */
export function assetNodes(ecosystem: Ecosystem, iris: Iris): Node[] {
    const wholes = new Set(ecosystem.all('Dataset').flatMap((d) => d.parents.map((p) => p.name)));
    return ecosystem.all('Dataset').map((d) => assetNode(d, wholes.has(d.name), iris));
}
function assetNode(dataset: Dataset, isWhole: boolean, iris: Iris): Node {
    const named = (names: Dataset['owners']) => names.map((n) => iri(iris.named(n.name)));
    const { name, title, owners, generatedBy, sources, transform, parents, sensitivity, keep, retired } = dataset;
    return {
        id: iris.named(name),
        types: [odrl(isWhole ? 'AssetCollection' : 'Asset')],
        properties: properties({
            [dct('title')]: [title ? text(title) : undefined],
            [dct('rightsHolder')]: named(owners),
            [odrl('partOf')]: named(parents),
            [eco('generatedBy')]: partiesOf(generatedBy, iris),
            [prov('wasDerivedFrom')]: named(sources),
            [eco('transform')]: [transform ? token(transform) : undefined],
            [eco('sensitivity')]: [sensitivity ? token(sensitivity) : undefined],
            [eco('keep')]: [length(keep)],
            [eco('retired')]: [retired ? date(retired) : undefined]
        })
    };
}
/** Purposes and territories of the author, and what of each excludes what. */
export function taxonomyNodes(ecosystem: Ecosystem, iris: Iris): Node[] {
    const shipped = shippedPurposes(ecosystem);
    const terms = {
        purposes: iris.purpose,
        territories: iris.territory,
        actions: (name: string) => (name === 'use' ? eco('use') : iris.action(name))
    };
    const concept = (
        type: string,
        { name, title, parents }: { name: string; title?: string; parents: readonly { name: string }[] },
        term: (name: string) => string
    ): Node => ({
        id: term(name),
        types: [eco(type)],
        properties: properties({
            [dct('title')]: [title ? text(title) : undefined],
            [skos('broader')]: parents.map((p) => iri(term(p.name)))
        })
    });
    return [
        ...ecosystem
            .all('Purpose')
            .filter((p) => !shipped.has(p.name))
            .map((p) => concept('Purpose', p, iris.purpose)),
        ...ecosystem.all('Territory').map((t) => concept('Territory', t, iris.territory)),
        ...ecosystem
            .all('Action')
            .filter((a) => !isBuiltIn(a.name))
            .map(({ name, title, parents }): Node => {
                const above = parents.map((p) => iri(iris.action(p)));
                return {
                    id: iris.action(name),
                    types: [odrl('Action')],
                    properties: properties({
                        [dct('title')]: [title ? text(title) : undefined],
                        [odrl('includedIn')]: above.length ? above : [iri(otherAction)]
                    })
                };
            }),
        ...ecosystem.all('Exclusion').map(
            ({ of, members }, i): Node => ({
                id: iris.made('exclusion', i + 1),
                types: [eco('Exclusion')],
                properties: properties({
                    [eco('among')]: [token(of)],
                    [eco('member')]: members.map((m) => iri(terms[of](m)))
                })
            })
        )
    ];
}
