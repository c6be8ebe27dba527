import { expect, it } from 'vitest';
import { type Ecosystem, partnerPairs, type Report, Workspace } from '../../language/index.js';
import { type Cell, type MatrixView, partnerMatrix } from '../../language/views/partner-matrix.js';

function reportOf(text: string): Report {
    const workspace = new Workspace({ libraries: {} });
    workspace.set('file:///x.eco', text);
    return workspace.reports()[0];
}
function ecosystemOf(text: string): Ecosystem {
    return reportOf(text).ecosystem;
}
function matrixOf(text: string): MatrixView {
    const { ecosystem, findings } = reportOf(text);
    return partnerMatrix(ecosystem, findings);
}
function cellOf(view: MatrixView, partner: string, column: string): Cell | undefined {
    return view.rows.find((r) => r.partner === partner)!.cells[column];
}
const sharing = matrixOf(`ecosystem X { currency EUR }
partner A { contributes Trains worth 6 M per year   receives Fame as reach }
partner B { contributes Bikes worth 3 M per year   contributes Advice gift because "we like it" }
partner C
pool P "Tickets" of 12 M per year { share A 40 %, B 35 %, C 25 % }`);

it('a contribution: what over which total, and what does not count', () => {
    expect(cellOf(sharing, 'A', 'contribution')).toMatchObject({ text: '≈ 66.7 %', value: 2 / 3 });
    expect(cellOf(sharing, 'B', 'contribution')?.detail?.split('\n')).toEqual([
        '3 M EUR per year of 9 M EUR per year that all contribute: about 33.3 %.',
        'Bikes: worth 3 M per year',
        'Advice: no worth said, a gift, not counted'
    ]);
    expect(cellOf(sharing, 'C', 'contribution')).toBeUndefined();
});
it('a benefit: what over which total, and whether it may be more', () => {
    expect(cellOf(sharing, 'A', 'benefit')?.detail?.split('\n')).toEqual([
        '4.8 M EUR per year of 12 M EUR per year that all receive: 40 %. Something else that it gets has no worth written, so this is the least it can be.',
        '40 % of Tickets (12 M per year)',
        'Fame: no worth said'
    ]);
});
it('a benefit of somebody who has left stands out: it is still written, and goes to nobody', () => {
    const left = matrixOf(
        'ecosystem X { currency EUR }\npartner A\npartner B status exited\npool P of 2 M per year { share A 40 %, B 60 % }'
    );
    expect(cellOf(left, 'B', 'benefit')).toMatchObject({ text: '60 %', tone: 'notice' });
    expect(cellOf(left, 'B', 'benefit')?.detail).toContain('It has left; what is still written for it goes to nobody.');
    expect(cellOf(left, 'A', 'benefit')?.tone).toBeUndefined();
});
it('a difference: the exact parts to draw, and whether it stands out', () => {
    const less = cellOf(sharing, 'A', 'difference')!;
    expect(less).toMatchObject({ text: '−26.7 pp', pair: { of: 2 / 3, has: 0.4, sign: 'less' } });
    // 40 % is more than half of 67 %: by the rule's two thresholds it does not.
    expect(less.tone).toBeUndefined();
    expect(cellOf(sharing, 'C', 'difference')).toMatchObject({
        text: '+25 pp',
        pair: { of: 0, has: 0.25, sign: 'more' },
        tone: 'notice'
    });
    expect(cellOf(sharing, 'C', 'difference')?.detail).toContain('more than 10 points apart, and by more than 2 times');
});
it('without a worth no share is made up: the cell names what is given, and says why', () => {
    const view = matrixOf('ecosystem X\npartner A { contributes T worth 1 M }\npartner B { contributes S }');
    expect(cellOf(view, 'A', 'contribution')).toMatchObject({
        text: 'T',
        value: undefined
    });
    expect(cellOf(view, 'A', 'contribution')?.detail).toBe(
        'Not every contribution has a worth, so no share is computed.\nT: worth 1 M'
    );
});
it('what does not count is not called a share: a gift beside contributions with a worth', () => {
    const view = matrixOf(
        'ecosystem X\npartner A { contributes T worth 1 M }\npartner B { contributes S gift because "we like it" }'
    );
    expect(cellOf(view, 'B', 'contribution')).toMatchObject({ text: 'not counted', tone: 'muted', value: undefined });
});
it('votes and power: how many of how many, and how the power was counted', () => {
    const view = matrixOf(`ecosystem X
partner A
partner B
partner C
body Board { seats A 3, B 3, C 1   passes with majority of all votes }
body Club { seats A 3, B 1   passes with majority of all votes }`);
    expect(cellOf(view, 'C', 'votes:Board')).toMatchObject({ text: '1', value: 1, detail: '1 vote of 7 in Board.' });
    expect(cellOf(view, 'C', 'power:Board')).toMatchObject({
        text: '≈ 33.3 %',
        pair: { of: 1 / 7, has: 1 / 3, sign: 'more' }
    });
    expect(cellOf(view, 'C', 'power:Board')?.detail?.split('\n')).toEqual([
        'about 14.3 % of the votes, about 33.3 % of the power.',
        'Its vote turns 2 of the 6 outcomes of Board from lost to won; of all that anybody turns, that is about 33.3 % (normalised Banzhaf index).'
    ]);
    expect(cellOf(view, 'B', 'power:Club')).toMatchObject({ text: '0 %', tone: 'notice', pair: { sign: 'less' } });
    expect(cellOf(view, 'B', 'power:Club')?.detail).toContain('However the others vote, its votes never decide.');
});
it('votes of related partners count together, and the cell says so; of those without a row a note tells', () => {
    const view = matrixOf(`ecosystem X
partner Mother
partner Daughter { stake Mother 60 % }
partner B
population Riders of 100
body Board "The board" { seats Mother 1, Daughter 1, B 1, Riders 2   passes with majority of all votes   related parties vote as one }`);
    expect(cellOf(view, 'Mother', 'power:Board')?.text).toMatch(/^together /);
    expect(cellOf(view, 'B', 'power:Board')?.text).not.toContain('together');
    expect(view.groups.flatMap((g) => g.columns).find((c) => c.id === 'votes:Board')?.title).toBe('The board');
    expect(view.note).toMatch(/in no row: Riders with 2 of \d+ votes in The board\.$/);
    expect(
        matrixOf('ecosystem X\npartner A\npartner B\nbody Board { seats A 1, B 1   passes unanimously }').note
    ).toBeUndefined();
});
it('power within half a point of the votes is as much; more than that is not', () => {
    const sign = (seats: string): string | undefined => {
        const names = [...seats.matchAll(/[A-Z]\w*/g)].map(([n]) => `partner ${n}`);
        const view = matrixOf(
            `ecosystem X\n${names.join('\n')}\nbody Board { seats ${seats}   passes with majority of all votes }`
        );
        return cellOf(view, 'A', 'power:Board')?.pair?.sign;
    };
    expect(sign('A 1, B 1, C 1')).toBe('equal');
    expect(sign('A 3, B 2, C 2')).toBe('less');
});
it('a benefit without a worth is named, as long as there is nothing in numbers', () => {
    const view = matrixOf(
        'ecosystem X\npartner A { receives Fame "Her name on the door" }\npartner B { contributes S }'
    );
    expect(cellOf(view, 'A', 'benefit')).toMatchObject({ text: 'Her name on the door', value: undefined });
    expect(view.groups.flatMap((g) => g.columns).find((c) => c.id === 'benefit')).toMatchObject({ title: 'Receives' });
});
it('the line under the title says how many of the findings are about a partner', () => {
    const decision = 'ecosystem X\npartner A\npartner B\ndecision D about pricing { affects all }';
    expect(matrixOf(decision).summary).toBe('2 partners, 6 open findings (2 in the rows below), 1 hint');
    expect(matrixOf('ecosystem X\npartner A').summary).not.toContain('rows below');
});
it('dependence: both ways, the highest level first', () => {
    const view = matrixOf(`ecosystem X
partner A
partner B
partner C
dependence A on B medium
dependence A on C critical { revenue 40 % }
dependence B on C none`);
    expect(cellOf(view, 'A', 'depends')?.text).toBe('critical +1');
    expect(cellOf(view, 'A', 'depends')?.detail?.split('\n').slice(1)).toEqual([
        'On C: critical, 40 % of its revenue, no counterweight is said',
        'On B: medium, no counterweight is said'
    ]);
    expect(cellOf(view, 'C', 'depended')?.text).toBe('critical');
    expect(cellOf(view, 'B', 'depends')).toBeUndefined();
    expect(cellOf(view, 'A', 'depends')!.value).toBeGreaterThan(cellOf(view, 'C', 'depended')!.value! - 1);
});
it('data: each dataset once, only permissions in force', () => {
    const view = matrixOf(`ecosystem X { dated 2026-11-01 }
partner A
partner B
dataset D of A
dataset E of A
allow B to use D { granted by A }
allow B to share D { granted by A }
allow B to use E { granted by A   until 2025-01-01 }`);
    expect(cellOf(view, 'A', 'given')).toMatchObject({ text: '1', value: 1 });
    expect(cellOf(view, 'A', 'given')?.detail?.split('\n')).toEqual([
        '1 dataset from it that others have or may use:',
        'D: B may use',
        'D: B may share'
    ]);
    expect(cellOf(view, 'B', 'received')?.text).toBe('1');
});
it('data: matrix and pairs agree on who gives and who gets: owners, generators for another owner, those who pass on', () => {
    const text = `ecosystem X
partner Owner
partner Seller
partner Shop
partner Third
dataset Own of Owner { generated by Owner }
dataset Orders of Owner { generated by Seller }
allow Shop to use Own
allow Third to use Own { granted by Shop }`;
    const view = matrixOf(text);
    const numbers = view.rows.map((r) => [r.partner, r.cells.given?.text, r.cells.received?.text]);
    expect(numbers).toEqual([
        ['Owner', '1', '1'],
        ['Seller', '1', undefined],
        ['Shop', '1', '1'],
        ['Third', undefined, '1']
    ]);
    expect(cellOf(view, 'Owner', 'received')?.detail).toContain('Orders: its own, generated by Seller');
    const pairs = partnerPairs(ecosystemOf(text)).pairs.filter((p) => p.data.length);
    expect(pairs.map((p) => `${p.from} → ${p.to}`).sort()).toEqual(['Owner → Shop', 'Seller → Owner', 'Shop → Third']);
});
it('trust: with how many of the others, related ones aside', () => {
    const view = matrixOf(`ecosystem X
goal G
partner A { pursues G }
partner B { pursues G }
partner C { stake A 60 % }
partner D status exited`);
    expect(cellOf(view, 'A', 'strategic')).toMatchObject({ text: '1 of 1', value: 1, tone: 'good' });
    expect(cellOf(view, 'B', 'strategic')).toMatchObject({ text: '1 of 2', value: 0.5 });
    expect(cellOf(view, 'C', 'strategic')).toMatchObject({ text: '–', value: 0 });
    expect(cellOf(view, 'D', 'strategic')?.text).toBe('');
});
it('open findings, hints apart; a partner that has left is not called active', () => {
    const view = matrixOf(`ecosystem X { dated 2026-11-01 }
partner A until 2025-01-01
partner B { competes with C in "x" }
partner C
pool P { share B 40 %, C 40 % }`);
    expect(view.rows.map((r) => r.status)).toEqual(['ended', 'active', 'active']);
    const own = cellOf(view, 'B', 'findings');
    expect(own?.detail).toMatch(/^\d+ open findings?( and \d+ hints?)?:/);
});
