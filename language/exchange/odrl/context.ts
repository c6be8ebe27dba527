import { leftOperands, namespaces, odrl, odrlActions } from './terms.js';

/** Terms whose values are identifiers, and those whose values are other terms, as in the published context of ODRL 2.2. */
const identifying =
    'profile inheritFrom relation hasPolicy target output partOf source assignee assigner assigneeOf assignerOf attributedParty attributingParty compensatedParty compensatingParty consentingParty consentedParty informedParty informingParty trackingParty trackedParty contractingParty contractedParty includedIn implies permission prohibition obligation duty consequence remedy constraint refinement'.split(
        ' '
    );
const naming = 'conflict function action operator leftOperand'.split(' ');
const classes =
    'Policy Rule Agreement Assertion Offer Privacy Request Set Ticket Asset AssetCollection Party PartyCollection PartyScope Action Permission Prohibition Duty Constraint LogicalConstraint Operator RightOperand LeftOperand ConflictTerm'.split(
        ' '
    );
const others =
    'perm prohibit invalid rightOperand unit status eq gt gteq lt lteq neq isA hasPart isPartOf isAllOf isAnyOf isNoneOf or xone and andSequence policyUsage use'.split(
        ' '
    );
const actions = [...odrlActions.keys(), ...['read', 'reproduce', 'derive', 'delete', 'distribute'].map(odrl)]
    .filter((iri) => iri.startsWith(namespaces.odrl))
    .map((iri) => iri.slice(namespaces.odrl.length));

type Term = string | { readonly '@id': string; readonly '@type': string };

/**
 * A context of our own for the address of that of ODRL 2.2, from the terms of the vocabulary: no context is ever fetched. Two slips of
 * the published one (`neq`, `industry`) are right here.
 */
export const odrlContext: Readonly<Record<string, Term>> = {
    ...Object.fromEntries(
        (['odrl', 'rdf', 'rdfs', 'owl', 'skos', 'dct', 'xsd', 'cc'] as const).map((p) => [p, namespaces[p]])
    ),
    vcard: 'http://www.w3.org/2006/vcard/ns#',
    foaf: 'http://xmlns.com/foaf/0.1/',
    schema: 'http://schema.org/',
    uid: '@id',
    type: '@type',
    ...typed(identifying, '@id'),
    ...typed(naming, '@vocab'),
    ...Object.fromEntries([...classes, ...others, ...actions, ...leftOperands].map((n) => [n, odrl(n)])),
    rightOperandReference: { '@id': odrl('rightOperandReference'), '@type': 'xsd:anyURI' },
    dataType: { '@id': odrl('datatype'), '@type': 'xsd:anyType' }
};
export const odrlContextAddress = 'http://www.w3.org/ns/odrl.jsonld';

/** How a term is written in JSON-LD with that context, and how its values are; `undefined` where only a prefix will do. */
export function contextTerm(
    iri: string
): { readonly name: string; readonly values: 'ids' | 'terms' | 'any' } | undefined {
    const name = iri.startsWith(namespaces.odrl) ? iri.slice(namespaces.odrl.length) : '';
    // In the published context these two mean something else.
    if (!Object.hasOwn(odrlContext, name) || name === 'neq' || name === 'industry') return undefined;
    return { name, values: identifying.includes(name) ? 'ids' : naming.includes(name) ? 'terms' : 'any' };
}
function typed(names: readonly string[], type: string): Record<string, Term> {
    return Object.fromEntries(names.map((n) => [n, { '@id': odrl(n), '@type': type }]));
}
