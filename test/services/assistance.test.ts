import { expect, it } from 'vitest';
import { assistance, refreshAssistance } from '../../extension/server/features/assistance.js';
import type { Beside, Server } from '../../extension/server/server.js';
import { markedWorkspace } from './marked.js';

type Handler = (params: unknown) => unknown;
/** The handlers that the feature registers, and what it asks the client for. */
function served(beside: Beside): { ask: (what: string, more?: object) => unknown; asked: string[] } {
    const { workspace, uri, at } = markedWorkspace(
        'ecosystem Net\npartner Metro\nbody One { seats Metro 3 passes with 2 votes }\ngroup G of <|>Metro'
    );
    const handlers = new Map<string, Handler>();
    const asked: string[] = [];
    const register = (name: string) => (handler: Handler) => void handlers.set(name, handler);
    const connection = {
        onCompletion: register('completion'),
        onCompletionResolve: register('completionResolve'),
        onHover: register('hover'),
        onCodeLens: register('codeLens'),
        onCodeLensResolve: register('codeLensResolve'),
        languages: { inlayHint: { on: register('inlayHint'), refresh: () => asked.push('hints') } },
        sendRequest: () => asked.push('lenses')
    };
    const server = {
        connection,
        workspace,
        pages: () => '',
        client: () => ({ canFillIn: false, canRefreshHints: true, canRefreshLenses: true, showReferences: 'show' }),
        settings: () => beside
    } as unknown as Server;
    expect(assistance(server)).toMatchObject({ completionProvider: {}, hoverProvider: true, inlayHintProvider: true });
    refreshAssistance(server);
    refreshAssistance(server);
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const ask = (what: string, more: object = {}): unknown =>
        handlers.get(what)?.({ textDocument: { uri }, position: at, range, ...more });
    return { ask, asked };
}

it('answers an editor, and has it ask again after a pause', async () => {
    const { ask, asked } = served({ inlayHints: true, codeLens: true });
    expect(ask('completion')).toMatchObject({
        items: expect.arrayContaining([expect.objectContaining({ label: 'Metro' })])
    });
    expect(ask('hover')).toMatchObject({ contents: { value: expect.stringContaining('One: 3 of 3 votes') } });
    expect(ask('inlayHint')).toMatchObject([{ label: '100 % power' }]);
    const [lens] = ask('codeLens') as object[];
    expect(ask('codeLensResolve', lens)).toMatchObject({ command: { title: '0 references' } });
    expect(asked).toEqual([]);
    await expect.poll(() => asked).toEqual(['hints', 'lenses']);
});
it('leaves hints and lenses out where a setting says so', () => {
    const { ask } = served({ inlayHints: false, codeLens: false });
    expect([ask('inlayHint'), ask('codeLens')]).toEqual([[], []]);
});
