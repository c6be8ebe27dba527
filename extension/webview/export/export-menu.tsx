import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ExportFormat } from '../../protocol.js';
import { Button } from '../elements.js';
import { post } from '../host.js';
import { Menu, type MenuItem } from '../menu.js';
import { asked, useReceived } from '../replies.js';
import { copyPng } from './png.js';

/** The view as a picture, a table or a page, and the whole report. What makes no sense for a view is refused with a reason. */
export function ExportMenu(): VNode {
    const button = useRef<HTMLSpanElement>(null);
    const [at, setAt] = useState<{ x: number; y: number }>();
    const [said, setSaid] = useState('');
    const { shown, supposed } = useReceived().reply ?? {};
    const write =
        (format: ExportFormat, more: { report?: boolean; theme?: 'dark' } = {}) =>
        (): void =>
            post({ type: 'export', asked: asked(), format, ...more });
    const items: readonly MenuItem[] = [
        { text: 'Copy as PNG', act: () => shown && void copyPng(shown, supposed?.suppositions).then(setSaid) },
        { text: 'Picture (SVG)', act: write('svg') },
        { text: 'Picture on dark (SVG)', act: write('svg', { theme: 'dark' }) },
        { text: 'Table (CSV)', act: write('csv') },
        { text: 'Page (HTML)', act: write('html') },
        { text: 'Text (Markdown)', act: write('markdown') },
        { text: 'Whole report (HTML)', act: write('html', { report: true }), apart: true },
        { text: 'Whole report (Markdown)', act: write('markdown', { report: true }) }
    ];
    const open = (): void => {
        const { left, bottom } = button.current!.getBoundingClientRect();
        setSaid('');
        setAt(at ? undefined : { x: left, y: bottom + 2 });
    };
    const control = (): HTMLElement | null => button.current!.querySelector('vscode-button');
    return (
        <span ref={button} class="export">
            <Button
                secondary
                disabled={!shown}
                aria-haspopup="menu"
                aria-expanded={!!at}
                onClick={open}
                onKeyDown={(e) => {
                    if (e.key !== 'ArrowDown') return;
                    e.preventDefault();
                    open();
                }}
            >
                Export…
            </Button>
            {at ? (
                <Menu
                    label="Export"
                    items={items}
                    at={at}
                    onClose={(goesBack) => {
                        setAt(undefined);
                        if (goesBack) control()?.focus();
                    }}
                />
            ) : null}
            <span class="hint" role="status">
                {said}
            </span>
        </span>
    );
}
