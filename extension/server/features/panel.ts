import type { ServerCapabilities } from 'vscode-languageserver/node';
import { libraries, partnerMatrix } from '../../../language/index.js';
import type { MatrixReply } from '../../protocol.js';
import type { Server } from '../server.js';

/** What the panel asks for, and the texts of shipped libraries. */
export function panel({ connection, workspace, settled }: Server): ServerCapabilities {
    connection.onRequest('ecospec/matrix', async ({ uri }: { uri?: string }): Promise<MatrixReply> => {
        await settled();
        const report = (uri && workspace.reportOf(uri)) || workspace.reports()[0];
        if (!report) return { help: 'There is no ecosystem in this folder yet.' };
        const broken = workspace.brokenAt(report.ecosystem.files[0].uri);
        if (broken) return { broken: { message: broken.message, at: broken.at } };
        if (!report.ecosystem.all('Partner').length)
            return {
                help: `${report.ecosystem.name} has no partners yet. Write the first one, for example: partner Metro "Metro AG"`
            };
        return { view: partnerMatrix(report.ecosystem, report.findings) };
    });
    connection.onRequest('ecospec/library', ({ uri }: { uri: string }) => libraries[uri] ?? '');
    return {};
}
