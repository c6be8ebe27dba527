// Writes what follows from the rules: the catalogue page, the settings of the editor and the schema of project files.
// With --check it writes nothing and fails where one of them is out of date; the tests run it so.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const { rules, families, rulePage, severities } = await library();
const levels = ['off', ...severities];
const isFamily = Object.fromEntries(Object.entries(families).map(([id, title]) => [id, `All rules of "${title}".`]));
const severity = {
    type: 'object',
    additionalProperties: false,
    default: {},
    properties: Object.fromEntries([
        ...Object.entries(isFamily).map(([id, description]) => [id, { enum: levels, description }]),
        ...rules.map((r) => [r.id, { enum: levels, default: r.onRequest ? 'off' : r.severity, description: r.summary }])
    ])
};
const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'EcoSpec project file',
    description: 'Settings for the ecosystems in this folder and below, for editor and command line alike.',
    type: 'object',
    additionalProperties: false,
    properties: {
        $schema: { type: 'string' },
        severity: {
            ...severity,
            description: 'Severities by rule or family; that of the rule counts where both are set.'
        }
    }
};
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
manifest.contributes.configuration.properties['ecospec.severity'] = {
    ...severity,
    markdownDescription:
        'Severities by rule or family, for example `{ "dummy-voter": "error", "wins": "off" }`; that of the rule counts where both are set. A project file `ecospec.json` goes before this setting.'
};
const outputs = {
    'language/rules/README.md': catalogue(),
    'extension/ecospec.schema.json': `${JSON.stringify(schema, null, 4)}\n`,
    'package.json': `${JSON.stringify(manifest, null, 4)}\n`
};
const isCheck = process.argv.includes('--check');
for (const [file, text] of Object.entries(outputs)) {
    if (comparable(file, readOr(file)) === comparable(file, text)) continue;
    if (isCheck) {
        console.error(`${file} is out of date: run npm run catalogue.`);
        process.exitCode = 1;
    } else writeFileSync(file, text);
}

function catalogue() {
    const lines = [
        '# Rules',
        '',
        `${rules.length} rules in ${Object.keys(families).length} families. Each has a page of its own.`
    ];
    for (const [family, title] of Object.entries(families)) {
        lines.push('', `## ${title}`, '', '| rule | severity | nature | what it finds |', '| --- | --- | --- | --- |');
        for (const rule of rules.filter((r) => r.family === family)) {
            const link = path.posix.relative('language/rules', rulePage(rule));
            const level = rule.onRequest ? `${rule.severity}, off by default` : rule.severity;
            lines.push(`| [${rule.id}](${link}) | ${level} | ${rule.nature} | ${rule.summary} |`);
        }
    }
    return `${lines.join('\n')}\n`;
}
/** JSON may be laid out as the formatter likes it. */
function comparable(file, text) {
    return file.endsWith('.json') && text
        ? JSON.stringify(JSON.parse(text))
        : text.replace(/ +\|/g, ' |').replace(/-+/g, '-');
}
function readOr(file) {
    try {
        return readFileSync(file, 'utf8');
    } catch {
        return '';
    }
}
async function library() {
    const folder = mkdtempSync(path.join(tmpdir(), 'ecospec-'));
    const outfile = path.join(folder, 'library.mjs');
    await build({
        entryPoints: ['language/index.ts'],
        outfile,
        bundle: true,
        platform: 'node',
        format: 'esm',
        loader: { '.eco': 'text' },
        mainFields: ['module', 'main'],
        logLevel: 'warning'
    });
    const found = await import(pathToFileURL(outfile).href);
    rmSync(folder, { recursive: true });
    return found;
}
