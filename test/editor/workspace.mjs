// What the runners of the browser and of the desktop share: a folder to work in, the compiled suite and its report.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
export const root = path.resolve(here, '../..');

/** A new folder with the tour and the demo in it, so that no test edits a file of the repository. */
export function makeWorkspace() {
    const folder = mkdtempSync(path.join(tmpdir(), 'ecospec-tests-'));
    const workspace = path.join(folder, 'workspace');
    mkdirSync(workspace);
    cpSync(path.join(root, 'test/fixtures/tour.eco'), path.join(workspace, 'tour.eco'));
    cpSync(path.join(here, 'demo.eco'), path.join(workspace, 'demo.eco'));
    return { folder, workspace, report: path.join(folder, 'report.json') };
}
export function emptyFolder(folder) {
    for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { recursive: true });
}
/** Texts by their place in the workspace. */
export function addFiles(workspace, files) {
    for (const [name, text] of Object.entries(files)) {
        const file = path.join(workspace, name);
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, text);
    }
}
/** The suite as compiled from suite/index.ts. */
export function suite() {
    const places = ['dist/test/editor/suite/index.cjs', 'dist/test/suite.cjs'].map((file) => path.join(root, file));
    return places.find((file) => existsSync(file)) ?? places[0];
}
/** [{ name, error? }], or undefined where the suite never came to its end. */
export function readReport(file) {
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
