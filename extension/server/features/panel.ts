import type { ServerCapabilities } from 'vscode-languageserver/node';
import { CannotShow, hereAt, libraries, report, show, threeAnswers, viewOf } from '../../../language/index.js';
import type {
    ExportReply,
    ExportRequest,
    Here,
    HereRequest,
    TrustReply,
    ViewReply,
    ViewRequest
} from '../../protocol.js';
import type { Server } from '../server.js';
import { type Chosen, ShownEcosystems } from '../shown-ecosystems.js';

/** What the panel and the status bar ask for, and the texts of shipped libraries. */
export function panel({ connection, workspace, settled }: Server): ServerCapabilities {
    const ecosystems = new ShownEcosystems(workspace);
    const chosen = async ({ ecosystem, uri }: { ecosystem?: string; uri?: string }): Promise<Chosen | undefined> => {
        await settled();
        ecosystems.tidy();
        return ecosystems.choose(ecosystem, uri);
    };
    connection.onRequest('ecospec/view', async (request: ViewRequest): Promise<ViewReply> => {
        const found = await chosen(request);
        const all = ecosystems.all();
        if (!found) return { ecosystems: all, help: 'There is no ecosystem in this folder yet.' };
        const { id, judged, broken } = found;
        return { ecosystems: all, ecosystem: id, broken, ...viewFor(judged, request) };
    });
    connection.onRequest('ecospec/export', async (request: ExportRequest): Promise<ExportReply> => {
        const found = await chosen(request);
        return exported(found, request);
    });
    connection.onRequest('ecospec/here', ({ uri, position }: HereRequest): Here => hereAt(workspace, uri, position));
    connection.onRequest('ecospec/trust', async ({ uri }: { uri?: string }): Promise<TrustReply | undefined> => {
        const found = await chosen({ uri });
        return found?.judged && trustInShort(found.judged);
    });
    connection.onRequest('ecospec/library', ({ uri }: { uri: string }) => libraries[uri] ?? '');
    return {};
}
function viewFor(judged: Chosen['judged'], { view, choice }: ViewRequest): Pick<ViewReply, 'shown' | 'help'> {
    if (!judged) return {};
    const eco = judged.ecosystem;
    if (!eco.all('Partner').length)
        return {
            help: `${eco.name} has no partners yet. Write the first one, for example: partner Metro "Metro AG"`
        };
    // A dataset that is no more is asked about no longer.
    const usable = choice && eco.find(choice.dataset, 'Dataset') ? choice : undefined;
    return { shown: viewOf(view, judged, usable) };
}
function exported(found: Chosen | undefined, request: ExportRequest): ExportReply {
    const { view, format, theme, choice } = request;
    const name = `${found?.judged?.ecosystem.name ?? 'ecosystem'}-${request.report ? 'report' : view}`;
    if (!found?.judged) return { name, refused: 'There is nothing to export: the text cannot be read yet.' };
    try {
        const options = {
            view,
            format,
            theme: format === 'svg' ? theme : undefined,
            choice: view === 'data' ? choice : undefined
        };
        return { name, text: request.report ? report(found.judged, format) : show(found.judged, options) };
    } catch (error) {
        if (error instanceof CannotShow) return { name, refused: error.message };
        throw error;
    }
}
function trustInShort(judged: NonNullable<Chosen['judged']>): TrustReply {
    const { ecosystem, findings } = judged;
    return {
        title: ecosystem.header?.title ?? ecosystem.name,
        answers: threeAnswers(ecosystem, findings).map(({ id, question, verdict, words }) => ({
            id,
            question,
            verdict,
            words
        })),
        findings: findings.filter((f) => f.severity !== 'hint').length
    };
}
