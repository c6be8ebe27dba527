// npm run test:desktop: the compiled suite in a desktop VS Code (ECOSPEC_VSCODE, else `code` on the path).
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const found = process.env.ECOSPEC_VSCODE ?? (process.env.PATH ?? '').split(path.delimiter).map((d) => path.join(d, process.platform === 'win32' ? 'code.cmd' : 'code')).find((f) => existsSync(f));
if (!found) {
    console.error('There is no desktop VS Code here: put `code` on the path, or give its executable in ECOSPEC_VSCODE.');
    process.exitCode = 2;
} else {
    process.exitCode = await runTests({ vscodeExecutablePath: found, extensionDevelopmentPath: root, extensionTestsPath: path.join(root, 'dist/test/suite.cjs'), launchArgs: [mkdtempSync(path.join(tmpdir(), 'ecospec-desktop-')), '--disable-extensions'] });
}
