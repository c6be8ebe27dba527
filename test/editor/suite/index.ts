import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { checks } from './workshop.js';
import './finding.js';
import './writing.js';
import './first-steps.js';
import './recovery.js';

/* Runs inside the extension host of any VS Code: the one in the browser (run.mjs) and a desktop one (tools/desktop.mjs). */

async function attempt([name, body]: (typeof checks)[number]): Promise<{ name: string; error?: string }> {
    let timer: NodeJS.Timeout | undefined;
    const limit = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error('took more than 60 s')), 60_000);
    });
    try {
        await Promise.race([body(), limit]);
        return { name };
    } catch (error) {
        return { name, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    } finally {
        clearTimeout(timer);
    }
}
/** Called by VS Code. Every check runs; each finds the workspace as the one before left it. */
export async function run(): Promise<void> {
    const results = [];
    for (const one of checks) {
        const result = await attempt(one);
        console.log(`${result.error ? 'FAIL' : 'ok  '} ${result.name}${result.error ? `\n${result.error}` : ''}`);
        results.push(result);
    }
    if (process.env.ECOSPEC_REPORT) writeFileSync(process.env.ECOSPEC_REPORT, JSON.stringify(results));
    const failed = results.filter((result) => result.error).length;
    await vscode.workspace.saveAll();
    if (failed) throw new Error(`${failed} of ${results.length} checks failed`);
}
