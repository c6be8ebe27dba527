import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../language/index.js';
import { choicesIn } from '../../language/suppose/choices.js';
import { suppose } from '../../language/suppose/suppose.js';
import type { Supposition } from '../../language/suppose/supposition.js';
import { Lines } from '../../language/syntax/lines.js';
import { afterEdits, said, supposedIn, workspaceOf } from './supposed.js';

const files = readdirSync('examples', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.eco'));
const folders = [...new Set(files.map((file) => path.dirname(file)))];
const textsOf = (folder: string): Record<string, string> =>
    Object.fromEntries(
        files
            .filter((file) => path.dirname(file) === folder)
            .map((file) => [
                `file:///${file.replaceAll(path.sep, '/')}`,
                readFileSync(path.join('examples', file), 'utf8')
            ])
    );
const clean = ['test/fixtures/tour.eco', 'test/rules/clean/milk.eco', 'test/rules/clean/clinic.eco'];
const examples: readonly (readonly [string, Record<string, string>])[] = [
    ...folders.map((folder) => [folder, textsOf(folder)] as const),
    ...clean.map((file) => [file, { 'file:///a.eco': readFileSync(file, 'utf8') }] as const)
];
/** Whatever one could suppose of an ecosystem, sensible or not. */
function suppositionsOn({ ecosystem }: Report): fc.Arbitrary<Supposition> {
    const names = (kind: 'Partner' | 'Body' | 'Pool' | 'CostGame' | 'Decision'): string[] =>
        ecosystem.all(kind).map((d) => d.name);
    const partner = fc.constantFrom(...names('Partner'), 'Nobody');
    const party = fc.oneof(partner, fc.constantFrom(...ecosystem.all('Role').map((r) => r.name), 'Nobody'));
    const bodies = fc.constantFrom(...names('Body'), 'Nothing');
    return fc.oneof(
        fc.record({ what: fc.constant('leaves' as const), partner }),
        fc.record({
            what: fc.constant('votes' as const),
            body: bodies,
            party,
            votes: fc.constantFrom('0', '1', '7', '2.5', 'x')
        }),
        fc.record({
            what: fc.constant('share' as const),
            pool: fc.constantFrom(...names('Pool'), ...names('CostGame'), 'Nothing'),
            party,
            share: fc.constantFrom('20 %', '1/3', 'rest', '0 %', '200 %', '')
        }),
        fc.record({
            what: fc.constant('majority' as const),
            of: fc.oneof(bodies, fc.constantFrom(...names('Decision'), 'Nothing')),
            majority: fc.constantFrom(
                'majority of all votes',
                '2/3',
                '3 votes',
                'unanimous',
                'more than 60 % of votes cast',
                '?'
            )
        })
    );
}
const told = ({ ecosystem, findings }: Pick<Report, 'ecosystem' | 'findings'>): unknown => [
    ecosystem.problems.map((p) => [p.code, p.message, p.at]),
    findings.map((f) => [f.rule, f.severity, f.message, f.at])
];

describe.each(examples)('%s', (_, texts) => {
    const first = Object.keys(texts)[0];
    const workspace = workspaceOf(texts);
    const report = workspace.reportOf(first)!;
    it('what is found is what a fresh workspace finds in the text that would be written, and nothing here has changed', () => {
        const before = JSON.stringify(told(report));
        fc.assert(
            fc.property(fc.array(suppositionsOn(report), { maxLength: 6 }), (suppositions) => {
                const { judged, edits, changes } = suppose(workspace, report, suppositions);
                const fresh = workspaceOf(afterEdits(texts, edits)).reportOf(first)!;
                expect(told(judged)).toEqual(told(fresh));
                expect(fresh.ecosystem.files.flatMap((f) => f.problems)).toEqual([]);
                if (!edits.length) expect(changes).toEqual([]);
                expect(workspace.reportOf(first)).toBe(report);
            }),
            { numRuns: 8 }
        );
        expect(JSON.stringify(told(report))).toBe(before);
        for (const [uri, text] of Object.entries(texts)) expect(workspace.text(uri)).toBe(text);
    });
    it('edits touch no other, undoing them gives the text, and what is written can not be supposed again', () => {
        fc.assert(
            fc.property(fc.array(suppositionsOn(report), { maxLength: 6 }), (suppositions) => {
                const { edits } = suppose(workspace, report, suppositions);
                const written = afterEdits(texts, edits);
                for (const uri of Object.keys(texts)) {
                    const lines = new Lines(texts[uri]);
                    let [end, undone, moved] = [-1, written[uri], 0];
                    for (const { range, newText } of edits.filter((e) => e.uri === uri)) {
                        const [start, was] = [lines.offsetAt(range.start), lines.slice(range)];
                        expect(start).toBeGreaterThan(end);
                        end = lines.offsetAt(range.end);
                        expect(written[uri].slice(start + moved, start + moved + newText.length)).toBe(newText);
                        undone = undone.slice(0, start) + was + undone.slice(start + newText.length);
                        moved += newText.length - was.length;
                    }
                    // From the first to the last, each in the text that the ones before have mended already.
                    expect(undone).toBe(texts[uri]);
                }
                const now = workspaceOf(written);
                expect(suppose(now, now.reportOf(first)!, suppositions).edits).toEqual([]);
            }),
            { numRuns: 8 }
        );
    });
    it('supposing what is so already changes nothing', () => {
        const { bodies, pools } = choicesIn(workspace, report.ecosystem);
        const asWritten: Supposition[] = [
            ...bodies.flatMap(({ name, votes, majority }): Supposition[] => [
                ...votes
                    .filter((v) => v.value !== 'observer')
                    .map(({ party, value }) => ({ what: 'votes' as const, body: name, party, votes: value })),
                ...(majority ? [{ what: 'majority' as const, of: name, majority }] : [])
            ]),
            ...pools.flatMap(({ name, shares }) =>
                shares.map(({ party, value }): Supposition => ({ what: 'share', pool: name, party, share: value }))
            )
        ].slice(0, 100);
        const { edits, changes, refused } = suppose(workspace, report, asWritten);
        expect([edits, changes]).toEqual([[], []]);
        expect(refused).toHaveLength(asWritten.length);
    });
});

const city = `ecosystem City { dated 2026-11-01 }
partner Metro
partner Velo
partner PayCo
body Council { seats Metro 1, Velo 1, PayCo 1   passes with majority of all votes }
dataset Trips of Metro
`;
it('what changes, with places in the text as it is', () => {
    const { changes, back } = supposedIn(city, 'Metro has 3 in Council');
    expect(changes.filter((c) => c.area === 'power').map((c) => c.text)).toEqual([
        'Council: Metro has 100 % of the voting power, about 33.3 % before, and can now stop every motion alone.',
        'Council: Velo has 0 % of the voting power, about 33.3 % before.',
        'Council: PayCo has 0 % of the voting power, about 33.3 % before.'
    ]);
    expect(changes.filter((c) => c.area === 'statements').map((c) => c.text)).toEqual([
        'body Council: seat Metro, votes: now 3.'
    ]);
    const lines = new Lines(city);
    for (const { after: at } of changes.filter((c) => c.after)) expect(lines.slice(back(at!).range)).not.toBe('');
});
it('places of what stands behind an edit are those of now', () => {
    const text = city.replace('body Council { seats', 'body Council {\n seats').replace(' }\ndataset', '\n}\ndataset');
    const { judged, back } = supposedIn(text, 'Metro leaves', 'Velo has 2 in Council', 'Council passes with unanimous');
    const lines = new Lines(text);
    const now = workspaceOf({ 'file:///a.eco': text }).reports()[0].ecosystem;
    for (const kind of ['Partner', 'Body', 'Dataset'] as const)
        for (const [i, { at, nameAt, name }] of judged.ecosystem.all(kind).entries()) {
            expect(back(nameAt)).toEqual(now.all(kind)[i].nameAt);
            expect(back(at)).toEqual(now.all(kind)[i].at);
            expect(lines.slice(back(nameAt).range)).toBe(name);
        }
    expect(judged.ecosystem.all('Body')[0].seats.map((s) => lines.slice(back(s.at).range))).toEqual([
        'Metro 1',
        'Velo 1',
        'PayCo 1'
    ]);
});
it('files without an edit are not read again', () => {
    const workspace = workspaceOf({ 'file:///a.eco': city, 'file:///b.eco': 'part of City\npartner Bus' });
    const report = workspace.reports()[0];
    const { judged } = suppose(workspace, report, [said('Bus leaves')]);
    expect(judged.ecosystem.files[0]).toBe(report.ecosystem.files[0]);
    expect(judged.ecosystem.files[1]).not.toBe(report.ecosystem.files[1]);
});
it('settings and the day of judgement hold for what is supposed, too', () => {
    const workspace = workspaceOf({
        'file:///a.eco': city,
        'file:///ecospec.json': '{ "severity": { "dictator-in-body": "off" } }'
    });
    const found = (): string[] => {
        const { judged } = suppose(workspace, workspace.reports()[0], [said('Metro has 3 in Council')]);
        return judged.findings.map((f) => f.rule);
    };
    expect(found()).not.toContain('dictator-in-body');
    workspace.set('file:///ecospec.json', '{}');
    expect(found()).toContain('dictator-in-body');
    workspace.judgeAsOf('2030-01-01');
    const { judged } = suppose(workspace, workspace.reports()[0], [said('Velo leaves')]);
    expect(judged.ecosystem.asOf).toBe('2030-01-01');
});
