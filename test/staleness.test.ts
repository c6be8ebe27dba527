import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { libraries, type RuleSettings, Workspace } from '../language/index.js';
import { atOnce, type Pause } from '../language/model/steps.js';

/** Whatever is edited in whatever order, the findings are those of a fresh build: nothing stale, nothing lost, nothing twice. */
const examples = readdirSync('examples', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.eco'))
    .map(
        (file) =>
            [`file:///${file.replaceAll(path.sep, '/')}`, readFileSync(path.join('examples', file), 'utf8')] as const
    );
const statement = (text: string, at: number): { start: number; end: number } => {
    const starts = [...text.matchAll(/^(?=[a-z])/gm)].map((m) => m.index);
    const i = at % starts.length;
    return { start: starts[i] ?? 0, end: starts[i + 1] ?? text.length };
};
const added = [
    'partner Metro { stake Velo 60 % }',
    'forbid all to use Trips',
    'body Council { seats Metro 1 }',
    'part of UrbanMobility',
    'purpose Marketing',
    'include Purposes',
    'pool Extra { share Metro 1/2, Velo 1/3 }'
];
const projects = [
    '{ "severity": { "trust": "error", "dummy-voter": "off" } }',
    '{ "severity": { "data": "hint", "nonsense": "off" } }',
    '{ "severity": '
];
const kinds = [
    'insert',
    'comment',
    'delete',
    'rename',
    'move',
    'break',
    'repair',
    'remove file',
    'as of',
    'project file',
    'settings'
] as const;
type Step = {
    what: (typeof kinds)[number];
    file: number;
    at: number;
    /** After so many steps of the judgement comes the next edit. */
    interrupted: number;
};
const step: fc.Arbitrary<Step> = fc.record({
    what: fc.constantFrom(...kinds),
    file: fc.nat(20),
    at: fc.nat(200),
    interrupted: fc.oneof(fc.nat(20), fc.nat(5000))
});
const days = [undefined, '2026-06-01', '2028-01-01'];

/** The texts after one step, and the day of judgement. */
function take(texts: Map<string, string>, { what, file, at }: Step): void {
    if (what === 'project file') {
        texts.set(at % 2 ? 'file:///ecospec.json' : 'file:///urban-mobility/ecospec.json', projects[at % 3]);
        return;
    }
    const uris = [...texts.keys()].filter((uri) => uri.endsWith('.eco') || what === 'remove file').sort();
    const uri = uris[file % uris.length];
    const text = texts.get(uri)!;
    const cut = statement(text, at);
    const without = text.slice(0, cut.start) + text.slice(cut.end);
    if (what === 'insert')
        texts.set(uri, `${text.slice(0, cut.end)}\n${added[at % added.length]}\n${text.slice(cut.end)}`);
    if (what === 'comment') {
        const remark = `// ${added[at % added.length]}\n`;
        // At the end of a line it changes nothing that is said, in front of a statement every place behind it.
        const put = at % 2 ? text.slice(0, cut.start).replace(/\n$/, ` ${remark}`) : text.slice(0, cut.start) + remark;
        texts.set(uri, put + text.slice(cut.start));
    }
    if (what === 'delete') texts.set(uri, without);
    if (what === 'break') texts.set(uri, text.slice(0, cut.end).replace(/\S(\s*)$/, '$1') + text.slice(cut.end));
    if (what === 'repair') texts.set(uri, examples.find(([known]) => known === uri)?.[1] ?? text);
    if (what === 'move') {
        const to = uris[at % uris.length];
        texts.set(uri, without);
        texts.set(to, `${texts.get(to)}\n${text.slice(cut.start, cut.end)}`);
    }
    if (what === 'rename') {
        texts.delete(uri);
        texts.set(`file:///renamed${at}.eco`, text);
    }
    if (what === 'remove file' && texts.size > 1) texts.delete(uri);
}
const said = (workspace: Workspace): string[] =>
    workspace
        .all()
        .map((f) => JSON.stringify([f.rule, f.severity, f.message, f.at, f.related, f.fixes]))
        .sort();

/** Whether a judgement ended with everything made; `undefined` while it goes on. */
const isOver = ({ done, value }: IteratorResult<Pause, boolean>): boolean | undefined =>
    done ? value === true : undefined;

it('after every step of random edit scripts the findings are those of a fresh build', () => {
    let findings = 0;
    fc.assert(
        fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
            const texts = new Map<string, string>(examples);
            const kept = new Workspace({ libraries });
            const stepped = new Workspace({ libraries });
            for (const [uri, text] of texts) for (const w of [kept, stepped]) w.set(uri, text);
            let underWay = stepped.judging();
            let asOf: string | undefined;
            let severities: RuleSettings = {};
            for (const now of steps) {
                const before = [...texts.keys()];
                take(texts, now);
                if (now.what === 'as of') asOf = days[now.at % days.length];
                if (now.what === 'settings') severities = now.at % 2 ? { trust: 'error', sharing: 'off' } : {};
                for (const w of [kept, stepped]) {
                    w.judgeAsOf(asOf);
                    w.judgeWith(severities);
                    for (const uri of before) if (!texts.has(uri)) w.delete(uri);
                    for (const [uri, text] of texts) w.set(uri, text);
                }
                const fresh = new Workspace({ libraries, asOf });
                fresh.judgeWith(severities);
                for (const [uri, text] of [...texts].reverse()) fresh.set(uri, text);
                const expected = said(fresh);
                findings += expected.length;
                expect(said(kept)).toEqual(expected);
                // One of the two judges in steps, and drops what an edit overtook; where the edit changed nothing, it may end.
                if (isOver(underWay.next())) expect(said(stepped)).toEqual(expected);
                if (now.interrupted % 2) expect(said(stepped)).toEqual(expected);
                underWay = stepped.judging();
                let over: boolean | undefined;
                for (let i = 0; over === undefined && i < now.interrupted; i++) over = isOver(underWay.next());
                expect(over).not.toBe(false);
            }
            expect(atOnce(stepped.judging())).toBe(true);
            expect(said(stepped)).toEqual(said(kept));
        }),
        { numRuns: 40 }
    );
    expect(findings).toBeGreaterThan(1000);
}, 600_000);
