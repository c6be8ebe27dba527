import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';

/** The examples of the documentation, run as programs that import the built package by its name. */
const folder = path.resolve('dist/library-examples');
const examples = [...readFileSync('docs/library.md', 'utf8').matchAll(/^## (.*)$[\s\S]*?```ts\n([\s\S]*?)```/gm)];
const titles = examples.map(([, title]) => title);
const fileOf = (title: string): string => path.join(folder, `${title}.mts`);
beforeAll(() => {
    mkdirSync(folder, { recursive: true });
    for (const [, title, code] of examples) writeFileSync(fileOf(title), code);
    execFileSync(process.execPath, ['tools/types.mjs']);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

function outputOf(title: string): string {
    const { stdout, stderr, status } = spawnSync(process.execPath, [fileOf(title)], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    return stdout;
}
it('there is an example of each use', () => {
    expect(titles).toEqual(['Parse', 'Check', 'Ask', 'Compare', 'Format', 'Views', 'Export']);
});
it.each(titles)('%s', (title) => {
    expect(outputOf(title)).toMatchSnapshot();
});
it.each(titles)('%s in a browser: bundled without a word of Node.js, with the same result', async (title) => {
    const { outputFiles } = await build({
        entryPoints: [fileOf(title)],
        bundle: true,
        platform: 'browser',
        format: 'iife',
        write: false,
        logLevel: 'silent'
    });
    const printed: string[] = [];
    // Nothing is there but the language and what both have: no process, no Buffer, no require.
    const web = {
        URL,
        TextEncoder,
        TextDecoder,
        setTimeout,
        clearTimeout,
        queueMicrotask,
        structuredClone,
        performance
    };
    const log = (...words: unknown[]): number =>
        printed.push(words.map((w) => (typeof w === 'string' ? w : JSON.stringify(w))).join(' '));
    const context: Record<string, unknown> = createContext({ ...web, console: { log } });
    context.self = context;
    runInContext(outputFiles[0].text, context);
    const alike = (text: string): string => text.replace(/[\s'"]+/g, '');
    expect(alike(printed.join('\n'))).toBe(alike(outputOf(title)));
});
it('the examples agree with the types of the package, and those with themselves', () => {
    const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', '--lib', 'es2022,dom'];
    const files = [...titles.map(fileOf), 'dist/library.d.ts', 'dist/odrl.d.ts'];
    const none = ['--typeRoots', folder];
    const { stdout, status } = spawnSync('tsc', [...options, ...none, ...files], { encoding: 'utf8' });
    expect([stdout, status]).toEqual(['', 0]);
});
