import type { ServerCapabilities } from 'vscode-languageserver/node';
import {
    CannotShow,
    choicesIn,
    entitled,
    hereAt,
    libraries,
    report,
    show,
    threeAnswers
} from '../../../language/index.js';
import type {
    EditsReply,
    ExportReply,
    ExportRequest,
    Here,
    HereRequest,
    OfCell,
    SentView,
    TellReply,
    TrustReply,
    ViewReply,
    ViewRequest
} from '../../protocol.js';
import { beside, type Seen, seeing } from '../seen.js';
import { SentTables } from '../sent-tables.js';
import type { Server } from '../server.js';
import { type Chosen, ShownEcosystems } from '../shown-ecosystems.js';
import { Sliced } from '../slices.js';
import { editsReply, Suppositions, supposedView } from './suppose.js';

/** What the panel and the status bar ask for, and the texts of shipped libraries. */
export function panel({ connection, workspace, settled }: Server): ServerCapabilities {
    const ecosystems = new ShownEcosystems(workspace);
    const suppositions = new Suppositions(workspace);
    const tables = new SentTables();
    const chosen = async ({ ecosystem, uri }: { ecosystem?: string; uri?: string }): Promise<Chosen | undefined> => {
        await settled();
        ecosystems.tidy();
        return ecosystems.choose(ecosystem, uri);
    };
    const sent = (seen: Seen | undefined, { has }: ViewRequest): SentView | undefined =>
        seen && 'table' in seen ? tables.send(seen, has) : seen;
    connection.onRequest('ecospec/view', async (request: ViewRequest): Promise<ViewReply<SentView>> => {
        const found = await chosen(request);
        const all = ecosystems.all();
        if (!found) return { ecosystems: all, help: 'There is no ecosystem in this folder yet.' };
        const { id, judged, broken } = found;
        const choices = request.choices && judged && !broken ? choicesIn(workspace, judged.ecosystem) : undefined;
        const now = { ecosystems: all, ecosystem: id, broken, choices };
        const written = await new Sliced(seeing(judged, request)).result;
        const supposed = broken ? undefined : await suppositions.on(id, request.suppositions);
        if (!judged || !supposed) return { ...now, help: written.help, shown: sent(written.seen, request) };
        const { seen, help } = await new Sliced(seeing(supposed.judged, request)).result;
        const then = seen && beside(seen, written.seen, supposed);
        return {
            ...now,
            help,
            shown: sent(then?.seen, request),
            supposed: supposedView(supposed, request.suppositions, judged.ecosystem, then?.changes)
        };
    });
    connection.onRequest('ecospec/tell', (of: OfCell): TellReply => tables.tell(of) ?? null);
    connection.onRequest('ecospec/export', async (request: ExportRequest): Promise<ExportReply> => {
        const found = await chosen(request);
        const supposed = found && !found.broken ? await suppositions.on(found.id, request.suppositions) : undefined;
        if (!supposed?.edits.length) return exported(found, request);
        return exported({ ...found!, judged: entitled(supposed.judged, request.suppositions) }, request, '-what-if');
    });
    connection.onRequest('ecospec/suppose', async (request: ViewRequest): Promise<EditsReply> => {
        const found = await chosen(request);
        if (found?.broken) return { edits: [], refused: ['The text cannot be read yet, so nothing was written.'] };
        const supposed = found && (await suppositions.on(found.id, request.suppositions));
        return supposed ? editsReply(supposed) : { edits: [], refused: [] };
    });
    connection.onRequest('ecospec/here', ({ uri, position }: HereRequest): Here => hereAt(workspace, uri, position));
    connection.onRequest('ecospec/trust', async ({ uri }: { uri?: string }): Promise<TrustReply | undefined> => {
        const found = await chosen({ uri });
        return found?.judged && trustInShort(found.judged);
    });
    connection.onRequest('ecospec/library', ({ uri }: { uri: string }) => libraries[uri] ?? '');
    return {};
}
function exported(found: Chosen | undefined, request: ExportRequest, suffix = ''): ExportReply {
    const { view, format, theme, choice } = request;
    const name = `${found?.judged?.ecosystem.name ?? 'ecosystem'}-${request.report ? 'report' : view}${suffix}`;
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
