import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { create } from 'xmlbuilder2';
import { csv } from '../../language/exports/csv.js';
import {
    CannotShow,
    libraries,
    type Report,
    report,
    show,
    showFormats,
    viewNames,
    Workspace
} from '../../language/index.js';
import { layered } from '../../language/pictures/layout.js';
import { clean } from '../../language/pictures/svg.js';
import { fitted, widthOf, wrapped } from '../../language/pictures/text.js';
import { glance } from '../../language/views/glance.js';

function reportOf(text: string): Report {
    const workspace = new Workspace({ libraries });
    workspace.set('file:///spec.eco', text);
    return workspace.reports()[0];
}
const tour = reportOf(readFileSync('test/fixtures/tour.eco', 'utf8'));
/** Titles that are markup, formulas, endless words, or turn the direction of writing. */
const titles = [
    '<script>alert(1)</script>',
    '</svg></title>\'"&amp;]]>',
    '=cmd|calc',
    '@SUM(1)',
    'W'.repeat(300),
    '長'.repeat(80),
    '\u202eevil',
    '[x](javascript:alert(1)) | `a` * _'
];
const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
const hostile = reportOf(`ecosystem X ${quoted(titles[0])} { vision ${quoted(titles[1])} life areas A }
role R ${quoted(titles[0])} { archetype realizer }
${titles.map((t, i) => `partner P${i} ${quoted(t)} as R { offers O${i} ${quoted(t)} in A   contributes C${i} ${quoted(t)} worth 1 M per year }`).join('\n')}
${titles.map((t, i) => `dataset D${i} ${quoted(t)} of P${i} { sensitivity personal }\nallow P${(i + 1) % 8} to use D${i}`).join('\n')}
body B ${quoted(titles[1])} { seats P0 1, P1 2 passes with majority of all votes }
decision E ${quoted(titles[0])} { decided by B }
conflict C ${quoted(titles[1])} about any { step talk between parties }
sanction S ${quoted(titles[0])} { warning }`);
const empty = reportOf('ecosystem Empty');

