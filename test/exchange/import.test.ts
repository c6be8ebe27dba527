import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
    exportOdrl,
    Graph,
    importOdrl,
    NotOdrl,
    readJsonLd,
    readTurtle,
    type Triple,
    triplesOf
} from '../../language/exchange/odrl/index.js';
import { libraries, Workspace } from '../../language/index.js';
import { ecosystems } from './data-rules.js';

const prefixes = `@prefix odrl: <http://www.w3.org/ns/odrl/2/> .
@prefix dpv: <https://w3id.org/dpv#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix e: <http://example.org/> .
`;
/** There is nothing wrong with a text. */
function sound(text: string): void {
    const workspace = new Workspace({ libraries });
    workspace.set('file:///t.eco', text);
    const [{ ecosystem }] = workspace.reports();
    const problems = [...ecosystem.problems, ...ecosystem.files.flatMap((f) => f.problems)];
    expect(
        problems.map((p) => `${p.at.range.start.line + 1} ${p.message}`),
        text
    ).toEqual([]);
}
/** The text without its first lines, and what could not be carried over. The text is sound. */
function read(turtle: string): { statements: string[]; notes: string[] } {
    const { text, notes } = importOdrl(new Graph([readTurtle(prefixes + turtle)]));
    sound(text);
    const statements = text.split(/\n(?! |\})/).filter((s) => s && !s.startsWith('//'));
    return { statements: statements.map((s) => s.replace(/\s+/g, ' ')), notes: notes.map((n) => n.text) };
}
function rule(text: string): string {
    const { statements } = read(
        `e:p a odrl:Set ; odrl:permission [ odrl:target e:photos ; odrl:assignee e:ann ; odrl:action odrl:read ; ${text} ] .`
    );
    return statements.find((s) => s.startsWith('allow')) ?? '';
}
const constraint = (left: string, operator: string, right: string): string =>
    `odrl:constraint [ odrl:leftOperand odrl:${left} ; odrl:operator odrl:${operator} ; odrl:rightOperand ${right} ]`;

