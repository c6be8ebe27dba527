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
        external: ['vscode']
    }),
    build({
        ...shared,
        entryPoints: { library: 'language/index.ts' },
        outdir: 'dist',
        platform: 'neutral',
        format: 'esm'
    }),
    build({
        ...shared,
        entryPoints: { matrix: 'extension/webview/matrix.ts' },
        outdir: 'dist/webview',
        platform: 'browser',
        format: 'iife',
        target: 'es2022'
    })
]);
copyFileSync('extension/webview/matrix.css', 'dist/webview/matrix.css');
copyFileSync('cli/ecospec.cjs', 'dist/ecospec.cjs');
