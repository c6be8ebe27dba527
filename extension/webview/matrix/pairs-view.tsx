import type { VNode } from 'preact';
import type { PartnerPairs } from '../../../language/views/partner-pairs.js';

export function PairsView({ view }: { view: PartnerPairs }): VNode {
    return <p>{view.note}</p>;
}
