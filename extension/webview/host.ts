import type { FromPage, ToPage } from '../protocol.js';
import type { PanelState } from './state.js';

declare function acquireVsCodeApi(): {
    postMessage(message: FromPage): void;
    getState(): PanelState | undefined;
    setState(state: PanelState): void;
};
/** VS Code around this page; it is to be had only once. */
export const host = acquireVsCodeApi();

export function post(message: FromPage): void {
    host.postMessage(message);
}
export function onMessage(receive: (message: ToPage) => void): void {
    window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
        if (typeof data?.type === 'string') receive(data);
    });
}
