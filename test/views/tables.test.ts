import { expect, it } from 'vitest';
import { keptRows, pack, unpack } from '../../extension/packed-rows.js';
import { asWrittenNow, type Judged, suppose, Workspace } from '../../language/index.js';
import { changesInTable } from '../../language/views/changed-cells.js';
import { emptyColumns } from '../../language/views/partner-matrix/empty-columns.js';
import { type MatrixInShort, matrixTable } from '../../language/views/partner-matrix/table.js';
import type { Cell, MatrixView } from '../../language/views/partner-matrix.js';
import { partnerMatrix } from '../../language/views/partner-matrix.js';
import { type AnyTable, besideWritten, tableOf } from '../../language/views/tables.js';

const text = `ecosystem X { currency EUR   life areas Mobility, Housing }
goal Together
partner A "Alpha" as R { contributes Trains worth 6 M per year to B   pursues Together   offers O in Mobility }
partner B { contributes Bikes worth 3 M per year   pursues Together }
partner constructor
partner D status exited
role R { archetype realizer }
dependence B on A high
body Board { seats A 3, B 2   passes with majority of all votes }
pool P "Tickets" of 12 M per year { share A 40 %, B 60 % }
`;
function judgedOf(text: string): { workspace: Workspace; judged: Judged } {
    const workspace = new Workspace({ libraries: {} });
    workspace.set('file:///x.eco', text);
    return { workspace, judged: workspace.reports()[0] };
}
const matrixOf = (text: string): MatrixInShort => {
    const { judged } = judgedOf(text);
    return matrixTable(partnerMatrix(judged.ecosystem, judged.findings)).shown;
};
const names = ['matrix', 'pairs'] as const;

it.each(names)('%s: what is told of a cell is what the whole view says, and what is shown tells nothing', (name) => {
    const { table } = tableOf(name, judgedOf(text).judged);
    expect(JSON.stringify(table.shown.rows)).not.toMatch(/"(uri|detail|why|at)"/);
    for (const { key, cells } of table.shown.rows) {
        expect(table.tell(key, '')?.told[0].text).toBeTruthy();
        for (const column of Object.keys(cells)) expect(table.tell(key, column)?.told.length).toBeGreaterThan(0);
    }
    expect(table.tell('Nobody', '')).toBeUndefined();
    expect(table.tell('A', 'nothing')?.told).toEqual([]);
});
it('a cell of the matrix leads where the whole view says', () => {
    const { ecosystem, findings } = judgedOf(text).judged;
    const view: MatrixView = partnerMatrix(ecosystem, findings);
    const { shown, tell } = matrixTable(view);
    for (const [i, row] of view.rows.entries())
        for (const [id, { text, detail, at }] of Object.entries<Cell>(row.cells)) {
            expect(shown.rows[i].cells[id]).toMatchObject({ text, leads: at && true });
            expect(tell(row.partner, id)).toEqual({ told: [{ text: detail ?? '', at }], row: row.at });
        }
});
it('two partners of one name are two rows', () => {
    const { table } = tableOf('matrix', judgedOf('ecosystem X\npartner A "one"\npartner A "two"').judged);
    expect(table.shown.rows.map((r) => [r.key, r.title])).toEqual([
        ['A', 'one'],
        ['A\n1', 'two']
    ]);
    expect(table.tell('A\n1', '')?.told[0].text).toBe('two (A)');
});

