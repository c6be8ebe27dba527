import { expect, it } from 'vitest';
import { hereAt } from '../../language/index.js';
import { markedWorkspace } from './marked.js';

/** The names at the cursor, and the lines of the statement around it. */
function at(text: string): string {
    const { workspace, uri, at: position } = markedWorkspace({ 'a.eco': text });
    const { names, statement } = hereAt(workspace, uri, position);
    const lines = statement
        ? `lines ${statement.range.start.line + 1}-${statement.range.end.line + 1}`
        : 'no statement';
    return `${names.join(', ') || 'no name'}; ${lines}`;
}
const before = 'ecosystem Net\npartner Metro\npartner `data` {\n    pursues G\n}\n';

it('a name, and the statement around it', () => {
    expect(at(`${before}group Two of Met<|>ro, \`data\``)).toBe('Metro, Two; lines 6-6');
    expect(at(`${before}group Two of Metro, \`da<|>ta\``)).toBe('data, Two; lines 6-6');
});
it('in the midst of a statement, its own name', () => {
    expect(at('ecosystem Net\npartner `data` {\n    pur<|>sues G\n}')).toBe('data; lines 2-4');
});
it('between statements nothing', () => {
    expect(at(`${before}\n<|>\ngroup Two of Metro`)).toBe('no name; no statement');
});
it('on broken text', () => {
    expect(at('ecosystem Net\npartner Met<|>ro {\n    pursues')).toMatch(/^Metro; /);
});
it('in a file that there is not, nothing', () => {
    const { workspace, at: position } = markedWorkspace({ 'a.eco': 'ecosystem N<|>et' });
    expect(hereAt(workspace, 'file:///none.eco', position)).toEqual({ names: [], statement: undefined });
});
