import type { VNode } from 'preact';
import type { Choices, Supposition } from '../../protocol.js';
import { Button } from '../elements.js';
import { filled, supposed } from './draft.js';
import { Choice, Field } from './fields.js';
import type { Draft } from './own.js';

const kinds: readonly { readonly what: Supposition['what']; readonly title: string }[] = [
    { what: 'leaves', title: 'a partner leaves' },
    { what: 'votes', title: 'votes in a body are otherwise' },
    { what: 'share', title: 'a share of a pool is otherwise' },
    { what: 'majority', title: 'a body needs another majority' }
];
const examples = {
    votes: 'a number of votes; 0 takes the seat away',
    share: 'a share, such as 20 %, 1/3 or rest',
    majority: 'a majority, such as 2/3 of all votes'
};
interface FormProps {
    readonly choices: Choices;
    readonly draft: Draft;
    readonly onDraft: (draft: Draft) => void;
    readonly onSuppose: (supposition: Supposition) => void;
}
/** One supposition, said by picking: a sentence with gaps. */
export function Form({ choices, draft, onDraft, onSuppose }: FormProps): VNode {
    const { what } = draft;
    const form = filled(draft, choices);
    const supposition = supposed(what, form);
    const suppose = (): void => {
        if (supposition) onSuppose(supposition);
    };
    const { isCut } = choices;
    return (
        <form
            class="what-if-form"
            aria-label="What if"
            onSubmit={(e) => {
                e.preventDefault();
                suppose();
            }}
        >
            <Choice
                label="What if"
                picks={kinds.map((k) => ({ value: k.what, label: k.title }))}
                value={what}
                onPick={(picked) => onDraft({ what: picked as Supposition['what'] })}
            />
            {what === 'leaves' ? (
                <Choice
                    label="Partner"
                    picks={form.partners}
                    value={form.partner}
                    isFree={isCut}
                    onPick={(partner) => onDraft({ what, partner })}
                />
            ) : (
                <>
                    <Choice
                        label={what === 'share' ? 'Pool' : 'Body'}
                        picks={form.owners}
                        value={form.of}
                        isFree={isCut}
                        onPick={(of) => onDraft({ what, of, party: draft.party })}
                    />
                    {what === 'majority' ? null : (
                        <Choice
                            label="Party"
                            picks={form.parties}
                            value={form.party}
                            isFree={isCut}
                            onPick={(party) => onDraft({ what, of: form.of, party })}
                        />
                    )}
                    <Field
                        label={`${what === 'votes' ? 'Votes' : what === 'share' ? 'Share' : 'Majority'}${form.now ? `, now ${form.now}` : ''}`}
                        value={form.value}
                        placeholder={examples[what]}
                        onInput={(value) => onDraft({ ...draft, of: form.of, party: form.party, value })}
                        onEnter={suppose}
                    />
                </>
            )}
            <Button disabled={!supposition} onClick={suppose}>
                Suppose
            </Button>
        </form>
    );
}
