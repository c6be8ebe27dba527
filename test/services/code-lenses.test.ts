import { expect, it } from 'vitest';
import { codeLensesIn, resolvedLens } from '../../language/index.js';
import { markedWorkspace } from './marked.js';

const commands = { show: 'show' };
const noViews = { openView: '' };
function lenses(files: Record<string, string>): string[] {
    const { workspace, uri } = markedWorkspace(files);
    const lines = workspace.text(uri)!.split('\n');
    return codeLensesIn(workspace, uri, noViews).map((lens) => {
        const { command, range } = resolvedLens(workspace, lens, commands);
        const name = lines[range.start.line].slice(range.start.character, range.end.character);
        return `${name}: ${command?.title}${command?.command ? '' : ' (nothing to show)'}`;
    });
}
it('count references over all files, and findings', () => {
    const files = {
        'a.eco': [
            'ecosystem Net',
            'partner Metro',
            'partner Süd',
            'partner `data`',
            'body One { seats Metro 3, Süd 1 passes with majority of all votes }'
        ].join('\n'),
        'b.eco': 'part of Net\ngroup G of Metro, Süd\nflow Trips from `data` to Metro\n'
    };
    const found = lenses(files);
    expect(found.filter((l) => l.includes('reference'))).toEqual([
        'Net: 1 reference',
        'Metro: 3 references',
        'Süd: 2 references',
        '`data`: 1 reference',
        'One: 0 references (nothing to show)'
    ]);
    const report = markedWorkspace(files).workspace.reports()[0];
    const about = report.findings.filter((f) => f.element === 'One' || f.parties.includes('One')).length;
    expect(found).toContain(`One: ${about} finding${about === 1 ? '' : 's'}`);
    expect(about).toBeGreaterThan(0);
});
it('show the places', () => {
    const { workspace, uri } = markedWorkspace({
        'a.eco': 'ecosystem Net\npartner Metro',
        'b.eco': 'part of Net\ngroup G of Metro'
    });
    const lens = codeLensesIn(workspace, uri, noViews)[1];
    expect(resolvedLens(workspace, lens, commands).command).toEqual({
        title: '1 reference',
        command: 'show',
        arguments: [
            uri,
            { line: 1, character: 8 },
            [{ uri: 'file:///w/b.eco', range: { start: { line: 1, character: 11 }, end: { line: 1, character: 16 } } }]
        ]
    });
});
it('stand over broken text too', () => {
    expect(lenses({ 'a.eco': 'ecosystem Net\npartner Metro\ngroup G of Metro { ' })).toContain('Metro: 1 reference');
});
it('lead to the views of a statement, where the editor has them', () => {
    const { workspace, uri } = markedWorkspace({
        'b.eco': ['part of Net', 'partner Metro', 'dataset Trips of Metro', 'body One { seats Metro 1 }'].join('\n'),
        'a.eco': 'ecosystem Net'
    });
    const opened = (of: string): unknown[] =>
        codeLensesIn(workspace, of, { openView: 'open' })
            .filter(({ command }) => command)
            .map(({ command, range }) => [range.start.line, command?.title, command?.command, command?.arguments?.[0]]);
    expect(opened(uri.replace('b.eco', 'a.eco'))).toEqual([
        [0, 'Open partner matrix', 'open', { view: 'matrix', ofText: true }],
        [0, 'Strategy map', 'open', { view: 'strategy', ofText: true }],
        [0, 'Trust report', 'open', { view: 'trust', ofText: true }]
    ]);
    const suppositions = [{ what: 'leaves', partner: 'Metro' }];
    expect(opened(uri)).toEqual([
        [1, 'What if this partner left?', 'open', { view: 'matrix', suppositions, ofText: true }],
        [2, 'Data map', 'open', { view: 'data', choice: { dataset: 'Trips' }, ofText: true }],
        [3, 'Decision map', 'open', { view: 'decisions', ofText: true }]
    ]);
});
