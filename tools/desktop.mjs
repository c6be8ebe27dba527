// npm run test:desktop: the compiled suite in a desktop VS Code (ECOSPEC_VSCODE, else the `code` on the path).
import { existsSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { makeWorkspace, readReport, root, suite } from '../test/editor/workspace.mjs';

/** `code` only hands over to the program beside it and ends at once; the tests need the program itself. */
function program(code) {
    const folder = path.dirname(realpathSync(code));
    return (
        ['../code', '../code-insiders', '../Code.exe', '../../../MacOS/Electron']
            .map((file) => path.resolve(folder, file))
            .find((file) => existsSync(file)) ?? code
    );
}
function findProgram() {
    if (process.env.ECOSPEC_VSCODE) return process.env.ECOSPEC_VSCODE;
    const name = process.platform === 'win32' ? 'code.cmd' : 'code';
    const code = (process.env.PATH ?? '')
        .split(path.delimiter)
        .filter(Boolean)
        .map((folder) => path.join(folder, name))
        .find((file) => existsSync(file));
    return code && program(code);
}
async function runDesktop(vscodeExecutablePath) {
    const { folder, workspace, report } = makeWorkspace();
    try {
        await runTests({
            vscodeExecutablePath,
            extensionDevelopmentPath: root,
            extensionTestsPath: suite(),
            extensionTestsEnv: { ECOSPEC_REPORT: report },
            launchArgs: [
                workspace,
                '--disable-extensions',
                '--disable-workspace-trust',
                '--user-data-dir',
                path.join(folder, 'data')
            ]
        }).catch((error) => console.error(error.message));
        const results = readReport(report);
        if (!results) console.error('The suite did not run in this VS Code.');
        const failed = results?.filter((result) => result.error) ?? [];
        console.log(`${(results?.length ?? 0) - failed.length} passed, ${failed.length} failed`);
        return results && !failed.length ? 0 : 1;
    } finally {
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
}
const found = findProgram();
if (found) process.exitCode = await runDesktop(found);
else {
    console.error(
        'There is no desktop VS Code here: put `code` on the path, or give its executable in ECOSPEC_VSCODE.'
    );
    process.exitCode = 2;
}
