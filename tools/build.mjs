// Bundles the extension, its server, the command line and the library from the generated parser and our own sources.
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { build } from 'esbuild';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const shared = {
    bundle: true,
    define: { __VERSION__: JSON.stringify(version) },
    loader: { '.eco': 'text' },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    target: 'node22',
    logLevel: 'warning',
    mainFields: ['module', 'main']
};
/** The library for JSON-LD brings a client along to fetch contexts with. */
const nothingFetched = { '@digitalbazaar/http-client': './tools/no-http-client.cjs' };
rmSync('dist', { recursive: true, force: true });
mkdirSync('dist', { recursive: true });
await Promise.all([
    build({
        ...shared,
        entryPoints: {
            extension: 'extension/client/extension.ts',
            server: 'extension/server/main.ts',
            cli: 'cli/main.ts',
            'test/suite': 'test/editor/suite/index.ts'
        },
        outdir: 'dist',
        outExtension: { '.js': '.cjs' },
        platform: 'node',
        format: 'cjs',
        external: ['vscode'],
        alias: nothingFetched
    }),
    build({
        ...shared,
        entryPoints: { library: 'language/index.ts' },
        outdir: 'dist',
        platform: 'neutral',
        format: 'esm'
    }),
    // Apart from the library, which most of its users do not need it for.
    build({
        ...shared,
        entryPoints: { odrl: 'language/exchange/odrl/index.ts' },
        outdir: 'dist',
        platform: 'browser',
        mainFields: ['browser', 'module', 'main'],
        format: 'esm',
        alias: nothingFetched
    }),
    build({
        ...shared,
        // The worker is a bundle of its own: the page draws without waiting for a layout.
        entryPoints: { panel: 'extension/webview/main.tsx', layout: 'extension/webview/maps/layout-worker.ts' },
        outdir: 'dist/webview',
        platform: 'browser',
        format: 'iife',
        target: 'es2022',
        // It is read anew whenever the panel is shown.
        minify: true
    })
]);
copyFileSync('cli/ecospec.cjs', 'dist/ecospec.cjs');
