import './matrix.css';
import type { VNode } from 'preact';
import type { MatrixView as Matrix } from '../../../language/views/partner-matrix.js';

export function MatrixView({ view }: { view: Matrix }): VNode {
    return <p>{view.summary}</p>;
}
