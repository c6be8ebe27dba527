import * as vscode from 'vscode';
import {
    CloseAction,
    type CloseHandlerResult,
    ErrorAction,
    type ErrorHandler,
    type ErrorHandlerResult
} from 'vscode-languageclient/node';
import type { Log } from './log.js';
import { minutes, most, RestartPolicy } from './restart-policy.js';

const report = 'Collect Diagnostics';
const again = 'Start Again';

/** What happens when the server ends unasked: it is started again, which gives it all open texts anew, and said once. */
export class Crashes implements ErrorHandler {
    readonly policy = new RestartPolicy();
    private hasTold = false;

    constructor(private readonly log: Log) {}

    /** Whatever is still sent to a server that has just ended fails; that must not keep it from being started again. */
    error(): ErrorHandlerResult {
        return { action: ErrorAction.Continue, handled: true };
    }
    closed(): CloseHandlerResult {
        if (this.policy.ended(Date.now()) === 'give up') {
            this.log.error(`The server stopped ${most} times within ${minutes} minutes. It is not started again.`);
            void this.giveUp();
            return { action: CloseAction.DoNotRestart, handled: true };
        }
        this.log.error('The server stopped unexpectedly. It is started again and gets all open texts anew.');
        if (!this.hasTold) void this.tell();
        this.hasTold = true;
        return { action: CloseAction.Restart, handled: true };
    }
    private async tell(): Promise<void> {
        const answer = await vscode.window.showWarningMessage(
            'The EcoSpec server stopped unexpectedly and was started again. Your texts are untouched, saved or not, and the findings are coming back.',
            report
        );
        if (answer === report) await vscode.commands.executeCommand('ecospec.collectDiagnostics');
    }
    private async giveUp(): Promise<void> {
        const answer = await vscode.window.showErrorMessage(
            `The EcoSpec server stopped ${most} times within ${minutes} minutes. Your texts are untouched, but nothing is checked any more.`,
            again,
            report
        );
        if (answer === report) await vscode.commands.executeCommand('ecospec.collectDiagnostics');
        if (answer === again) await vscode.commands.executeCommand('ecospec.restartServer');
    }
}
