import type { VNode } from 'preact';
import type { ViewReply } from '../protocol.js';
import { Checkbox, Option, SingleSelect } from './elements.js';
import { ExportMenu } from './export/export-menu.js';
import { change, usePanelState } from './state.js';

/** Which ecosystem, whether the view follows the cursor, and how to take it along. */
export function Toolbar({ reply }: { reply?: ViewReply }): VNode {
    const { follow } = usePanelState();
    return (
        <div class="toolbar">
            <EcosystemPicker reply={reply} />
            <Checkbox
                label="Follow the cursor"
                checked={follow}
                onChange={(e) => change({ follow: e.currentTarget.checked })}
            />
            <ExportMenu />
        </div>
    );
}
const ofText = '';
function EcosystemPicker({ reply }: { reply?: ViewReply }): VNode | null {
    const { ecosystem } = usePanelState();
    if (!reply || reply.ecosystems.length < 2) return null;
    const shown = reply.ecosystems.find(({ id }) => id === reply.ecosystem);
    const items = [
        { id: ofText, title: shown && !ecosystem ? `${shown.title} (follows the text)` : 'Follow the text' },
        ...reply.ecosystems
    ];
    return (
        <SingleSelect
            label="Ecosystem"
            aria-label="Ecosystem"
            value={ecosystem ?? ofText}
            onChange={(e) => change({ ecosystem: e.currentTarget.value || undefined })}
        >
            {items.map(({ id, title }) => (
                // The list does not look again at the words of an item that it knows.
                <Option key={`${id} ${title}`} value={id} selected={id === (ecosystem ?? ofText)}>
                    {title}
                </Option>
            ))}
        </SingleSelect>
    );
}
