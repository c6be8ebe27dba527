import type { ComponentChildren, VNode } from 'preact';
import type { Supposition, ViewReply } from '../../protocol.js';
import { Button } from '../elements.js';
import { post } from '../host.js';
import { asked } from '../replies.js';
import { Changes, countsInWords, groupsOf } from './changes.js';
import { Chips } from './chips.js';
import type { Own } from './own.js';

interface BannerProps {
    readonly reply?: ViewReply;
    readonly suppositions: readonly Supposition[];
    readonly own: Own;
    readonly setOwn: (part: Partial<Own>) => void;
    readonly onChange: (suppositions: readonly Supposition[]) => void;
    /** The button that opens the form. */
    readonly children: ComponentChildren;
}
/** That what is shown is not so, what is supposed, and what would follow. */
export function Banner({ reply, suppositions, own, setOwn, onChange, children }: BannerProps): VNode {
    // Of an older question, the answer says nothing.
    const supposed = isOf(reply, suppositions) ? reply?.supposed : undefined;
    const groups = supposed ? groupsOf(supposed) : [];
    return (
        <>
            <div class="what-if-line">
                <strong>What if: not written in the file</strong>
                <Chips
                    suppositions={suppositions}
                    supposed={reply?.supposed}
                    onRemove={(index) => onChange(suppositions.filter((_, i) => i !== index))}
                />
                <span class="what-if-buttons">
                    {children}
                    <Button disabled={!supposed?.canWrite} onClick={() => post({ type: 'write', asked: asked() })}>
                        Write it into the file
                    </Button>
                    <Button secondary onClick={() => onChange([])}>
                        Forget it
                    </Button>
                </span>
            </div>
            {/* Who sees reads the numbers on the buttons. */}
            <div role="status" class={groups.length ? 'what-if-told' : 'what-if-summary'}>
                {summaryOf(reply, supposed)}
            </div>
            {groups.length ? (
                <Changes groups={groups} open={own.group ?? groups[0].id} onOpen={(group) => setOwn({ group })} />
            ) : null}
        </>
    );
}
function summaryOf(reply: ViewReply | undefined, supposed: ViewReply['supposed']): string {
    if (supposed) return countsInWords(supposed);
    return reply?.broken ? 'While the text cannot be read, nothing can be supposed.' : 'Working out what would change…';
}
/** Whether an answer is about these suppositions. */
export function isOf(reply: ViewReply | undefined, suppositions: readonly Supposition[]): boolean {
    return JSON.stringify(reply?.supposed?.suppositions) === JSON.stringify(suppositions);
}