describe('an imported policy', () => {
    it('says periods in days, of which the first and the last count', () => {
        const at = (operator: string, right: string): string => rule(constraint('dateTime', operator, right));
        expect(at('lt', '"2027-01-01"^^xsd:date')).toContain('{ until 2026-12-31 }');
        expect(at('lteq', '"2027-01-01"^^xsd:date')).toContain('{ until 2027-01-01 }');
        expect(at('gt', '"2026-12-31"^^xsd:date')).toContain('{ from 2027-01-01 }');
        expect(at('gteq', '"2027-01-01T00:00:00Z"^^xsd:dateTime')).toContain('{ from 2027-01-01 }');
        expect(at('lteq', '"2026-12-31T23:59:59Z"^^xsd:dateTime')).toContain('{ until 2026-12-31 }');
        expect(at('eq', '"2027-01-01"')).toContain('{ from 2027-01-01 until 2027-01-01 }');
        expect(at('lt', '"2027-02-30"^^xsd:date')).toContain('where dateTime is "lt 2027-02-30"');
    });
    it('says conditions as far as they can be compared, and keeps the others as words', () => {
        expect(rule(constraint('count', 'lt', '10'))).toContain('{ where count at most 9 }');
        expect(rule(constraint('percentage', 'gteq', '12.5'))).toContain('{ where percentage at least 12.5 }');
        expect(rule(constraint('fileFormat', 'isNoneOf', '"pdf", "doc"'))).toContain(
            'where fileFormat is not "pdf" or "doc"'
        );
        expect(rule(constraint('industry', 'isA', 'e:media'))).toContain(
            'where industry is "isA http://example.org/media"'
        );
        expect(rule(constraint('meteredTime', 'lteq', '"PT1H"^^xsd:duration'))).toContain(
            'where meteredTime is "lteq PT1H"'
        );
        expect(rule(constraint('count', 'lteq', '-1'))).toContain('where count is "lteq -1"');
        expect(rule(constraint('elapsedTime', 'lteq', '"P1M"^^xsd:duration'))).toContain('{ keep 1 month }');
        expect(rule(constraint('elapsedTime', 'lteq', '"P1M3D"^^xsd:duration'))).toContain(
            'where elapsedTime is "lteq P1M3D"'
        );
    });
    it('says a region, and one of several purposes, as clauses', () => {
        expect(rule(constraint('spatial', 'eq', '<http://example.org/country/DE>'))).toContain('{ region DE }');
        expect(rule(constraint('purpose', 'isAnyOf', 'dpv:Marketing, e:mine'))).toContain('photos for Marketing, mine');
        const two = `${constraint('purpose', 'isA', 'e:one')} ; ${constraint('purpose', 'isA', 'e:two')}`;
        expect(rule(two)).toContain('photos for `one` { where `purpose` is "isA http://example.org/two" }');
        expect(rule(constraint('purpose', 'neq', 'dpv:Marketing'))).toContain(
            'where `purpose` is not "https://w3id.org/dpv#Marketing"'
        );
    });
    it('keeps refinements of actions, and of who and what is meant', () => {
        const { statements } = read(`e:p a odrl:Set ; odrl:permission [ odrl:target e:photos ; odrl:assignee e:ann ;
            odrl:action odrl:read, [ <http://www.w3.org/1999/02/22-rdf-syntax-ns#value> odrl:print ;
                odrl:refinement [ odrl:leftOperand odrl:resolution ; odrl:operator odrl:lteq ; odrl:rightOperand 1200 ; odrl:unit e:dpi ] ] ] .`);
        expect(statements).toContain('allow ann to read photos');
        expect(statements).toContain('allow ann to print photos { where resolution-in-dpi at most 1200 }');
        expect(statements).toContain('action print within use');
    });
    it('names things after their IRIs, and no two alike', () => {
        const { statements } = read(
            `e:p a odrl:Set ; odrl:permission [ odrl:target <http://a.example/use>, <http://b.example/use> ; odrl:assignee <http://a.example/Marketing> ; odrl:action odrl:read ; ${constraint('purpose', 'eq', 'dpv:Marketing')} ] .`
        );
        expect(statements).toContain('partner Marketing-2');
        expect(statements).toContain('allow Marketing-2 to read `use`, use-2 for Marketing');
    });
    it('says duties and remedies beside the rule, or as obligations of their own', () => {
        expect(rule('odrl:duty [ odrl:action odrl:delete ], [ odrl:action odrl:inform ]')).toContain(
            '{ duty delete, inform }'
        );
        const { statements, notes } =
            read(`e:p a odrl:Set ; odrl:prohibition [ odrl:target e:photos ; odrl:assignee e:ann ; odrl:action odrl:index ;
            odrl:remedy [ odrl:action odrl:anonymize ; odrl:target e:photos ] ] .`);
        expect(statements).toContain('forbid ann to index photos { duty anonymize }');
        expect(notes).toEqual([]);
        const other =
            read(`e:p a odrl:Set ; odrl:permission e:r . e:r odrl:target e:photos ; odrl:assignee e:ann ; odrl:action odrl:read ;
            odrl:duty [ odrl:action odrl:compensate ; odrl:target e:coins ; odrl:consequence [ odrl:action odrl:delete ] ] .`);
        expect(other.statements).toContain(
            'oblige ann to compensate coins { where occasion is "the use of http://example.org/r" }'
        );
        expect(other.notes).toEqual(['the consequence of the duty compensate cannot be said']);
    });
    it('lists whatever it does not understand', () => {
        const { notes } =
            read(`e:p a odrl:Offer ; odrl:profile e:profile ; odrl:inheritFrom e:other ; <http://purl.org/dc/terms/creator> "Ann" ;
            odrl:permission [ odrl:target e:photos ; odrl:action odrl:read ; odrl:output e:copy ;
                odrl:constraint [ odrl:andSequence ( [ odrl:leftOperand odrl:event ; odrl:operator odrl:lt ; odrl:rightOperand e:cup ] e:c2 ) ] ] ;
            odrl:obligation [ odrl:assignee e:ann ; odrl:action odrl:compensate ] .`);
        expect(notes).toEqual([
            'http://example.org/p: an offer grants nothing until somebody agrees; it is read as if all had agreed',
            'http://example.org/p: the profile http://example.org/profile is not known; its terms stand for themselves',
            'http://example.org/p: inherits from http://example.org/other, which is not in the file',
            'constraint 1 is not understood: the order that andSequence asks for cannot be said',
            'obligation 1 of http://example.org/p obliges to something that is not about data, and is left out',
            'http://example.org/p: http://purl.org/dc/terms/creator Ann is left out',
            'something without a name: http://www.w3.org/ns/odrl/2/output http://example.org/copy is left out'
        ]);
    });
    it('has one strategy, where all policies have the same', () => {
        const policies = (one: string, two: string): string =>
            read(`e:p a odrl:Set ; odrl:conflict odrl:${one} ; odrl:permission [ odrl:target e:x ; odrl:action odrl:read ] .
                e:q a odrl:Set ; odrl:conflict odrl:${two} ; odrl:permission [ odrl:target e:y ; odrl:action odrl:read ] .`)
                .statements[0];
        expect(policies('perm', 'perm')).toBe('ecosystem p { on contradiction permission wins }');
        expect(policies('perm', 'prohibit')).toBe('ecosystem p');
        expect(policies('invalid', 'invalid')).toBe('ecosystem p');
    });
});

