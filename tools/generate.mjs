// Lists the rules, writes the colours and generates parser and AST types. Langium warns of each `x=` in a repeated group, because the last one would silently win;
// here a second one is found and told at its place (language/syntax/collect.ts), so those warnings are left out and all others stay.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeColours } from './text-mate.mjs';

const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/langium-cli/bin/langium.js', 'generate'],
    { encoding: 'utf8' }
);
const told = `${stdout}${stderr}`
    .split('\n')
    .filter((line) => line.trim() && !/Found multiple assignments to '\w+' with the '\??=' assignment/.test(line));
if (status !== 0 || told.some((line) => /\berror\b|warning|:\d+:\d+ - /i.test(line))) console.error(told.join('\n'));
process.exitCode = status ?? 1;
writeColours();
listRules();
listKeywords();

/** A rule is a file with a page of the same name beside it; it exports itself by its id in camel case. */
function listRules() {
    const files = readdirSync('language/rules', { recursive: true })
        .map((file) => file.split(path.sep))
        .filter(([, file]) => file?.endsWith('.md'))
        .map(([family, file]) => ({ family, id: file.replace(/\.md$/, '') }))
        .sort((a, b) => (a.id < b.id ? -1 : 1));
    const nameOf = (id) => id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
    const lines = [
        '// Made by tools/generate.mjs from the files in language/rules.',
        ...files.map(({ family, id }) => `import { ${nameOf(id)} } from '../rules/${family}/${id}.js';`),
        "import type { Rule } from '../rules/rule.js';",
        '',
        `export const ruleFiles: readonly Rule[] = [${files.map(({ id }) => nameOf(id)).join(', ')}];`
    ];
    writeFileSync('language/generated/rules.ts', `${lines.join('\n')}\n`);
}
/** What whoever writes a name has to know: the words of the language, and what a name looks like without backticks. */
function listKeywords() {
    const source = readFileSync('language/grammar/ecospec.langium', 'utf8');
    const grammar = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    const words = [...new Set([...grammar.matchAll(/'([a-z][\w-]*)'/g)].map((m) => m[1]))].sort();
    const plain = /^terminal ID: \/`\[\^`\\n\\r\]\+`\|(.*)\/;$/m.exec(source)[1];
    const lines = [
        '// Made by tools/generate.mjs from the grammar.',
        `export const keywords: ReadonlySet<string> = new Set(${JSON.stringify(words)});`,
        `export const plainName = /^(?:${plain})$/;`
    ];
    writeFileSync('language/generated/keywords.ts', `${lines.join('\n')}\n`);
}
