import type { VNode } from 'preact';
import { Button } from '../elements.js';
import { post } from '../host.js';
import { asked } from '../replies.js';

/** The view as a file. */
export function ExportMenu(): VNode {
    return (
        <Button secondary onClick={() => post({ type: 'export', asked: asked(), format: 'html' })}>
            Export
        </Button>
    );
}
