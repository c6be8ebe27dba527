import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask } from '../../language/analyses/data/question.js';
import { comparePolicies, readTurtle, triplesOf } from '../../language/exchange/odrl/index.js';
import { libraries, Workspace } from '../../language/index.js';
import type { Ecosystem } from '../../language/model/ecosystem.js';
import { questions, small, someRules } from './data-rules.js';

const prefixes = `@prefix odrl: <http://www.w3.org/ns/odrl/2/> .
@prefix dpv: <https://w3id.org/dpv#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix e: <http://example.org/> .
`;
function verdict(a: string, b: string): string {
    const [one, other] = [a, b].map((text, i) => ({ label: 'AB'[i], triples: readTurtle(prefixes + text) }));
    const { verdict: said, reasons } = comparePolicies(one, other);
    // The order of the two makes no difference.
    expect(comparePolicies(other, one).verdict, reasons.map((r) => r.text).join('\n')).toBe(said);
    expect(reasons.length).toBeGreaterThan(0);
    return said;
}
const policy = (name: string, rule: string, more = ''): string => `e:${name} a odrl:Set ; ${more} odrl:${rule} .\n`;
const permits = (what: string, more = ''): string => policy('A', `permission [ ${what} ]`, more);
const forbids = (what: string, more = ''): string => policy('B', `prohibition [ ${what} ]`, more);
const annReads = 'odrl:assignee e:ann ; odrl:target e:photos ; odrl:action odrl:read';
const where = (constraint: string): string => ` ; odrl:constraint ${constraint}`;
const compares = (left: string, operator: string, right: string): string =>
    `[ odrl:leftOperand ${left} ; odrl:operator odrl:${operator} ; odrl:rightOperand ${right} ]`;

