import { useEffect, useState } from 'preact/hooks';
import type { Asked, Here, SentView, ViewReply } from '../protocol.js';
import { onMessage, post } from './host.js';
import { change, onChange, panelState } from './state.js';
import { hasVersion, whole } from './tables.js';
import { told } from './tellings.js';
import { isFormOpen } from './what-if/own.js';

/** What the server last said, and where the cursor is. */
export interface Received {
    readonly reply?: ViewReply;
    readonly here?: Here;
}
let received: Received = {};
const listeners = new Set<() => void>();
let number = 0;
let askedFor = '';

export function asked(): Asked {
    const { view, ecosystem, choice, suppositions, of } = panelState();
    return { view, ecosystem, choice, suppositions: [...suppositions], choices: isFormOpen(of) };
}
function ask(): void {
    number++;
    askedFor = JSON.stringify(asked());
    post({ type: 'ask', number, asked: { ...asked(), has: hasVersion() } });
}
function answered({ shown, ...reply }: ViewReply<SentView>): void {
    const view = shown && whole(shown);
    // It builds upon rows that this page does not have: now it says that it has none.
    if (shown && !view) ask();
    else receive({ reply: { ...reply, shown: view } });
}
function receive(part: Received): void {
    received = { ...received, ...part };
    for (const listener of listeners) listener();
}
/** Asks when the page starts, when the server says that something changed, and when the reader wants to see something else. */
export function startAsking(): void {
    onMessage((message) => {
        if (message.type === 'changed') ask();
        // A reply that a newer question overtook is dropped.
        if (message.type === 'reply' && message.number === number) answered(message.reply);
        if (message.type === 'telling') told(message.number, message.telling);
        if (message.type === 'here') receive({ here: message.here });
        if (message.type === 'open') {
            const { ofText, ...open } = message.open;
            change({ ...open, ...(ofText && { ecosystem: undefined }) });
            ask();
        }
    });
    onChange(() => {
        if (JSON.stringify(asked()) !== askedFor) ask();
    });
    post({ type: 'ready' });
}
export function useReceived(): Received {
    const [, again] = useState(0);
    useEffect(() => {
        const listener = (): void => again((n) => n + 1);
        listeners.add(listener);
        return () => {
            listeners.delete(listener);
        };
    }, []);
    return received;
}
