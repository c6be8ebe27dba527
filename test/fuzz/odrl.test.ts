import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
    comparePolicies,
    exportOdrl,
    Graph,
    importOdrl,
    NotOdrl,
    readJsonLd,
    readTurtle,
    type Triple
} from '../../language/exchange/odrl/index.js';
import { collectFacts } from '../../language/syntax/collect.js';
import { mutatedFrom, tokensOf } from './mutations.js';
import { fuzz } from './seeded.js';
import { examples, noise } from './texts.js';
import { uri, workspaceOf } from './workspace.js';

/** The data rules of every example that has some, as policies. */
const ecosystems = examples
    .flatMap((text) => workspaceOf(text).reports())
    .map((r) => r.ecosystem)
    .filter((eco) => eco.all('Allow').length);
const [turtles, jsonLds] = (['turtle', 'jsonld'] as const).map((format) =>
    ecosystems.map((eco) => exportOdrl(eco, format))
);
const odd = [
    ...['a', '_:b0', '<>', '<urn:x>', '[', ']', '(', ')', '.', ';', ',', '^^', '@en', '"', "'''", '<<', '>>', '{', '}'],
    ...['odrl:permission', 'odrl:uid', 'odrl:and', 'odrl:source', 'odrl:partOf', 'odrl:duty', 'rdf:rest', 'rdf:nil'],
    ...['1e999', '-1', '9'.repeat(400), '"2026-13-45"^^xsd:date', '"P999999999Y"^^xsd:duration', 'null', '[]', '{}'],
    ...['"@context"', '"@id"', '"@list"', '"@graph"', '"@reverse"', '"__proto__"', '"constructor"', '\\uD800', '\0']
];
/** Lines of a policy stand together: a mutation of one of them leaves the others whole. */
const turtle = mutatedFrom(turtles.flatMap((t) => t.split(/^(?=<)/m)).map(tokensOf), odd, 30).map(
    (t) => `${turtles[0].split('\n\n')[0]}\n${t}`
);
const json = mutatedFrom(jsonLds.map(tokensOf), odd, 1);

