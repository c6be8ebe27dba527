import type { VNode } from 'preact';
import { placeInWords } from '../../language/views/mark.js';
import type { ViewReply } from '../protocol.js';
import { post } from './host.js';

/** That the view is older than the text, and where the text cannot be read. */
export function Note({ reply }: { reply?: ViewReply }): VNode {
    const { broken, shown } = reply ?? {};
    return (
        <div class="note" role="status">
            {broken && shown ? (
                <>
                    {`The text cannot be read at line ${broken.at.range.start.line + 1}; this is the last good view. `}
                    <button
                        type="button"
                        title={broken.message}
                        onClick={() => post({ type: 'reveal', place: broken.at })}
                    >
                        {`Go to ${placeInWords(broken.at)}`}
                    </button>
                </>
            ) : null}
        </div>
    );
}
