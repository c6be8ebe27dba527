import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

/** What each layer may import: itself and these. Text → AST → model → analyses → findings and views → editor and command line. */
const allowed: Record<string, readonly string[]> = {
    'language/generated': [],
    // What a name looks like is the grammar's to say.
    'language/model': ['language/generated'],
    'language/syntax': ['language/model', 'language/generated'],
    'language/analyses': ['language/model'],
    // The generated list of rules points at their files.
    'language/rules': ['language/analyses', 'language/model', 'language/generated'],
    'language/views': ['language/analyses', 'language/model', 'language/rules'],
    'language/pictures': ['language/model', 'language/rules', 'language/views'],
    'language/exports': ['language/model', 'language/pictures', 'language/rules', 'language/views'],
    'language/questions': ['language/analyses', 'language/model'],
    'language/changes': ['language/analyses', 'language/model', 'language/rules'],
    // Policies of ODRL in and out; heavy, so that the façade does not know it.
    'language/exchange': [
        'language/analyses',
        'language/library',
        'language/model',
        'language/rules',
        'language/syntax'
    ],
    'language/suppose': ['language', 'language/changes', 'language/model', 'language/rules', 'language/syntax'],
    'language/templates': ['language/model'],
    'language/library': [],
    'language/services': [
        'language',
        'language/analyses',
        'language/generated',
        'language/model',
        'language/rules',
        'language/suppose',
        'language/syntax',
        'language/templates',
        'language/views'
    ],
    // The façade knows all of them.
    language: [
        'language/changes',
        'language/exports',
        'language/library',
        'language/model',
        'language/questions',
        'language/rules',
        'language/services',
        'language/suppose',
        'language/syntax',
        'language/templates',
        'language/views'
    ],
    cli: ['language', 'language/exchange'],
    // The panel draws the pictures itself.
    extension: [
        'language',
        'language/model',
        'language/pictures',
        'language/suppose',
        'language/templates',
        'language/views'
    ]
};
const layerOf = (file: string): string =>
    Object.keys(allowed)
        .filter((l) => file.startsWith(`${l}/`))
        .sort((a, b) => b.length - a.length)[0] ?? '';
const sources = ['language', 'cli', 'extension']
    .flatMap((dir) =>
        readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((f) =>
            path.posix.join(dir, f.replaceAll(path.sep, '/'))
        )
    )
    .filter((f) => /\.tsx?$/.test(f) && !f.startsWith('language/generated'));

it('every arrow points the right way', () => {
    const wrong: string[] = [];
    for (const file of sources) {
        const text = readFileSync(file, 'utf8');
        for (const [, typeOnly, target] of text.matchAll(/(?:import|export)( type)?[^;'"]*from '([^']+)'/g)) {
            if (file.startsWith('language/') && (target === 'vscode' || target.startsWith('node:')))
                wrong.push(`${file} imports ${target}`);
            if (!target.startsWith('.')) {
                if (target.startsWith('langium') && !file.startsWith('language/syntax') && !typeOnly)
                    wrong.push(`${file} imports ${target}`);
                continue;
            }
            const [from, to] = [layerOf(file), layerOf(path.posix.join(path.posix.dirname(file), target))];
            if (from !== to && !allowed[from].includes(to)) wrong.push(`${file} (${from}) imports ${target} (${to})`);
        }
    }
    expect(wrong).toEqual([]);
    expect(sources.length).toBeGreaterThan(15);
});
