import { useEffect, useState } from 'preact/hooks';
import type { Choice, Supposition, ViewName } from '../protocol.js';
import { host } from './host.js';

/** All that is the reader's own: it survives when VS Code hides the panel and makes its page anew. */
export interface PanelState {
    readonly view: ViewName;
    /** The chosen ecosystem; without one, that of the text. */
    readonly ecosystem?: string;
    /** Whether what the cursor is on is marked and brought into sight. */
    readonly follow: boolean;
    readonly choice?: Choice;
    readonly suppositions: readonly Supposition[];
    /** What each view keeps for itself: scroll, sort, selection. */
    readonly of: Readonly<Record<string, unknown>>;
}
const first: PanelState = { view: 'matrix', follow: true, suppositions: [], of: {} };
let state: PanelState = { ...first, ...host.getState() };
const listeners = new Set<() => void>();
let saving = 0;

export function panelState(): PanelState {
    return state;
}
export function change(part: Partial<PanelState>): void {
    state = { ...state, ...part };
    clearTimeout(saving);
    saving = window.setTimeout(() => host.setState(state), 100);
    for (const listener of listeners) listener();
}
export function usePanelState(): PanelState {
    const [, again] = useState(0);
    useEffect(() => onChange(() => again((n) => n + 1)), []);
    return state;
}
export function onChange(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
}
/** What a view keeps for itself, and how it changes a part of it. */
export function useOwn<T extends object>(key: string, initial: T): [T, (part: Partial<T>) => void] {
    const { of } = usePanelState();
    return [{ ...initial, ...(of[key] as Partial<T>) }, (part) => keep(key, part)];
}
export function keep(key: string, part: object): void {
    change({ of: { ...state.of, [key]: { ...(state.of[key] as object), ...part } } });
}
