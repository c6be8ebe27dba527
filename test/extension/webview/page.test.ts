import { build } from 'esbuild';
import { expect, it } from 'vitest';

it('the page draws views and holds no model, no analysis and no rule', async () => {
    const { metafile } = await build({
        entryPoints: ['extension/webview/main.tsx'],
        bundle: true,
        metafile: true,
        write: false,
        minify: true,
        jsx: 'automatic',
        jsxImportSource: 'preact',
        loader: { '.css': 'empty' }
    });
    const [{ inputs }] = Object.values(metafile.outputs);
    const ours = Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
    expect(ours.length).toBeGreaterThan(50);
    const heavy = ours
        .map(([file]) => file)
        .filter((f) => /language\/(analyses|rules|syntax)\/|model\/ecosystem/.test(f));
    expect(heavy).toEqual([]);
});
