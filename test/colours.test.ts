import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { keywords } from '../language/generated/keywords.js';

/** The colours of words, as an editor reads them. */
const require = createRequire(import.meta.url);
const { INITIAL, Registry, parseRawGrammar } = require('vscode-textmate') as typeof import('vscode-textmate');
const onig = require('vscode-oniguruma') as typeof import('vscode-oniguruma');

const files: Record<string, string> = {
    'source.ecospec': readFileSync('extension/syntaxes/ecospec.tmLanguage.json', 'utf8'),
    'markdown.ecospec.codeblock': readFileSync('extension/syntaxes/ecospec.markdown.tmLanguage.json', 'utf8'),
    // Stands for the Markdown of the editor: a text into which ours is brought.
    'text.html.markdown': '{ "scopeName": "text.html.markdown", "patterns": [{ "match": "^#.*$", "name": "heading" }] }'
};
let eco: IGrammar;
let markdown: IGrammar;
beforeAll(async () => {
    await onig.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
    const registry = new Registry({
        onigLib: Promise.resolve({
            createOnigScanner: (sources) => new onig.OnigScanner(sources),
            createOnigString: (text) => new onig.OnigString(text)
        }),
        loadGrammar: async (scope) => (files[scope] ? parseRawGrammar(files[scope], `${scope}.json`) : null),
        getInjections: (scope) => (scope === 'text.html.markdown' ? ['markdown.ecospec.codeblock'] : [])
    });
    eco = (await registry.loadGrammar('source.ecospec'))!;
    markdown = (await registry.loadGrammar('text.html.markdown'))!;
});
/** Each word with the last of its scopes. */
function coloured(grammar: IGrammar, text: string): string[] {
    let stack = INITIAL;
    return text.split('\n').flatMap((line) => {
        const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
        stack = ruleStack;
        return tokens
            .map((t) => `${line.slice(t.startIndex, t.endIndex).trim()} ${t.scopes.at(-1)!.replace('.ecospec', '')}`)
            .filter((t) => !t.startsWith(' '));
    });
}

describe('the colours of words', () => {
    it.each([
        [
            'a statement',
            'partner Metro "Metro AG" as Operator {',
            [
                'partner storage.type',
                'Metro entity.name.type',
                '" string.quoted.double',
                'as keyword.control',
                'Operator variable.other',
                '{ source'
            ]
        ],
        ['values', 'phase piloting', ['phase keyword.control', 'piloting constant.language']],
        [
            'amounts',
            'worth 2.5 M EUR per year 60 % 1/3',
            ['2.5 M constant.numeric', 'EUR keyword.other.unit', '60 constant.numeric', '% keyword.other.unit']
        ],
        ['dates', 'due 2027-01-31', ['due keyword.control', '2027-01-31 constant.numeric.date']],
        [
            'names with words in them',
            'use-case reuse useful_all',
            ['use-case variable.other', 'reuse variable.other', 'useful_all variable.other']
        ],
        ['names in backticks', 'role `all`', ['role storage.type', '`all` entity.name.type']],
        ['names in other scripts', 'group Prüfer of 監査', ['Prüfer entity.name.type', '監査 variable.other']],
        [
            'comments',
            '/** doc */ goal // x',
            ['doc comment.block.documentation', 'goal storage.type', '// x comment.line.double-slash']
        ]
    ])('%s', (_, text, expected) => expect(coloured(eco, text)).toEqual(expect.arrayContaining(expected)));
    it('a text that is not closed ends with its line', () => {
        expect(coloured(eco, 'vision "open\nphase forming').at(-1)).toBe('forming constant.language');
    });
    it('know every word of the language', () => {
        for (const word of keywords) expect(coloured(eco, word)[0]).not.toMatch(/variable|source/);
    });
    it('reach into eco blocks of Markdown', () => {
        const text = '# Title\n```eco\npartner Metro\n```\npartner Metro\n~~~ecospec\nrole R\n~~~';
        const lines = coloured(markdown, text);
        expect(lines).toContain('Metro entity.name.type');
        expect(lines).toContain('role storage.type');
        expect(lines).toContain('partner Metro text.html.markdown');
    });
});