describe('a policy with gaps and slips', () => {
    it('becomes a sound text, whatever is missing or in the wrong place', () => {
        const spoilt = fc
            .tuple(ecosystems, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })))
            .map(([text, chances]) => {
                const workspace = new Workspace({ libraries });
                workspace.set('file:///t.eco', text);
                const triples = triplesOf(workspace.reports()[0].ecosystem).triples;
                const next = () => chances.next().value as number;
                const other = () => triples[Math.floor(next() * (triples.length - 1))];
                return triples.flatMap((t) => {
                    const chance = next();
                    if (chance < 0.05) return [];
                    if (chance < 0.1) return [{ ...t, object: other().object }];
                    if (chance < 0.13) return [{ ...t, predicate: other().predicate }, t];
                    return chance < 0.16 ? [{ ...t, subject: other().subject }] : [t];
                });
            });
        fc.assert(
            fc.property(spoilt, (triples) => {
                for (const widely of [false, true]) sound(importOdrl(new Graph([triples]), { widely }).text);
            }),
            { numRuns: Number(process.env.RUNS ?? 60) }
        );
    });
    it('has names for whatever it is about', () => {
        const text = fc.oneof(
            fc.string({ unit: 'grapheme', minLength: 1 }),
            fc.string({ unit: 'binary', minLength: 1 }),
            fc.constantFrom('use', 'all', 'Marketing', 'a`b', '"', '//', 'ℓ', 'ⁿ', '²', '%zz', '\u2028')
        );
        const named = fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (names) => {
            const iri = (value: string) => ({ kind: 'iri', value }) as const;
            const rule = { kind: 'blank', value: 'r' } as const;
            const odrl = (local: string): string => `http://www.w3.org/ns/odrl/2/${local}`;
            const things = names.flatMap((n) => [`http://e.org/${n}`, `http://f.org/${n}`]);
            const words = names.map(
                (n) => ({ kind: 'literal', value: n, datatype: 'http://www.w3.org/2001/XMLSchema#string' }) as const
            );
            const said = (property: string, objects: readonly Triple['object'][]): Triple[] =>
                objects.map((object) => ({ subject: rule, predicate: odrl(property), object }));
            const triples: Triple[] = [
                { subject: iri('http://e.org/p'), predicate: odrl('permission'), object: rule },
                ...said('action', things.map(iri)),
                ...said('target', [...things.map(iri), ...words]),
                ...said('assignee', things.map(iri)),
                ...said('description', words)
            ];
            sound(importOdrl(new Graph([triples])).text);
        });
        fc.assert(named, { numRuns: Number(process.env.RUNS ?? 100) });
    });
});

