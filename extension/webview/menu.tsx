import './menu.css';
import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

export interface MenuItem {
    readonly text: string;
    readonly act: () => void;
    /** Begins a new part of the menu. */
    readonly apart?: boolean;
}
interface Props {
    readonly label: string;
    readonly items: readonly MenuItem[];
    /** Where it opens, in the window; it moves to where there is room. */
    readonly at: { readonly x: number; readonly y: number };
    /** With whether the focus goes back to what opened it. */
    readonly onClose: (goesBack: boolean) => void;
}
const edge = 8;

/** A menu as VS Code's are: arrows walk, a letter finds, Enter chooses, Escape closes. */
export function Menu({ label, items, at, onClose }: Props): VNode {
    const self = useRef<HTMLDivElement>(null);
    const buttons = (): HTMLButtonElement[] => [...self.current!.querySelectorAll('button')];
    useLayoutEffect(() => {
        const menu = self.current!;
        const { width, height } = menu.getBoundingClientRect();
        menu.style.left = `${Math.max(edge, Math.min(at.x, window.innerWidth - width - edge))}px`;
        menu.style.top = `${Math.max(edge, Math.min(at.y, window.innerHeight - height - edge))}px`;
    }, [at]);
    useEffect(() => buttons()[0]?.focus(), []);
    const onKeyDown = (event: KeyboardEvent): void => {
        const all = buttons();
        const now = all.indexOf(document.activeElement as HTMLButtonElement);
        const to: Readonly<Record<string, number>> = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: -1 };
        if (event.key in to) all.at(to[event.key] % all.length)?.focus();
        else if (event.key === 'Escape' || event.key === 'Tab') onClose(true);
        else if (event.key.length === 1 && event.key !== ' ') byLetter(all, now, event.key)?.focus();
        else return;
        event.preventDefault();
        event.stopPropagation();
    };
    return (
        <div
            ref={self}
            class="menu"
            role="menu"
            tabIndex={-1}
            aria-label={label}
            onKeyDown={onKeyDown}
            onFocusOut={(e) => {
                if (!self.current?.contains(e.relatedTarget as Node | null)) onClose(false);
            }}
        >
            {items.map(({ text, act, apart }) => (
                <button
                    key={text}
                    type="button"
                    role="menuitem"
                    tabIndex={-1}
                    class={apart ? 'apart' : undefined}
                    onClick={() => {
                        onClose(true);
                        act();
                    }}
                >
                    {text}
                </button>
            ))}
        </div>
    );
}
function byLetter(all: readonly HTMLButtonElement[], now: number, letter: string): HTMLButtonElement | undefined {
    const after = [...all.slice(now + 1), ...all.slice(0, now + 1)];
    return after.find((b) => b.textContent?.toLowerCase().startsWith(letter.toLowerCase()));
}
