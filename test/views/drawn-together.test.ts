import { expect, it } from 'vitest';
import { libraries, type Report, show, Workspace } from '../../language/index.js';
import { decisionMap, drawnOf, mostNodes } from '../../language/views/decision-map.js';
import { trustReport } from '../../language/views/trust-report.js';
import { viewOf } from '../../language/views/views.js';

function reportOf(text: string): Report {
    const workspace = new Workspace({ libraries });
    workspace.set('file:///spec.eco', text);
    return workspace.reports()[0];
}
const many = (count: number, line: (i: number) => string): string =>
    Array.from({ length: count }, (_, i) => line(i)).join('\n');
const board = 'ecosystem X\npartner A\npartner B\nbody Board { seats A 1, B 1 passes with majority of all votes }';

it('decision map: up to 200 nodes each decision stands by itself', () => {
    const map = drawnOf(
        decisionMap(reportOf(`${board}\n${many(50, (i) => `decision E${i} { decided by Board }`)}`).ecosystem)
    );
    expect(map.aggregated).toBeUndefined();
    expect(map.decisions.length).toBe(50);
});
it('decision map: beyond 200 nodes those that say the same stand together, and the map says so', () => {
    const text = `${board}\n${many(300, (i) => `decision E${i} { decided by Board }`)}\ndecision Other "Another" { decided by A }`;
    const { ecosystem } = reportOf(text);
    const map = drawnOf(decisionMap(ecosystem));
    expect(map.aggregated).toMatch(/^302 bodies, decisions, .* are too many to draw one by one/);
    expect(map.decisions.map((d) => [d.title, d.count])).toEqual([
        ['300 decisions alike: E0, E1, E2 and 297 more', 300],
        ['Another', 1]
    ]);
    const picture = show({ ecosystem, findings: [] }, { view: 'decisions', format: 'svg' });
    expect(picture).toContain('300 decisions alike');
    // Nothing is left out, so nothing is said to be.
    expect(picture).not.toContain('more decisions');
    // The table holds each.
    expect(show({ ecosystem, findings: [] }, { view: 'decisions', format: 'csv', table: 'decisions' })).toContain(
        'E299'
    );
});
it('decision map: what differs is cut, and how much is told', () => {
    const text = `${board}\n${many(mostNodes + 100, (i) => `decision E${i} { decided by A affects B notice ${i + 1} days }`)}`;
    const { ecosystem } = reportOf(text);
    expect(drawnOf(decisionMap(ecosystem)).decisions.length).toBe(60);
    expect(show({ ecosystem, findings: [] }, { view: 'decisions', format: 'svg' })).toContain('and 240 more decisions');
});
it('decision map: members alike in one row, the others counted', () => {
    const seats = Array.from({ length: 40 }, (_, i) => `P${i} ${i < 20 ? 1 : i}`).join(', ');
    const text = `ecosystem X\n${many(40, (i) => `partner P${i}`)}\nbody B { seats ${seats} passes with majority of all votes }`;
    const [body] = drawnOf(decisionMap(reportOf(text).ecosystem)).bodies;
    expect(body.members.length).toBe(12);
    expect(body.more).toBe(28);
});

it('trust report: pairs of which the same is to be said stand together, and all are counted', () => {
    const text = `ecosystem X\n${many(10, (i) => `partner P${i} "Partner ${i}"`)}
practice M builds relational trust among all
relationship P0, P1 { needs operational }`;
    const { pairs } = trustReport(reportOf(text).ecosystem, []);
    const shown = pairs.groups.map((g) => [g.title, g.count, g.isDeclared]);
    expect(shown).toEqual([
        ['Partner 0 and Partner 1', 1, true],
        ['The 44 other pairs', 44, false]
    ]);
    expect(pairs.groupsNote).toBe('All 45 pairs of active partners. Those alike stand together.');
    // The table goes on naming each pair.
    expect(pairs.rows.length).toBe(20);
});

const big = reportOf(`ecosystem X { life areas A, B }
role R { archetype realizer }
${many(3000, (i) => `partner P${i} as R { offers O${i} in A }\ndataset D${i} of P${i}\nallow P${(i + 1) % 3000} to use D${i}`)}
body B { seats ${Array.from({ length: 3000 }, (_, i) => `P${i} 1`).join(', ')} passes with majority of all votes }
${many(3000, (i) => `decision E${i} "Decision ${i}" { decided by B informs all }\nconflict C${i} about any { step talk between parties }\nsanction S${i} { warning }`)}`);
it.each([
    ['strategy', 40_000],
    ['decisions', 40_000],
    ['trust', 80_000]
] as const)('a %s of thousands of statements is no long message', (name, most) => {
    expect(JSON.stringify(viewOf(name, big)).length).toBeLessThan(most);
});
