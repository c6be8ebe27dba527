import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isPlain } from '../../language/model/spelling.js';

/* Brackets, comments, indentation and closing as VS Code does them by itself, without the server. */

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
const [language] = contributes.languages;
const configuration = JSON.parse(readFileSync(language.configuration, 'utf8'));

it('a .eco file is known, and has its icon on light and on dark', () => {
    expect([language.id, language.extensions]).toEqual(['ecospec', ['.eco']]);
    for (const file of Object.values<string>(language.icon)) expect(readFileSync(file, 'utf8')).toMatch(/<svg/);
    expect(Object.keys(language.icon)).toEqual(['light', 'dark']);
    for (const { path } of contributes.grammars) expect([path, existsSync(path)]).toEqual([path, true]);
});
it('comments, brackets and what closes by itself', () => {
    expect(configuration.comments).toEqual({ lineComment: '//', blockComment: ['/*', '*/'] });
    expect(configuration.brackets).toEqual([
        ['{', '}'],
        ['(', ')']
    ]);
    const closing = configuration.autoClosingPairs.map((p: { open: string }) => p.open);
    expect(closing).toEqual(['{', '(', '"', '`', '/**']);
    // Nothing closes in the middle of a text.
    for (const pair of configuration.autoClosingPairs) expect(pair.notIn).toContain('string');
});
describe('a word is a name', () => {
    const { pattern, flags } = configuration.wordPattern;
    const word = new RegExp(`^(?:${pattern})$`, flags);
    it.each(['Metro', 'Gärtner', 'cost-game', 'a_b', '監査', 'Cafe\u0301', 'B2'])('%s', (name) => {
        expect([word.test(name), isPlain(name.normalize('NFC')) || name === 'cost-game']).toEqual([true, true]);
    });
    it.each(['a b', '3rd', '"x"', 'a,'])('%s is none', (text) => expect(word.test(text)).toBe(false));
});
describe('indentation', () => {
    const { increaseIndentPattern, decreaseIndentPattern } = configuration.indentationRules;
    it.each([
        ['partner A {', true],
        ['partner A "x { y" {', true],
        ['partner A {   // why', true],
        ['    contributes K { critical   // }', true],
        ['partner A { kind company }', false],
        ['partner A "{"', false],
        ['// partner A {', false],
        ['partner A "//" {', true],
        ['    kind company', false]
    ])('behind %j deeper: %s', (line, deeper) => expect(new RegExp(increaseIndentPattern).test(line)).toBe(deeper));
    it.each([
        ['    }', true],
        ['} // end', true],
        ['partner A { kind company }', false]
    ])('%j goes back: %s', (line, back) => expect(new RegExp(decreaseIndentPattern).test(line)).toBe(back));
});
describe('a line break', () => {
    type Rule = { beforeText: string; afterText?: string; action: { indent: string; appendText?: string } };
    const appended = (before: string, after = ''): string | undefined =>
        configuration.onEnterRules.find(
            (r: Rule) => new RegExp(r.beforeText).test(before) && (!r.afterText || new RegExp(r.afterText).test(after))
        )?.action.appendText;
    it.each([
        ['/** One', '', ' * '],
        ['/**', ' */', ' * '],
        [' * two', '', '* '],
        ['// one ', 'two', '// '],
        ['// one', '', undefined],
        ['partner A', '', undefined],
        ['/** done */', '', undefined]
    ])('in %j before %j', (before, after, text) => expect(appended(before, after)).toBe(text));
});