describe('two policies', () => {
    it('conflict where one forbids the very thing that the other permits or demands', () => {
        expect(verdict(permits(annReads), forbids(annReads))).toBe('conflict');
        expect(verdict(policy('A', `obligation [ ${annReads} ]`), forbids(annReads))).toBe('conflict');
        const anybodyReads = 'odrl:target e:photos ; odrl:action odrl:read';
        expect(verdict(permits(anybodyReads), forbids(anybodyReads))).toBe('conflict');
        expect(verdict(permits(anybodyReads), forbids(annReads))).toBe('conflict');
    });
    it('conflict through the hierarchy of actions, as ODRL has it', () => {
        const ann = 'odrl:assignee e:ann ; odrl:target e:photos ; odrl:action';
        expect(verdict(permits(annReads), forbids(`${ann} odrl:use`))).toBe('conflict');
        expect(verdict(permits(`${ann} odrl:use`), forbids(`${ann} odrl:distribute`))).toBe('conflict');
        expect(verdict(permits(`${ann} odrl:display`), forbids(`${ann} odrl:play`))).toBe('conflict');
        expect(verdict(permits(`${ann} odrl:copy`), forbids(`${ann} odrl:reproduce`))).toBe('conflict');
        expect(verdict(permits(`${ann} odrl:sell`), forbids(`${ann} odrl:transfer`))).toBe('conflict');
        expect(verdict(permits(`${ann} odrl:sell`), forbids(`${ann} odrl:use`))).toBe('compatible');
        expect(verdict(permits(`${ann} odrl:play`), forbids(`${ann} odrl:print`))).toBe('compatible');
        expect(verdict(permits(`${ann} odrl:derive`), forbids(`${ann} odrl:aggregate`))).toBe('compatible');
    });
    it('are unknown where nobody says what an action is a kind of', () => {
        const ann = 'odrl:assignee e:ann ; odrl:target e:photos ; odrl:action';
        expect(verdict(permits(`${ann} e:view`), forbids(`${ann} odrl:use`))).toBe('unknown');
        const said = 'e:view odrl:includedIn odrl:play .';
        expect(verdict(`${permits(`${ann} e:view`)}${said}`, forbids(`${ann} odrl:use`))).toBe('conflict');
        expect(verdict(`${permits(`${ann} e:view`)}${said}`, forbids(`${ann} odrl:print`))).toBe('compatible');
        expect(
            verdict(
                permits(`${ann} e:view`),
                forbids('odrl:assignee e:bob ; odrl:target e:photos ; odrl:action odrl:use')
            )
        ).toBe('compatible');
    });
    it('are compatible about other parties, data, times or purposes', () => {
        expect(verdict(permits(annReads), forbids(annReads.replace('e:ann', 'e:bob')))).toBe('compatible');
        expect(verdict(permits(annReads), forbids(annReads.replace('e:photos', 'e:films')))).toBe('compatible');
        expect(verdict(permits(annReads), permits(annReads))).toBe('compatible');
        const until = where(compares('odrl:dateTime', 'lt', '"2026-01-01"^^xsd:date'));
        const from = where(compares('odrl:dateTime', 'gteq', '"2026-01-01"^^xsd:date'));
        expect(verdict(permits(annReads + until), forbids(annReads + from))).toBe('compatible');
        expect(verdict(permits(annReads + until), forbids(annReads + until))).toBe('conflict');
        const purpose = (p: string): string => where(compares('odrl:purpose', 'isA', p));
        expect(
            verdict(permits(annReads + purpose('dpv:Marketing')), forbids(annReads + purpose('dpv:EnforceSecurity')))
        ).toBe('compatible');
    });
    it('follow DPV in purposes', () => {
        const purpose = (p: string): string => where(compares('odrl:purpose', 'eq', p));
        expect(
            verdict(permits(annReads + purpose('dpv:Advertising')), forbids(annReads + purpose('dpv:Marketing')))
        ).toBe('conflict');
        expect(
            verdict(permits(annReads + purpose('dpv:Advertising')), forbids(annReads + purpose('dpv:Personalisation')))
        ).toBe('unknown');
        expect(verdict(permits(annReads + purpose('"own words"')), forbids(annReads + purpose('"own words"')))).toBe(
            'conflict'
        );
    });
    it('see through logical constraints about days', () => {
        const year = where(
            `[ odrl:and ( ${compares('odrl:dateTime', 'gteq', '"2025-01-01"^^xsd:date')} ${compares('odrl:dateTime', 'lteq', '"2025-12-31"^^xsd:date')} ) ]`
        );
        const ending = (day: string): string => where(compares('odrl:dateTime', 'lt', `"${day}"^^xsd:date`));
        expect(verdict(permits(annReads + year), forbids(annReads + ending('2026-01-01')))).toBe('conflict');
        expect(verdict(permits(annReads + year), forbids(annReads + ending('2025-01-01')))).toBe('compatible');
    });
    it('depend on conditions that only show in practice', () => {
        const age = where(compares('e:age', 'eq', '18'));
        expect(verdict(permits(annReads + age), forbids(annReads + age))).toBe('conflict');
        expect(verdict(permits(annReads + age), forbids(annReads))).toBe('conflict');
        expect(verdict(permits(annReads), forbids(annReads + age))).toBe('unknown');
        expect(verdict(permits(annReads + age), forbids(annReads + where(compares('e:age', 'lt', '18'))))).toBe(
            'compatible'
        );
        const kind = (k: string): string => compares('odrl:recipient', 'isA', k);
        const both = where(`[ odrl:and ( ${kind('e:student')} ${kind('e:employee')} ) ]`);
        expect(verdict(permits(annReads + where(kind('e:student'))), forbids(annReads + both))).toBe('unknown');
        expect(verdict(permits(annReads + both), forbids(annReads + both))).toBe('conflict');
        const sequence = where(`[ odrl:andSequence ( ${kind('e:student')} ${kind('e:employee')} ) ]`);
        expect(verdict(permits(annReads), forbids(annReads + sequence))).toBe('unknown');
    });
    it('see numbers of different units apart', () => {
        const pays = (operator: string, unit: string): string =>
            where(
                `[ odrl:leftOperand odrl:payAmount ; odrl:operator odrl:${operator} ; odrl:rightOperand "10.00"^^xsd:decimal ; odrl:unit ${unit} ]`
            );
        expect(verdict(permits(annReads + pays('gt', 'e:Euro')), forbids(annReads + pays('lt', 'e:Euro')))).toBe(
            'compatible'
        );
        expect(verdict(permits(annReads + pays('gt', 'e:Euro')), forbids(annReads + pays('lt', 'e:Yen')))).toBe(
            'unknown'
        );
    });
    it('see collections of data', () => {
        const photo = annReads.replace('e:photos', 'e:photo1');
        const album = 'e:photos a odrl:AssetCollection . ';
        expect(verdict(permits(annReads) + album, `${forbids(photo)} e:photo1 odrl:partOf e:photos .`)).toBe(
            'conflict'
        );
        expect(verdict(permits(annReads) + album, forbids(photo))).toBe('unknown');
        const shared = 'e:photo1 odrl:partOf e:photos . e:photo1 odrl:partOf e:films .';
        expect(verdict(permits(annReads) + shared, forbids(annReads.replace('e:photos', 'e:films')))).toBe('conflict');
        const named = 'e:photos a odrl:AssetCollection ; odrl:uid <http://elsewhere.example/p> . ';
        expect(
            verdict(permits(annReads) + named, `${forbids(photo)} e:photo1 odrl:partOf <http://elsewhere.example/p> .`)
        ).toBe('conflict');
    });
    it('see collections of parties', () => {
        const team = annReads.replace('e:ann', 'e:team');
        const collection = 'e:team a odrl:PartyCollection . ';
        expect(verdict(permits(annReads), forbids(team) + collection)).toBe('unknown');
        expect(verdict(permits(annReads), `${forbids(team)}${collection}e:ann odrl:partOf e:team .`)).toBe('conflict');
        expect(verdict(permits(annReads), `${forbids(team)}${collection}e:bob odrl:partOf e:team .`)).toBe(
            'compatible'
        );
        const adults =
            '[ a odrl:PartyCollection ; odrl:source e:team ; odrl:refinement [ odrl:leftOperand e:age ; odrl:operator odrl:gt ; odrl:rightOperand 17 ] ]';
        expect(
            verdict(
                permits(annReads),
                `${forbids(annReads.replace('e:ann', adults))}${collection}e:ann odrl:partOf e:team .`
            )
        ).toBe('unknown');
        expect(verdict(permits(annReads), forbids('odrl:target e:photos ; odrl:action odrl:use'))).toBe('conflict');
    });
    it('see a duty that is forbidden', () => {
        const duty = ' ; odrl:duty [ odrl:action e:sign ; odrl:assignee e:ann ; odrl:target e:contract ]';
        const signs = 'odrl:assignee e:ann ; odrl:action e:sign ; odrl:target e:contract';
        expect(verdict(permits(annReads + duty), forbids(signs))).toBe('conflict');
        expect(verdict(permits(annReads + duty), forbids(signs.replace('e:ann', 'e:bob')))).toBe('compatible');
    });
    it('are settled by a strategy that both state', () => {
        const perm = 'odrl:conflict odrl:perm ;';
        const prohibit = 'odrl:conflict odrl:prohibit ;';
        expect(verdict(permits(annReads, perm), forbids(annReads, perm))).toBe('compatible');
        expect(verdict(permits(annReads, perm), forbids(annReads, prohibit))).toBe('conflict');
        expect(verdict(permits(annReads, perm), forbids(annReads))).toBe('conflict');
        expect(
            verdict(
                permits(annReads, 'odrl:conflict odrl:invalid ;'),
                forbids(annReads, 'odrl:conflict odrl:invalid ;')
            )
        ).toBe('conflict');
    });
    it('share what is said of the whole policy, and what they inherit', () => {
        const compact = policy(
            'A',
            'permission [ odrl:assignee e:ann ]',
            'odrl:target e:photos ; odrl:action odrl:read ;'
        );
        expect(verdict(compact, forbids(annReads))).toBe('conflict');
        const parent = policy(
            'P',
            `permission [ odrl:assignee e:ann ; odrl:action odrl:read ]`,
            'odrl:target e:photos ;'
        );
        const child = 'e:A a odrl:Agreement ; odrl:inheritFrom e:P ; odrl:target e:films .';
        expect(verdict(`${parent}${child}`, forbids(annReads.replace('e:photos', 'e:films')))).toBe('conflict');
        expect(verdict(child, forbids(annReads))).toBe('unknown');
        expect(
            verdict(
                `${policy('A', `permission [ odrl:assignee e:ann ; odrl:action odrl:read ]`)}e:photos odrl:hasPolicy e:A .`,
                forbids(annReads)
            )
        ).toBe('conflict');
    });
    it('are unknown where a rule is lost or has no data', () => {
        expect(
            verdict(
                permits(annReads),
                'e:B a odrl:Set ; odrl:prohibited [ odrl:assignee e:ann ; odrl:action odrl:read ] .'
            )
        ).toBe('unknown');
        expect(verdict(permits(annReads), 'e:something e:says e:nothing .')).toBe('unknown');
        expect(verdict(permits(annReads), forbids('odrl:assignee e:ann ; odrl:action odrl:read'))).toBe('unknown');
        expect(verdict(permits(annReads), forbids('odrl:assignee e:bob ; odrl:action odrl:read'))).toBe('compatible');
    });
    it('may be two versions of one policy', () => {
        const version = (kind: string): string => `e:A a odrl:Set ; odrl:${kind} e:rule . e:rule ${annReads} .`;
        expect(verdict(version('permission'), version('prohibition'))).toBe('conflict');
        expect(verdict(version('permission'), version('permission'))).toBe('compatible');
    });
});