it.each(viewNames.flatMap((view) => [tour, hostile, empty].map((of) => [view, of.ecosystem.name, of] as const)))(
    '%s of %s: well-formed, nothing of an author is markup',
    (view, _, of) => {
        // Only what was found is told: a whole picture in a message helps nobody.
        const found = (text: string, wrong: RegExp): string[] => text.match(wrong) ?? [];
        for (const theme of ['light', 'dark'] as const) {
            const picture = show(of, { view, format: 'svg', theme });
            expect(() => create(picture)).not.toThrow();
            expect(found(picture, /<script|\]\]>|\bNaN\b|[">]undefined|Infinity|\u202e/)).toEqual([]);
        }
        const page = show(of, { view, format: 'html' });
        expect(found(page, /<script|<img|https?:\/\/(?!www\.w3\.org)|\bNaN\b/)).toEqual([]);
        const comment = show(of, { view, format: 'markdown' });
        expect(found(comment, /<script|(?<!\\)\]\(javascript/)).toEqual([]);
        for (const line of show(of, { view, format: 'csv' }).split('\r\n')) expect(line).not.toMatch(/(^|,)"?[=+@-]/);
    }
);
it('the same ecosystem gives the same picture', () => {
    for (const view of viewNames) expect(show(tour, { view, format: 'svg' })).toBe(show(tour, { view, format: 'svg' }));
});
it('a report holds all views and findings, in one page that loads nothing', () => {
    const page = report(tour, 'html');
    for (const title of [
        'Findings',
        'Partner matrix',
        'Partner × partner',
        'Strategy map',
        'Data map',
        'Decision map',
        'Trust report'
    ])
        expect(page).toContain(`<h2>${title}</h2>`);
    expect(page).toContain("default-src 'none'");
    expect(report(tour, 'markdown')).toMatch(/^# Urban Mobility Alliance/);
});
it('a report starts with what a board wants: the verdict, the eight answers, what to do next', () => {
    const page = report(tour, 'html');
    const first = page.slice(page.indexOf('At a glance</h2>'), page.indexOf('Findings</h2>'));
    expect(first).toContain(
        'As written, all three questions and all five habits of trust are fully covered. No finding is open.'
    );
    expect(first).toContain('4 active partners: Metro AG, Velo Cooperative, PayCo Ltd and Mobility Watch.');
    expect(first.match(/<li>/g)).toHaveLength(8);
    expect(report(empty, 'markdown')).toContain(
        '**Nothing is written yet on the three questions and the five habits of trust. No finding is open.** No active partner is written down yet.'
    );
});
it('what to do next: what the worst finding says to do first, with what it is about and what is wrong, and each once', () => {
    const { ecosystem, findings } = reportOf(
        'ecosystem X\npartner A\npartner B\npool Fees of 40 k EUR per year { share A 30 %, B 30 % }\nbody Board { seats A 9, B 1   passes with majority of all votes }'
    );
    const { next, verdict } = glance(ecosystem, findings);
    expect(next[0].at).toBeDefined();
    expect(next[0].text).toMatch(/^Fees: Change a share/);
    expect(next[0].why).toMatch(/^The shares of Fees add up to 60 %.*\)\.$/);
    expect(new Set(next.map((s) => s.text)).size).toBe(next.length);
    expect(verdict).toMatch(/findings are open \(\d+ errors?/);
});
it('the appendix of a report holds the first rows of a long table, the file of the view all of them', () => {
    const many = reportOf(`ecosystem X\n${Array.from({ length: 60 }, (_, i) => `partner P${i}`).join('\n')}`);
    const rows = (page: string): number =>
        new Set(page.slice(page.indexOf('id="strategy-map-tables"')).match(/>P\d+: /g)).size;
    expect(rows(report(many, 'html'))).toBe(40);
    expect(report(many, 'html')).toContain('and 20 more rows');
    expect(rows(show(many, { view: 'strategy', format: 'html' }))).toBe(60);
});
it.each([
    [() => report(tour, 'csv'), /CSV file holds one/],
    [() => report(tour, 'svg'), /several pictures/],
    [() => show(tour, { view: 'matrix', format: 'svg', choice: { dataset: 'Trips' } }), /Only the data map/],
    [() => show(tour, { view: 'data', format: 'svg', choice: { dataset: 'Nope' } }), /no dataset Nope/],
    [() => show(tour, { view: 'trust', format: 'csv', table: 'nope' }), /only: answers, pairs/],
    [() => show(tour, { view: 'trust', format: 'html', theme: 'dark' }), /follows the screen/],
    [
        () =>
            show(reportOf(`ecosystem X\n${Array.from({ length: 101 }, (_, i) => `partner P${i}`).join('\n')}`), {
                view: 'matrix',
                format: 'svg'
            }),
        /101 partners are too many/
    ]
])('what makes no sense is refused with a reason: %#', (make, reason) => {
    expect(make).toThrow(CannotShow);
    expect(make).toThrow(reason);
});
it('every view has every format', () => {
    for (const view of viewNames)
        for (const format of showFormats) expect(show(tour, { view, format }).length).toBeGreaterThan(50);
});
it('CSV: quotes, line ends, formulas', () => {
    const rows = [['a,b', 'say "x"', 'two\nlines', '=1', '+1', '-1', '@a', '−1', ' ']].map((r) =>
        r.map((text) => ({ text }))
    );
    expect(csv({ name: 't', title: 't', columns: [{ title: 'A' }], rows })).toBe(
        'A\r\n"a,b","say ""x""",two; lines,\'=1,\'+1,\'-1,\'@a,−1," "\r\n'
    );
});
it('text fits its room, whatever stands in it', () => {
    for (const text of [...titles, '', ' ', '👩‍👩‍👧', 'a '.repeat(200)]) {
        expect(widthOf(fitted(text, 12, 80), 12)).toBeLessThanOrEqual(80);
        const lines = wrapped(text, 12, 80, 3);
        expect(lines.length).toBeLessThanOrEqual(3);
        for (const line of lines) expect(widthOf(line, 12)).toBeLessThanOrEqual(80.01);
    }
});
it('a name made of several words is broken between them', () => {
    expect(wrapped('ImplementationTrustee', 12, 110)).toEqual(['Implementation', 'Trustee']);
    expect(wrapped('steering-committee-of-all', 12, 110)).toEqual(['steering-', 'committee-of-all']);
    expect(wrapped('ImplementationTrustee', 12, 118)).toEqual(['Implementation', 'Trustee']);
    expect(wrapped('"Alpha-GmbH"', 12, 80, 3)).toEqual(['"Alpha-', 'GmbH"']);
});
it('a word that has to be broken inside has a hyphen there, and no letter is lost', () => {
    const lines = wrapped('Donaudampfschifffahrtsgesellschaft', 12, 90, 5);
    expect(lines.slice(0, -1).every((l) => l.endsWith('-'))).toBe(true);
    expect(lines.map((l) => l.replace(/-$/, '')).join('')).toBe('Donaudampfschifffahrtsgesellschaft');
    expect(wrapped('長'.repeat(12), 12, 60, 5).join('')).toBe('長'.repeat(12));
});
it('a chip is rather smaller or higher than cut, and breaks no word where it need not', () => {
    const of = reportOf(
        'ecosystem X\npartner ImplementationTrustee\npartner A "Competition and Markets Authority of the United Kingdom"\ndecision D { affects A recommended by A consults A agreed by A informs A decided by ImplementationTrustee, A }'
    );
    const texts = [...show(of, { view: 'decisions', format: 'svg' }).matchAll(/<text[^>]*>([^<]*)</g)].map((m) => m[1]);
    expect(texts).toContain('Implementation');
    expect(texts.join(' ')).toContain('Competition and Markets Authority of the United Kingdom');
});
it('no character that XML has no place for is left', () => {
    expect(clean('a\u0000b\u001bc\ud800d\ufffee\u202ef\n')).toBe('abc\ufffddef\n');
});
it('a layout has no node on another, and a new node at the end moves few others', () => {
    const nodes = Array.from({ length: 12 }, (_, i) => ({ id: `n${i}`, width: 100, height: 40 }));
    const links = nodes.slice(1).map((n, i) => ({ from: `n${Math.floor(i / 3)}`, to: n.id }));
    const laid = layered(nodes, links);
    const places = [...laid.nodes.values()];
    for (const [i, a] of places.entries())
        for (const b of places.slice(i + 1)) expect(Math.abs(a.x - b.x) >= 100 || Math.abs(a.y - b.y) >= 40).toBe(true);
    const more = layered([...nodes, { id: 'new', width: 100, height: 40 }], [...links, { from: 'n3', to: 'new' }]);
    const order = (of: typeof laid): string[] =>
        nodes
            .map((n) => n.id)
            .sort((a, b) => of.nodes.get(a)!.x - of.nodes.get(b)!.x || of.nodes.get(a)!.y - of.nodes.get(b)!.y);
    expect(order(more)).toEqual(order(laid));
});
it('a circle of derived data is drawn', () => {
    const of = reportOf(
        'ecosystem X\npartner A\ndataset D of A { derived from E by copy }\ndataset E of A { derived from D by copy }'
    );
    expect(show(of, { view: 'data', format: 'svg' })).toContain('copy');
});