/** Read, imported as a text that can be read, and compared with itself; or refused in words. */
async function isReadOrRefused(read: () => readonly Triple[] | Promise<readonly Triple[]>): Promise<void> {
    try {
        const triples = await read();
        const { text } = importOdrl(new Graph([triples]));
        const faults = collectFacts(uri, text).problems.filter((p) => p.code === 'syntax');
        expect(faults, text).toEqual([]);
        comparePolicies({ label: 'a', triples }, { label: 'b', triples });
    } catch (error) {
        if (!(error instanceof NotOdrl)) throw error;
        expect(error.message).not.toMatch(/\n|undefined|\[object/);
    }
}
const asTurtle = (text: string) => isReadOrRefused(() => readTurtle(text));
const asJsonLd = (text: string) => isReadOrRefused(async () => (await readJsonLd(text)).triples);

it('policies are among what is tried', () => {
    expect(ecosystems.length).toBeGreaterThan(5);
});
it('Turtle: random texts', () => fuzz(1_500, noise, asTurtle));
it('Turtle: policies with words deleted, doubled, swapped, cut off and put in', () => fuzz(700, turtle, asTurtle));
it('Turtle: a prefix whose address has no scheme is refused in words, with its line', () => {
    const text = '@prefix a: <urn:a:> .\n@prefix odrl: <://www.w3.org/ns/odrl/2/> .\n<urn:x> a odrl:Set .\n';
    expect(() => readTurtle(text)).toThrow(new NotOdrl('it is not Turtle: line 2 cannot be read'));
});
it('JSON-LD: random texts', () => fuzz(1_500, noise, asJsonLd));
it('JSON-LD: policies with words deleted, doubled, swapped, cut off and put in', () => fuzz(300, json, asJsonLd));

/** Values that a policy has no use for. */
const anything = fc.jsonValue({ maxDepth: 4, depthSize: 'small' });
const keys = fc.constantFrom(
    ...['@id', '@type', '@list', '@set', '@graph', '@value', '@context', '@reverse', '@language', '__proto__', 'uid'],
    ...['permission', 'duty', 'constraint', 'and', 'leftOperand', 'rightOperand', 'target', 'refinement', 'source']
);
it('JSON-LD: any value under any key of a policy', () =>
    fuzz(300, fc.tuple(keys, anything, fc.nat()), ([key, value, which]) => {
        const policy = JSON.parse(jsonLds[which % jsonLds.length]) as Record<string, unknown>;
        const graph = policy['@graph'] as Record<string, unknown>[] | undefined;
        const target = graph?.length ? graph[which % graph.length] : policy;
        const text = JSON.stringify(policy);
        const own = JSON.stringify(target);
        // As a text: an object has no key `__proto__` of its own.
        return asJsonLd(text.replace(own, () => `{${JSON.stringify(key)}:${JSON.stringify(value)},${own.slice(1)}`));
    }));

describe('too much, and in circles', () => {
    const head = `@prefix odrl: <http://www.w3.org/ns/odrl/2/> . @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix dct: <http://purl.org/dc/terms/> . @prefix prov: <http://www.w3.org/ns/prov#> .
<urn:p> a odrl:Set ; odrl:permission <urn:r> . <urn:r> odrl:target <urn:d> ; odrl:action odrl:use ; odrl:assignee <urn:a> .\n`;
    it.each(
        [
            'permission duty obligation remedy consequence constraint refinement and or xone andSequence source partOf',
            'includedIn implies uid target assignee assigner action inheritFrom conflict profile leftOperand rightOperand'
        ].flatMap((p) => p.split(' '))
    )('odrl:%s in a circle', async (property) => {
        const things = ['p', 'r', 'd', 'x'].map((n) => `<urn:${n}>`);
        for (const one of things)
            for (const other of things)
                await asTurtle(`${head}${one} odrl:${property} ${other} . ${other} odrl:${property} ${one} .`);
    });
    it.each([
        ['blank nodes in blank nodes', `<urn:r> odrl:constraint ${'[ odrl:and '.repeat(20_000)}`],
        ['closed blank nodes', `<urn:r> odrl:constraint ${'[ odrl:and '.repeat(5_000)}1${' ]'.repeat(5_000)} .`],
        ['lists in lists', `<urn:r> odrl:constraint ${'( '.repeat(5_000)}1${' )'.repeat(5_000)} .`],
        ['a list in a circle', '<urn:r> odrl:constraint _:l . _:l rdf:first <urn:c> ; rdf:rest _:l .'],
        ['a long text', `<urn:a> dct:title "${'x'.repeat(1_000_000)}" .`],
        [
            'a long number',
            `<urn:r> odrl:constraint [ odrl:leftOperand odrl:count ; odrl:operator odrl:lt ; odrl:rightOperand ${'9'.repeat(50_000)} ] .`
        ],
        [
            'a long chain',
            Array.from({ length: 5_000 }, (_, i) => `<urn:d${i}> odrl:partOf <urn:d${i + 1}> .`).join('\n')
        ],
        ['derived in a circle', '<urn:d> prov:wasDerivedFrom <urn:e> . <urn:e> prov:wasDerivedFrom <urn:d> .'],
        ['a long address', `<urn:r> odrl:target <urn:${'x'.repeat(500_000)}> .`]
    ])('Turtle: %s', (_, more) => asTurtle(head + more));
    it.each([
        ['objects in objects', '{"permission":'.repeat(50_000)],
        ['lists in lists', '['.repeat(200_000)],
        ['closed lists in lists', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
        ['contexts in contexts', `${'{"@context":'.repeat(99)}{}${'}'.repeat(99)}`],
        [
            'itself in itself',
            '{"@context":"http://www.w3.org/ns/odrl.jsonld","@type":"Set","uid":"urn:p","permission":{"uid":"urn:p","duty":"urn:p"}}'
        ],
        [
            'a key __proto__',
            '{"@context":"http://www.w3.org/ns/odrl.jsonld","__proto__":{"uid":"urn:p"},"@type":"Set"}'
        ],
        [
            'a term __proto__',
            '{"@context":{"__proto__":"urn:x","constructor":{"@id":"urn:y"},"toString":"urn:z"},"constructor":1,"toString":2,"@id":"urn:p"}'
        ],
        ['a long number', `{"@context":{"x":"urn:x"},"@id":"urn:p","x":${'9'.repeat(100_000)}}`],
        ['a long text', `{"@context":{"x":"urn:x"},"@id":"urn:p","x":"${'x'.repeat(1_000_000)}"}`],
        ['a long list', `{"@context":{"x":"urn:x"},"@id":"urn:p","x":[${'1,'.repeat(300_000)}1]}`]
    ])('JSON-LD: %s', (_, text) => asJsonLd(text));
});
