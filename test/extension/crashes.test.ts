import { beforeEach, expect, it, vi } from 'vitest';
import type { Log } from '../../extension/client/log.js';

/** What the editor was asked to show and to do. */
const { shown, ran } = vi.hoisted(() => ({ shown: [] as string[], ran: [] as string[] }));
vi.mock('vscode', () => ({
    window: {
        showWarningMessage: async (text: string) => void shown.push(`warning: ${text}`),
        showErrorMessage: async (text: string, again: string) => {
            shown.push(`error: ${text}`);
            return again;
        }
    },
    commands: { executeCommand: async (id: string) => void ran.push(id) }
}));
vi.mock('vscode-languageclient/node', () => ({
    CloseAction: { DoNotRestart: 1, Restart: 2 },
    ErrorAction: { Continue: 1, Shutdown: 2 }
}));
const { Crashes } = await import('../../extension/client/crashes.js');

const logged: string[] = [];
const made = (): InstanceType<typeof Crashes> =>
    new Crashes({ error: (text: string) => logged.push(text) } as unknown as Log);
beforeEach(() => {
    for (const list of [shown, ran, logged]) list.length = 0;
});

it('a server that ends is started again, and that is said once', () => {
    const crashes = made();
    for (let i = 0; i < 3; i++) expect(crashes.closed()).toEqual({ action: 2, handled: true });
    expect(shown).toEqual([
        expect.stringMatching(
            /^warning: The EcoSpec server stopped unexpectedly and was started again\. Your texts are/
        )
    ]);
    expect(logged).toHaveLength(3);
});
it('what still is sent to it meanwhile is no reason to give it up', () => {
    expect(made().error()).toEqual({ action: 1, handled: true });
});
it('one that keeps ending is left alone, and starts again when the author says so', async () => {
    const crashes = made();
    const actions = Array.from({ length: 5 }, () => crashes.closed().action);
    expect(actions).toEqual([2, 2, 2, 2, 1]);
    expect(shown.map((s) => s.split(':')[0])).toEqual(['warning', 'error']);
    await vi.waitFor(() => expect(ran).toEqual(['ecospec.restartServer']));
});