const edits: Record<string, (text: string) => string> = {
    nothing: (t) => t,
    'a title': (t) => t.replace('Alpha', 'Alpha Trains'),
    'a worth, which changes every share': (t) => t.replace('3 M', '4 M'),
    'a partner less': (t) => t.replace('partner constructor\n', ''),
    'a partner between others': (t) => t.replace('partner D', 'partner C\npartner D'),
    'partners in another order': (t) =>
        t.replace('partner constructor\npartner D', 'partner D').concat('partner constructor\n'),
    'a name twice': (t) => t.replace('partner D', 'partner B\npartner D'),
    'no partner': () => 'ecosystem X'
};
it.each(names.flatMap((n) => Object.keys(edits).map((e) => [n, e] as const)))(
    '%s: after %s the page has the same rows as the server',
    (name, edit) => {
        const rowsOf = (text: string): readonly MatrixInShort['rows'][number][] =>
            tableOf(name, judgedOf(text).judged).table.shown.rows as MatrixInShort['rows'];
        const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
        const plain = (rows: unknown) => sent(rows);
        const first = rowsOf(text);
        const page = unpack(sent(pack(first, 'v1')))!;
        expect(plain(page)).toEqual(plain(first));
        const second = keptRows(rowsOf(edits[edit](text)), first);
        const packed = sent(pack(second, 'v2', { version: 'v1', rows: first }));
        expect(plain(unpack(packed, { version: 'v1', rows: page }))).toEqual(plain(second));
        expect(unpack(packed, { version: 'v0', rows: page })).toBeUndefined();
        expect(unpack(packed)).toBeUndefined();
    }
);
it('only rows that are otherwise are sent again', () => {
    const first = matrixOf(text).rows;
    const second = keptRows(matrixOf(text.replace('Alpha', 'Alpha Trains')).rows, first);
    expect(pack(second, 'v2', { version: 'v1', rows: first }).rows).toEqual([
        expect.objectContaining({ partner: 'A', title: 'Alpha Trains' }),
        [1, 3]
    ]);
});

function supposed(name: (typeof names)[number], suppositions: Parameters<typeof suppose>[2]): AnyTable['table'] {
    const { workspace, judged } = judgedOf(text);
    const { judged: then, back } = suppose(workspace, workspace.reports()[0], suppositions);
    return besideWritten(tableOf(name, then), tableOf(name, judged), { back, now: asWrittenNow }).table;
}
it('what is supposed says what it was, also where nothing is left, and points into the text as it is', () => {
    const { shown, tell } = supposed('matrix', [{ what: 'votes', body: 'Board', party: 'B', votes: '4' }]);
    const rows = shown.rows as MatrixInShort['rows'];
    const cell = rows.find((r) => r.key === 'B')!.cells['votes:Board'];
    expect(cell).toMatchObject({ text: '4', was: '2' });
    const { told } = tell('B', 'votes:Board')!;
    expect(told.map((t) => t.text)).toEqual(['4 votes of 7 in Board.', 'As written now: 2.']);
    expect(text.split('\n')[told[0].at!.range.start.line]).toContain('body Board');
    expect(rows.find((r) => r.key === 'A')!.cells.contribution.was).toBeUndefined();
});
it('pairs: what is supposed away was something, and the rest is as it is written', () => {
    const { shown } = supposed('pairs', [{ what: 'leaves', partner: 'A' }]);
    const of = (key: string) => shown.rows.find((r) => r.key === key)?.cells;
    // Where it stood, with all that would be no more.
    expect(shown.rows.map((r) => [r.key, r.status])[0]).toEqual(['A', 'no more']);
    expect(of('A')).toEqual({ B: { was: 'V1 S' } });
    expect(of('B')?.A).toEqual({ was: 'H S' });
    expect(of('B')?.['*']).not.toHaveProperty('was');
});
it('a table tells all that would be otherwise in it, with the place', () => {
    const told = (name: (typeof names)[number], suppositions: Parameters<typeof suppose>[2]) => {
        const { workspace, judged } = judgedOf(text);
        const { judged: then, back } = suppose(workspace, workspace.reports()[0], suppositions);
        return changesInTable(besideWritten(tableOf(name, then), tableOf(name, judged), { back, now: asWrittenNow }));
    };
    const vote = told('matrix', [{ what: 'votes', body: 'Board', party: 'B', votes: '4' }]).find((c) =>
        c.text.endsWith(', Votes in Board: 2 → 4')
    );
    expect(text.split('\n')[vote!.at!.range.start.line]).toContain('body Board');
    const [gone, ...others] = told('pairs', [{ what: 'leaves', partner: 'A' }]);
    expect(gone.text).toBe('Alpha (no more)');
    expect(others).toEqual([]);
});
it('columns in which nothing stands are empty, but for those that say something by that', () => {
    const view = matrixOf('ecosystem X { life areas Mobility }\npartner A { contributes T }\npartner B');
    expect([...emptyColumns(view)]).toEqual(expect.arrayContaining(['benefit', 'difference']));
    expect([...emptyColumns(view)]).not.toEqual(expect.arrayContaining(['area:Mobility']));
    expect(emptyColumns(view)).not.toContain('findings');
    expect([...emptyColumns(matrixOf(text))]).toEqual([]);
});
