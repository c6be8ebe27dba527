import { expect, it } from 'vitest';
import { codeLensesIn, resolvedLens } from '../../language/index.js';
import { markedWorkspace } from './marked.js';

const commands = { show: 'show' };
const noMatrix = { openMatrix: '' };
function lenses(files: Record<string, string>): string[] {
    const { workspace, uri } = markedWorkspace(files);
    const lines = workspace.text(uri)!.split('\n');
    return codeLensesIn(workspace, uri, noMatrix).map((lens) => {
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
    const lens = codeLensesIn(workspace, uri, noMatrix)[1];
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
it('lead from an ecosystem to its matrix, where the editor has one', () => {
    const { workspace, uri } = markedWorkspace({ 'a.eco': 'ecosystem Net\npartner Metro', 'b.eco': 'part of Net' });
    const [first, ...others] = codeLensesIn(workspace, uri, { openMatrix: 'matrix' });
    expect(first).toEqual({
        range: { start: { line: 0, character: 10 }, end: { line: 0, character: 13 } },
        command: { title: 'Open partner matrix', command: 'matrix' }
    });
    expect(others.filter((lens) => lens.command)).toEqual([]);
    expect(codeLensesIn(workspace, uri.replace('a.eco', 'b.eco'), { openMatrix: 'matrix' })).toEqual([]);
});
