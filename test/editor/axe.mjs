import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds in the panel: a line for each rule and element, none where all is well. */
export async function accessibility(bench) {
    const body = await bench.matrix.locator('body').elementHandle();
    const frame = await body.ownerFrame();
    // Evaluated from outside: the page itself lets in no script but its own.
    await frame.evaluate(axe);
    return frame.evaluate(async () => {
        const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
        return violations.flatMap(({ id, help, nodes }) =>
            nodes.slice(0, 5).map(({ html }) => `${id} (${help}): ${html.slice(0, 200)}`)
        );
    });
}
export async function nothingForAxe(bench) {
    assert.deepEqual(await accessibility(bench), []);
}
