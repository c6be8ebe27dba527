import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { afterEach, beforeAll } from 'vitest';
import {
    createMessageConnection,
    type MessageConnection,
    StreamMessageReader,
    StreamMessageWriter
} from 'vscode-jsonrpc/node';

/** A bare client, as any editor is one: it knows nothing of VS Code. Its server is ended after each test. */
export function bareClient(): { start: () => MessageConnection; ended: () => Promise<unknown> } {
    let server: ChildProcess | undefined;
    let client: MessageConnection | undefined;
    beforeAll(() => {
        if (!existsSync('dist/ecospec.cjs')) execFileSync('npm', ['run', 'build'], { stdio: 'ignore' });
    });
    afterEach(() => {
        client?.dispose();
        server?.kill();
    });
    return {
        start: () => {
            const args = ['dist/ecospec.cjs', 'lsp', '--stdio'];
            server = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
            client = createMessageConnection(
                new StreamMessageReader(server.stdout!),
                new StreamMessageWriter(server.stdin!)
            );
            client.listen();
            return client;
        },
        ended: () => new Promise((resolve) => server!.once('exit', resolve))
    };
}