describe('an ecosystem', () => {
    const side = (label: string, text: string, base?: string) => {
        const workspace = new Workspace({ libraries });
        workspace.set('file:///t.eco', `ecosystem City\n${text}`);
        return { label, ...triplesOf(workspace.reports()[0].ecosystem, base) };
    };
    const data = 'partner ann\ndataset photos\n';
    const odrl = (text: string) => ({ label: 'B', triples: readTurtle(prefixes + text) });

    it('is compared with another by its names', () => {
        const allows = side('A', `${data}allow ann to use photos`, 'urn:x:');
        expect(comparePolicies(allows, side('B', `${data}forbid all to read photos`, 'urn:x:')).verdict).toBe(
            'conflict'
        );
        expect(comparePolicies(allows, side('B', `${data}forbid all to share photos`, 'urn:x:')).verdict).toBe(
            'compatible'
        );
    });
    it('is compared with a policy whose IRIs end in its names', () => {
        const { verdict: said, reasons } = comparePolicies(
            side('A', `${data}allow ann to use photos`),
            odrl(forbids(annReads))
        );
        expect(said).toBe('conflict');
        expect(reasons.map((r) => r.text)).toEqual([
            'A permits ann to use photos; B forbids ann to read photos. Both are about ann.',
            'photos in A is taken for http://example.org/photos.',
            'ann in A is taken for http://example.org/ann.'
        ]);
    });
    it('is compared with itself as it was exported', () => {
        const before = side('A', `${data}allow ann to use photos`);
        expect(comparePolicies(before, side('B', `${data}forbid ann to use photos`)).verdict).toBe('conflict');
        expect(comparePolicies(before, before).verdict).toBe('compatible');
    });
    it('is never compatible with rules that contradict its own', () => {
        const ecosystemOf = (rules: readonly string[], header = ''): Ecosystem => {
            const workspace = new Workspace({ libraries });
            workspace.set('file:///t.eco', small(rules, header));
            return workspace.reports()[0].ecosystem;
        };
        // On each day that a rule of the generator begins or ends on.
        const contradicts = (rules: readonly string[]): boolean =>
            ['2026-01-01', '2026-11-01', '2027-06-01'].some((day) => {
                const eco = ecosystemOf(rules, `dated ${day}`);
                return questions.some((q) => ask(eco, q).verdict === 'conflict');
            });
        fc.assert(
            fc.property(someRules, someRules, (some, others) => {
                const [one, other] = [some, others].map((rules, i) => ({
                    label: 'AB'[i],
                    ...triplesOf(ecosystemOf(rules), 'urn:x:')
                }));
                const { verdict: said } = comparePolicies(one, other);
                if (said === 'compatible' && contradicts([...some, ...others]))
                    expect(contradicts(some) || contradicts(others)).toBe(true);
            }),
            { numRuns: Number(process.env.RUNS ?? 15) }
        );
    });
});
