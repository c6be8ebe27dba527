import './matrix.css';
import type { VNode } from 'preact';
import type { Place } from '../../protocol.js';
import { post } from '../host.js';

interface Props {
    readonly ecosystem: { readonly name: string; readonly title: string; readonly at?: Place };
    readonly summary: string;
}
/** Which ecosystem it is, and the most important of it in a line. */
export function Heading({ ecosystem: { title, at }, summary }: Props): VNode {
    return (
        <header class="heading">
            <h1>
                {at ? (
                    <button type="button" onClick={() => post({ type: 'reveal', place: at })}>
                        <bdi>{title}</bdi>
                    </button>
                ) : (
                    <bdi>{title}</bdi>
                )}
            </h1>
            <p class="summary">{summary.replace(/(\d)-(?=\d)/g, '$1\u2011')}</p>
        </header>
    );
}
