import { expect, it } from 'vitest';
import { explanationOf, tellerOf } from '../../../extension/webview/grid/explanations.js';
import { explaining } from '../../../extension/webview/matrix/explaining.js';
import { matrixRows, shownGroups } from '../../../extension/webview/matrix/matrix-rows.js';
import { pairsModel, slotsOf } from '../../../extension/webview/matrix/pairs-rows.js';
import { Workspace } from '../../../language/index.js';
import { matrixTable } from '../../../language/views/partner-matrix/table.js';
import { partnerMatrix } from '../../../language/views/partner-matrix.js';
import { pairsTable } from '../../../language/views/partner-pairs/table.js';
import { everyone, partnerPairs } from '../../../language/views/partner-pairs.js';

const text = `ecosystem X
goal Together
partner Metro "Metro AG" as Operator { pursues Together }
partner Velo "Velo Genossenschaft Zürich" as Operator { contributes Bikes to Metro   pursues Together }
partner Old status exited
partner Alone
role Operator
dependence Velo on Metro high
pool P of 10 M per year { share Metro 60 %, Velo 20 % }
`;
function judged() {
    const workspace = new Workspace({ libraries: {} });
    workspace.set('file:///x.eco', text);
    return workspace.reports()[0];
}
const { ecosystem, findings } = judged();
const { shown: matrix, tell } = matrixTable(partnerMatrix(ecosystem, findings));
const everything = { search: '', onlyOpen: false, onlyActive: false, onlyOtherwise: false };
const found = (filter: Partial<typeof everything>): string =>
    matrixRows(matrix.rows, { ...everything, ...filter })
        .map((r) => r.key)
        .join(' ');

it('finds partners by name, title, role and status', () => {
    expect(found({})).toBe('Metro Velo Old Alone');
    expect(found({ search: 'zurich' })).toBe('Velo');
    expect(found({ search: 'operator' })).toBe('Metro Velo');
    expect(found({ search: 'exited' })).toBe('Old');
});
it('leaves out who is not active, or has no open finding; a hint is none', () => {
    expect(found({ onlyActive: true })).toBe('Metro Velo Alone');
    const open = matrix.rows.filter((r) => r.cells.findings?.value).map((r) => r.partner);
    expect(found({ onlyOpen: true })).toBe(open.join(' '));
    expect(open).not.toContain('Old');
});
it('a group without shown columns is left out', () => {
    const shown = shownGroups(matrix, ['findings', 'contribution']);
    expect(shown.map((g) => g.title)).not.toContain('Findings');
    expect(shown.find((g) => g.title === 'Sharing')?.columns.map((c) => c.id)).toEqual(['benefit', 'difference']);
});
it('what a cell, a name and a title are about is told with what the keys do', () => {
    const rows = matrixRows(matrix.rows, everything);
    const columns = matrix.groups.flatMap((g) => g.columns.map((column) => ({ column, group: g.title })));
    const x = columns.findIndex(({ column }) => column.id === 'benefit') + 1;
    const told = (at: { x: number; y: number }, sort?: { column: string; down: boolean }) => {
        const teller = tellerOf(rows, columns, at);
        const known = teller && explaining(tell(teller.row, teller.column)!, teller.column, []);
        return explanationOf({ rows, corner: 'Partner' }, columns, at, sort, known);
    };
    expect(told({ x, y: 1 })).toEqual({
        names: ['Metro AG', 'Benefit'],
        between: '·',
        text: '60 %',
        lines: [
            'Its shares of pools as they are written; they have no worth on one basis, so they are not added up.',
            '60 % of P (10 M per year)'
        ],
        keys: 'Enter goes to x.eco:9'
    });
    expect(told({ x, y: 4 }).lines).toEqual(['Nothing is said of this.']);
    expect(told({ x: 0, y: 2 }).lines).toEqual(['Velo Genossenschaft Zürich (Velo)']);
    expect(told({ x, y: 0 }, { column: 'benefit', down: true }).keys).toBe(
        'Sorted, the greatest first. Enter or a click sorts'
    );
});

const { shown: pairs, tell: tellPair } = pairsTable(partnerPairs(ecosystem));
const shown = (filter: Partial<Parameters<typeof pairsModel>[1]>) =>
    pairsModel(pairs, { from: '', to: '', onlySome: false, hidden: [], ...filter });
const cellOf = (filter: Parameters<typeof shown>[0], from: string, to: string) =>
    shown(filter)
        .rows.find((r) => r.key === from)
        ?.cell(to);

it('pairs: a sign for each layer, in words how each came about', () => {
    const cell = cellOf({}, 'Velo', 'Metro')!;
    expect(cell.marks).toEqual([
        { kind: 'value', text: 'V1' },
        { kind: 'dependence', text: 'H' },
        { kind: 'trust', text: 'S' }
    ]);
    expect(cell.text).toBe('V1 H S');
    expect(explaining(tellPair('Velo', 'Metro')!, 'Metro', []).lines).toContain(
        'Dependence: The row is said to depend on the column: high. No counterweight is said.'
    );
    expect(explaining(tellPair('Velo', 'Metro')!, 'Metro', ['dependence', 'value']).lines).toEqual([
        'Trust: Together builds strategic trust between the two.'
    ]);
    expect(cellOf({}, 'Metro', 'Velo')?.text).toBe('S');
    expect(cellOf({}, 'Metro', 'Metro')?.text).toBe('–');
    expect(cellOf({}, 'Alone', 'Metro')).toBeUndefined();
});
it('pairs: a layer that is off is not shown, and counts for nothing', () => {
    expect(cellOf({ hidden: ['value', 'trust'] }, 'Velo', 'Metro')?.text).toBe('H');
    const some = shown({ hidden: ['value', 'trust'], onlySome: true });
    expect(some.rows.map((r) => r.key)).toEqual(['Velo']);
    expect(some.groups[0].columns.map((c) => c.id)).toEqual(['Metro']);
});
it('pairs: rows and columns are searched apart', () => {
    const some = shown({ from: 'zurich', to: 'metro' });
    expect(some.rows.map((r) => r.key)).toEqual(['Velo']);
    expect(some.groups[0].columns.map((c) => c.id)).toEqual(['Metro']);
    expect(shown({ to: 'everyone' }).groups[0].columns).toEqual([]);
});
it('pairs: everyone has a column where something goes to everyone, and a layer has room where there is something of it', () => {
    const one = (more: string) => {
        const workspace = new Workspace({ libraries: {} });
        workspace.set('file:///x.eco', `ecosystem X\npartner A {${more}}\npartner B\ndependence B on A low`);
        const { shown } = pairsTable(partnerPairs(workspace.reports()[0].ecosystem));
        const { groups } = pairsModel(shown, { from: '', to: '', onlySome: false, hidden: [] });
        return { columns: groups[0].columns.map((c) => c.id), layers: Object.keys(slotsOf(shown, []).starts) };
    };
    expect(one('')).toEqual({ columns: ['A', 'B'], layers: ['dependence'] });
    expect(one(' contributes Ideas ')).toEqual({ columns: [everyone, 'A', 'B'], layers: ['value', 'dependence'] });
});
