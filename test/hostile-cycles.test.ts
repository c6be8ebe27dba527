import { describe, expect, it, vi } from 'vitest';
import { exportOdrl } from '../language/exchange/odrl/index.js';
import {
    can,
    hierarchyItemAt,
    hoverAt,
    incomingMentions,
    NoQuestion,
    report,
    show,
    subtypesOf,
    supertypesOf,
    suppose,
    typeItemAt,
    viewNames,
    viewOf,
    whatIfLeaves,
    whoBlocks,
    whoDecides,
    whoReaches
} from '../language/index.js';
import { circle, circles, edges, statements } from './fixtures/circles.js';
import { uri, workspaceOf } from './fuzz/workspace.js';

vi.setConfig({ testTimeout: 600_000 });

/** Whoever and whatever is in a circle is also used. */
const use = `
partner A { contributes Money as money worth 1 M }
dataset Z of A
body Board { seats A 1, N0 1   passes with majority of all votes }
decision Fee about pricing { decided by N0   affects N1   appeal to Talks }
conflict Talks about any { step talk between parties }
pool P of 1 M { share A 1/2, N0 1/2 }
allow N0 to use N0, Z for N0
allow A to use Z for N0
forbid N1 to use N0 for N1
flow N0 from N0 to N1
promise Help by N0 to N1 every month`;

/** Everything that is made of an ecosystem; what is only as many as there are names, for the first few of them. */
function survives(circled: string): void {
    const text = `ecosystem E\n${circled}${use}`;
    const workspace = workspaceOf(text);
    const judged = workspace.reports()[0];
    const { ecosystem: eco } = judged;
    expect(eco.files.flatMap((f) => f.problems).filter((p) => p.code === 'syntax')).toEqual([]);
    expect(judged.findings.filter((f) => f.severity === undefined)).toEqual([]);
    for (const name of viewNames) viewOf(name, judged);
    for (const { nameAt } of workspace
        .facts(uri)!
        .declarations.flatMap((d) => ('nameAt' in d ? [d] : []))
        .slice(0, 8)) {
        const at = nameAt!.range.start;
        hoverAt(workspace, uri, at);
        for (const item of typeItemAt(workspace, uri, at)) [supertypesOf, subtypesOf].map((f) => f(workspace, item));
        for (const item of hierarchyItemAt(workspace, uri, at)) incomingMentions(workspace, item);
    }
    for (const [a, b] of [
        ['N0', 'N1'],
        ['A', 'N0']
    ])
        for (const ask of [
            () => can(eco, { party: a, action: 'use', dataset: b, purpose: 'N0', territory: 'N0' }),
            () => can(eco, { party: a, action: b, dataset: 'Z' }),
            () => whoReaches(eco, b),
            () => whoDecides(eco, 'Fee'),
            () => whoBlocks(eco, b),
            () => whatIfLeaves(eco, a)
        ])
            try {
                ask();
            } catch (error) {
                if (!(error instanceof NoQuestion)) throw error;
            }
}
function isExported(circled: string): void {
    const workspace = workspaceOf(`ecosystem E\n${circled}${use}`);
    const judged = workspace.reports()[0];
    report(judged, 'html');
    report(judged, 'markdown');
    show(judged, { view: 'data', format: 'svg', choice: { dataset: 'Z' } });
    exportOdrl(judged.ecosystem, 'turtle');
    suppose(workspace, judged, [
        { what: 'leaves', partner: 'A' },
        { what: 'leaves', partner: 'N0' }
    ]);
}

describe('circles wherever the grammar lets a statement name another one', () => {
    it('no statement is forgotten', () => {
        expect(statements.length).toBeGreaterThan(35);
        expect(edges.length).toBeGreaterThan(150);
        // Only what stands inside of a statement is named apart: below are those of steps; the others name nothing.
        const inside = new Set(edges.flatMap((e) => e.to).filter((kind) => !statements.includes(kind)));
        expect([...inside].sort()).toEqual(
            ['Benefit', 'Certificate', 'Contribution', 'Level', 'LifeArea', 'Offer', 'Step'].filter((k) =>
                inside.has(k)
            )
        );
    });
    it.each(circles.map((way) => [way.map((e) => `${e.from} ${e.words}`).join(', '), way] as const))('%s', (_, way) => {
        for (const count of [1, 2, 3, 40]) survives(circle(way, count));
        isExported(circle(way, 3));
    });
    // Names that are words too, or that mean something only inside of a statement, are no cross-references of the grammar.
    it.each([
        ['actions', (n: string, next: string) => `action ${n} within ${next}`],
        ['actions and built-in ones', (n: string, next: string) => `action ${n} within ${next}, use, share`],
        ['steps', (n: string, next: string) => `conflict C${n} about any { step talk called ${n} then ${next} }`],
        ['dependence', (n: string, next: string) => `partner ${n}\ndependence ${n} on ${next} critical`],
        [
            'appeals',
            (n: string, next: string) => `decision ${n} about sanctions { decided by ${next} appeal to ${next} }`
        ],
        ['flows', (n: string, next: string) => `partner ${n}\nflow Z from ${n} to ${next}`],
        ['whole control', (n: string, next: string) => `partner ${n} { stake ${next} 100 % represents ${next} }`]
    ])('%s', (_, of) => {
        for (const count of [1, 2, 5, 100])
            survives(Array.from({ length: count }, (_, i) => of(`N${i}`, `N${(i + 1) % count}`)).join('\n'));
    });
    it('steps within one process', () => {
        for (const count of [1, 2, 50])
            survives(
                `conflict N0 about any { ${Array.from({ length: count }, (_, i) => `step ruling called S${i} by A then S${(i + 1) % count}`).join('\n')} }`
            );
    });
    it('libraries', () => {
        const workspace = workspaceOf(
            'ecosystem E\ninclude A\npartner P',
            'library A\ninclude B',
            'library B\ninclude A\ninclude B'
        );
        expect(workspace.all().filter((f) => f.rule === 'unknown-library')).toEqual([]);
    });
});