describe('a hostile policy', () => {
    const fails = async (reading: () => unknown): Promise<string> => {
        try {
            await reading();
        } catch (error) {
            expect(error).toBeInstanceOf(NotOdrl);
            expect((error as Error).message).not.toContain('\n');
            return (error as Error).message;
        }
        return 'read';
    };
    it('ends with a line that says why', async () => {
        expect(await fails(() => readTurtle('@prefix a: <b> . a:b a:c [ .'))).toBe(
            'it is not Turtle: Unexpected . on line 1'
        );
        expect(await fails(() => readTurtle('x'.repeat(5_000_000)))).toBe('it is longer than 4 million characters');
        expect(await fails(() => readTurtle(`${'<a:b> <c:d> '.padEnd(20)}${'<e:f> , '.repeat(210_000)}<e:f> .`))).toBe(
            'it says more than 200000 things'
        );
        expect(await fails(() => readJsonLd('{"a": '))).toBe('it is not JSON: value expected on line 1');
        expect(await fails(() => readJsonLd('['.repeat(200_000)))).toBe('it is nested deeper than 100 levels');
        expect(await fails(() => readJsonLd('{"__proto__": {"a": 1}}'))).toBe(
            'it has a key __proto__, which means nothing'
        );
        expect(await fails(() => readJsonLd('{"@context": "https://example.org/c.jsonld"}'))).toBe(
            'it uses the context https://example.org/c.jsonld, and contexts are not fetched. Known is http://www.w3.org/ns/odrl.jsonld; put others into the file itself'
        );
        expect(await fails(() => readJsonLd(`[${'{"@context":{}},'.repeat(300)}{}]`))).toBe(
            'it has more than 100 contexts'
        );
        expect(await fails(() => readJsonLd(`[${'1,'.repeat(50_000)}1]`))).toBe('its lists are too long');
        expect(await fails(() => readJsonLd('5'))).toBe('it is JSON, but describes nothing');
        expect(
            await fails(() => readJsonLd('{"@context": {"a": {"@id": "@type", "@container": "@nonsense"}}}'))
        ).toMatch(/^it is not JSON-LD: /);
    });
    it('may be cut and spoilt anywhere', async () => {
        const workspace = new Workspace({ libraries });
        workspace.set('file:///t.eco', readFileSync('test/fixtures/tour.eco', 'utf8'));
        const [{ ecosystem }] = workspace.reports();
        const texts = { turtle: exportOdrl(ecosystem, 'turtle'), jsonld: exportOdrl(ecosystem, 'jsonld') };
        const edit = fc.tuple(
            fc.constantFrom('turtle', 'jsonld'),
            fc.nat(20_000),
            fc.nat(40),
            fc.constantFrom(
                '',
                '"',
                '{',
                '[',
                ']',
                '.',
                '\\',
                '<',
                '@',
                '\0',
                '\ud800',
                '"@context": {"x": "y"},',
                '_:b '
            )
        );
        const spoilt = fc.asyncProperty(edit, async ([format, at, length, inserted]) => {
            const text = texts[format as keyof typeof texts];
            const start = at % text.length;
            const other = text.slice(0, start) + inserted + text.slice(start + length);
            await fails(async () => {
                const triples = format === 'turtle' ? readTurtle(other) : (await readJsonLd(other)).triples;
                sound(importOdrl(new Graph([triples])).text);
            });
        });
        await fc.assert(spoilt, { numRuns: Number(process.env.RUNS ?? 100) });
    });
    it('may run in circles', () => {
        const { notes } =
            read(`e:p a odrl:Set ; odrl:inheritFrom e:q ; odrl:permission [ odrl:target e:x ; odrl:assignee e:team ; odrl:action e:a ;
                odrl:constraint _:c, e:d ] .
            e:q odrl:inheritFrom e:p ; odrl:permission [ odrl:target e:x ; odrl:action odrl:read ] .
            _:c odrl:or ( _:c _:c ) . e:d odrl:and _:l . _:l <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> e:d ; <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> _:l .
            e:team odrl:partOf e:team . e:x odrl:partOf e:y . e:y odrl:partOf e:x . e:a odrl:includedIn e:b . e:b odrl:includedIn e:a .`);
        expect(notes.some((n) => n.includes('too large'))).toBe(true);
    });
    it('is read, or refused, in time', async () => {
        const many = (rule: (i: number) => string, more = ''): string =>
            `${prefixes}e:p a odrl:Set ; ${more} odrl:permission ${Array.from({ length: 3_000 }, (_, i) => rule(i)).join(', ')} .`;
        const reads = (text: string) => () => importOdrl(new Graph([readTurtle(text)]));
        const plain = (i: number): string => `[ odrl:target e:t${i} ; odrl:assignee e:a${i} ; odrl:action e:do${i} ]`;
        expect(await fails(reads(many(plain)))).toBe('read');
        const names = Array.from({ length: 2_000 }, (_, i) => `e:n${i}`).join(', ');
        expect(await fails(reads(many(plain, `odrl:target ${names} ;`)))).toBe(
            'written out, its rules would be endless'
        );
        const doubling = Array.from(
            { length: 2_000 },
            (_, i) => `_:c${i} odrl:xone ( _:c${i + 1} _:c${i + 1} ) .`
        ).join('\n');
        const deep = many((i) => `[ odrl:target e:t ; odrl:action odrl:use ; odrl:constraint _:c${i % 2_000} ]`);
        expect(await fails(reads(`${deep}\n${doubling}`))).toBe('written out, its rules would be endless');
        const heirs = Array.from(
            { length: 3_000 },
            (_, i) => `e:p${i} odrl:inheritFrom e:p${i + 1} ; odrl:permission ${plain(i)} .`
        );
        expect(await fails(reads(prefixes + heirs.join('\n')))).toBe('written out, its rules would be endless');
    });
});
