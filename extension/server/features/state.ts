import type { ServerCapabilities } from 'vscode-languageserver/node';
import type { ServerState, Texts } from '../../protocol.js';
import type { Server } from '../server.js';

/** What goes into a report about the extension itself. */
export function state(server: Server): ServerCapabilities {
    const { connection, workspace } = server;
    connection.onRequest('ecospec/state', async () => {
        await server.settled();
        return stateOf(server);
    });
    connection.onRequest(
        'ecospec/texts',
        (): Texts => Object.fromEntries(workspace.uris().map((uri) => [uri, workspace.text(uri) ?? '']))
    );
    return {};
}
function stateOf({ workspace, times }: Server): ServerState {
    const texts = workspace.uris().map((uri) => workspace.text(uri) ?? '');
    const findings: Record<string, number> = {};
    for (const { rule } of workspace.all()) findings[rule] = (findings[rule] ?? 0) + 1;
    return {
        process: process.pid,
        node: process.version,
        seconds: Math.round(process.uptime()),
        megabytes: Math.round(process.memoryUsage().rss / 2 ** 20),
        files: texts.length,
        lines: texts.reduce((sum, text) => sum + text.split('\n').length, 0),
        ecosystems: workspace.reports().map(({ ecosystem, findings }) => ({
            files: ecosystem.files.length,
            partners: ecosystem.all('Partner').length,
            findings: findings.length
        })),
        findings,
        times: times.all()
    };
}
