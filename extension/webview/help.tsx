import type { VNode } from 'preact';
import { placeInWords } from '../../language/views/mark.js';
import type { ViewReply } from '../protocol.js';
import { post } from './host.js';

/** Why there is nothing to see yet, and how to begin. */
export function Help({ reply }: { reply: ViewReply }): VNode {
    const { broken, help } = reply;
    const text = broken
        ? `The text cannot be read yet, at ${placeInWords(broken.at)}: ${broken.message}`
        : (help ?? 'Who gives, gets, decides and is trusted: one row for each partner of an ecosystem.');
    return (
        <div class="help">
            <h1>EcoSpec</h1>
            <p>{text}</p>
            <button type="button" class="action" onClick={() => post({ type: 'newFile' })}>
                Write a first ecosystem
            </button>
            <p class="hint">It is a small text with three partners, yours to rename. The views follow as you type.</p>
            <button type="button" class="action second" onClick={() => post({ type: 'firstSteps' })}>
                First steps and lessons
            </button>
        </div>
    );
}
