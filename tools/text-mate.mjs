// The colours of words: one TextMate grammar from the words of the language grammar, and one that brings it into `eco` blocks of Markdown.
// What a name means is coloured on top by the server (language/services/colours.ts).
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const folder = 'extension/syntaxes';
// Letters of any script, digits, _ and -: what may stand in a name can't stand beside a word of the language.
const name = '[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*';
const whole = (words) => `(?<![\\p{L}\\p{M}\\p{N}_\`-])(?:${alternatives(words)})(?![\\p{L}\\p{M}\\p{N}_-])`;

export function writeColours() {
    const grammar = readFileSync('language/grammar/ecospec.langium', 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    mkdirSync(folder, { recursive: true });
    write('ecospec.tmLanguage.json', colours(wordsOf(grammar)));
    write('ecospec.markdown.tmLanguage.json', inMarkdown);
}
/** The words that start a statement, those of them that a name follows, those that are a value (`piloting`, `personal`), and the others. */
function wordsOf(grammar) {
    const rules = [...grammar.matchAll(/^(?:fragment )?(\w+)( returns string)?: ([\s\S]*?);\s*$/gm)];
    const bodies = new Map(rules.map(([, rule, , body]) => [rule, body]));
    const items = [bodies.get('Item'), bodies.get('Header')].flatMap((body) => body.match(/\w+/g));
    const statements = items.flatMap((rule) => {
        const body = rule === 'Header' ? undefined : bodies.get(rule);
        return body
            ? [{ body, words: [...(/^(?:\w+=\()?((?:'[\w-]+'\|?)+)/.exec(body)?.[1] ?? '').matchAll(/'([\w-]+)'/g)] }]
            : [];
    });
    const starts = statements.flatMap(({ words }) => words.map((w) => w[1]));
    const naming = statements
        .filter(({ body }) => /^'[\w-]+' name=ID/.test(body))
        .flatMap(({ words }) => words.map((w) => w[1]));
    const quoted = (text) => [...text.matchAll(/'([a-z][\w-]*)'/g)].map((m) => m[1]);
    const values = rules.filter(([, , isValue]) => isValue).flatMap(([, , , body]) => quoted(body));
    const others = rules.filter(([, , isValue]) => !isValue).flatMap(([, , , body]) => quoted(body));
    return {
        starts,
        naming,
        values: values.filter((v) => !others.includes(v)),
        others: others.filter((o) => !starts.includes(o))
    };
}
function colours({ starts, naming, values, others }) {
    const scope = (kind) => `${kind}.ecospec`;
    const comment = (kind, begin, end) => ({
        name: scope(kind),
        begin,
        end,
        beginCaptures: { 0: { name: scope('punctuation.definition.comment') } },
        endCaptures: { 0: { name: scope('punctuation.definition.comment') } }
    });
    return {
        name: 'EcoSpec',
        scopeName: 'source.ecospec',
        fileTypes: ['eco'],
        patterns: [
            comment('comment.block.documentation', '/\\*\\*(?!/)', '\\*/'),
            comment('comment.block', '/\\*', '\\*/'),
            { name: scope('comment.line.double-slash'), match: '//.*$' },
            {
                name: scope('string.quoted.double'),
                begin: '"',
                // As in the language, a text that is not closed ends with its line.
                end: '"|$',
                patterns: [{ name: scope('constant.character.escape'), match: '\\\\.' }]
            },
            {
                match: `(${whole(naming)})[ \\t]+(${name}|\`[^\`]+\`)`,
                captures: { 1: { name: scope('storage.type') }, 2: { name: scope('entity.name.type') } }
            },
            { name: scope('variable.other.quoted'), match: '`[^`]+`' },
            {
                name: scope('constant.numeric.date'),
                match: '(?<![\\p{L}\\p{N}_-])\\d{4}-\\d{2}(-\\d{2})?(?![\\p{L}\\p{N}_-])'
            },
            {
                match: '(?<![\\p{L}\\p{N}_-])(\\d+(?:\\.\\d+)?(?:[ \\t]*(?:k|M|bn)(?![\\p{L}\\p{N}_-]))?)(?:[ \\t]+([A-Z]{3})(?![\\p{L}\\p{N}_-]))?(?:[ \\t]*(%))?',
                captures: {
                    1: { name: scope('constant.numeric') },
                    2: { name: scope('keyword.other.unit') },
                    3: { name: scope('keyword.other.unit') }
                }
            },
            { name: scope('storage.type'), match: whole(starts) },
            { name: scope('constant.language'), match: whole(values) },
            { name: scope('keyword.control'), match: whole(others) },
            { name: scope('variable.other'), match: name }
        ]
    };
}
const inMarkdown = {
    scopeName: 'markdown.ecospec.codeblock',
    injectionSelector: 'L:text.html.markdown',
    patterns: [
        {
            name: 'markup.fenced_code.block.markdown',
            begin: '(^|\\G)(\\s*)(`{3,}|~{3,})\\s*(?i:(eco|ecospec)((?:\\s|:|,|\\{|\\?)[^`]*)?$)',
            end: '(^|\\G)(\\2|\\s{0,3})(\\3)\\s*$',
            beginCaptures: {
                3: { name: 'punctuation.definition.markdown' },
                4: { name: 'fenced_code.block.language.markdown' },
                5: { name: 'fenced_code.block.language.attributes.markdown' }
            },
            endCaptures: { 3: { name: 'punctuation.definition.markdown' } },
            patterns: [
                {
                    begin: '(^|\\G)(\\s*)(.*)',
                    while: '(^|\\G)(?!\\s*([`~]{3,})\\s*$)',
                    contentName: 'meta.embedded.block.ecospec',
                    patterns: [{ include: 'source.ecospec' }]
                }
            ]
        }
    ]
};
/** Longer words first, so that none is taken for the start of another. */
function alternatives(words) {
    return [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
}
function write(file, content) {
    writeFileSync(`${folder}/${file}`, `${JSON.stringify(content, null, 4)}\n`);
}
