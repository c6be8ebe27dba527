import { expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-types';
import { codeActions } from '../../extension/server/features/code-actions.js';
import { diagnosticOf } from '../../extension/server/features/diagnostics.js';
import type { Server } from '../../extension/server/server.js';
import { edited, markedWorkspace, uriOf } from './marked.js';

type Handler = (params: object, token: object) => Promise<CodeAction[]>;
interface Asked {
    readonly actions: CodeAction[];
    readonly after: (title: string, file?: string) => string;
}
/** What is offered for all findings of one rule in a file, as an editor asks where a selection spans them. */
async function asked(files: string | Record<string, string>, rule: string, only?: string[]): Promise<Asked> {
    const { workspace, uri, at, texts } = markedWorkspace(files);
    const handlers: Handler[] = [];
    const connection = { onCodeAction: (handler: Handler) => handlers.push(handler) };
    const server = { connection, workspace, pages: () => '', settled: async () => {} } as unknown as Server;
    codeActions(server);
    const diagnostics = workspace
        .all()
        .filter((f) => f.rule === rule && f.at.uri === uri)
        .map((f) => diagnosticOf(f, ''));
    const actions = await handlers[0](
        { textDocument: { uri }, context: { diagnostics, only }, range: { start: at, end: at } },
        { isCancellationRequested: false }
    );
    const after = (title: string, file = 'a.eco'): string => {
        const action = actions.find((a) => a.title === title);
        expect(actions.map((a) => a.title)).toContain(title);
        return edited(texts[uriOf(file)], action?.edit?.changes?.[uriOf(file)] ?? []);
    };
    return { actions, after };
}
const titles = ({ actions }: Asked): string[] => actions.map((a) => a.title);

it('a name that means nothing: what is probably meant, and what can be declared, each once', async () => {
    const text = 'ecosystem X\npartner Süd\npartner `all`\ngroup G of <|>Südd\ngroup H of Südd';
    const found = await asked(text, 'unknown-name');
    expect(titles(found).filter((t) => t.startsWith('Declare the partner'))).toEqual(['Declare the partner Südd']);
    // Each place has its own change of the name.
    expect(titles(found).filter((t) => t === 'Change to Süd')).toHaveLength(2);
    expect(found.after('Declare the partner Südd')).toBe(
        'ecosystem X\npartner Süd\npartner `all`\npartner Südd\ngroup G of Südd\ngroup H of Südd'
    );
    expect(found.actions.find((a) => a.title === 'Declare the partner Südd')?.diagnostics).toHaveLength(2);
});
it('a finding: its fixes, all of its rule once, and a waiver that names what it is about', async () => {
    const text =
        'ecosystem X\nexternal M\nconflict C about any { step mediation by M   step arbitration by M hearing both final }\nconflict `data` about data { step mediation by M   step arbitration by M hearing both final }\n';
    const found = await asked(text, 'dispute-step-without-deadline');
    const all = 'Fix all of dispute-step-without-deadline in this file';
    expect(titles(found).filter((t) => t === all)).toHaveLength(1);
    expect(found.after(all).match(/within/g)?.length).toBeGreaterThan(1);
    const waivers = titles(found).filter((t) => t.startsWith('Accept this for now'));
    expect(waivers).toEqual(
        expect.arrayContaining([expect.stringContaining('on C,'), expect.stringContaining('on data,')])
    );
    expect(found.after(waivers.find((t) => t.includes('on data,'))!)).toMatch(
        /waive dispute-step-without-deadline on `data` because ""/
    );
});
it('what is safe at once only when it is asked for, as on saving', async () => {
    const text = 'ecosystem X\npartner A\nwaive dummy-voter on A because "x"\nwaive hidden-veto on A because "y"\n';
    expect(titles(await asked(text, 'waiver-unused'))).not.toContain('Apply all fixes that are safe');
    const saving = await asked(text, 'waiver-unused', ['source.fixAll']);
    expect(titles(saving)).toEqual(['Apply all fixes that are safe']);
    expect(saving.after('Apply all fixes that are safe')).toBe('ecosystem X\npartner A\n');
});
it('a share as rest, where no fix is asked for too', async () => {
    const text = 'ecosystem X\npartner A\npartner B\npool P { share A 1/2, <|>B 1/2 }';
    const found = await asked(text, 'no-rule');
    expect(titles(found)).toEqual(['Write the share of B as rest']);
    expect(found.after('Write the share of B as rest')).toContain('share A 1/2, B rest');
    expect(titles(await asked(text, 'no-rule', ['quickfix']))).toEqual([]);
});
it('a fix in another file', async () => {
    const files = { 'b.eco': 'part of X\npartner A as <|>R', 'a.eco': 'ecosystem X\nrole Q' };
    const found = await asked(files, 'unknown-name');
    expect(found.after('Declare the role R')).toBe('ecosystem X\nrole Q\nrole R');
});
