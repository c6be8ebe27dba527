import './what-if.css';
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { subjectOf } from '../../../language/suppose/supposition.js';
import type { Supposition, ViewReply } from '../../protocol.js';
import { Button } from '../elements.js';
import { change, useOwn, usePanelState } from '../state.js';
import { Banner, isOf } from './banner.js';
import { Form } from './form.js';
import { initial, key, type Own } from './own.js';

/** What the reader supposes to be otherwise, and what would follow. The views below show it; the text is not touched. */
export function WhatIf({ reply }: { reply?: ViewReply }): VNode | null {
    const { suppositions, ecosystem } = usePanelState();
    const [own, setOwn] = useOwn<Own>(key, initial);
    const opener = useRef<HTMLElement>(null);
    // Who used something that is gone now goes on at the button that opens the form.
    const isLost = useRef(false);
    const before = useRef(suppositions);
    useEffect(() => {
        const isWritten = before.current.length > 0 && !suppositions.length && document.activeElement === document.body;
        if (isLost.current || (isWritten && document.hasFocus())) opener.current?.focus();
        isLost.current = false;
        before.current = suppositions;
        stayWithEcosystem(reply, suppositions, ecosystem, own, setOwn);
    });
    const isSupposing = suppositions.length > 0;
    // Nothing can be supposed of what is not there; what is supposed can always be taken back.
    if (!reply?.shown && !isSupposing) return null;

    const set = (now: readonly Supposition[]): void => {
        isLost.current = true;
        setOwn({ isOpen: false, group: undefined });
        change({ suppositions: now });
    };
    const button = (
        <Button
            ref={opener}
            secondary
            aria-expanded={own.isOpen}
            title="See what would change if somebody left, or a vote, a share or a majority were otherwise"
            onClick={() => setOwn({ isOpen: !own.isOpen })}
        >
            {own.isOpen ? 'Close' : isSupposing ? 'And what if…' : 'What if…'}
        </Button>
    );
    return (
        <section class={`what-if${isSupposing ? ' supposing' : own.isOpen ? '' : ' closed'}`} aria-label="What if">
            {isSupposing ? (
                <Banner reply={reply} suppositions={suppositions} own={own} setOwn={setOwn} onChange={set}>
                    {button}
                </Banner>
            ) : (
                <div class="what-if-line">{button}</div>
            )}
            {own.isOpen && reply?.choices ? (
                <Form
                    choices={reply.choices}
                    draft={own.draft}
                    onDraft={(draft) => setOwn({ draft })}
                    onSuppose={(added) =>
                        set([...suppositions.filter((s) => subjectOf(s) !== subjectOf(added)), added])
                    }
                />
            ) : null}
        </section>
    );
}
/** Suppositions are about one ecosystem: the panel stays with it, and whoever picks another one supposes nothing of that. */
function stayWithEcosystem(
    reply: ViewReply | undefined,
    suppositions: readonly Supposition[],
    chosen: string | undefined,
    { about, isPinned }: Own,
    setOwn: (part: Partial<Own>) => void
): void {
    if (!suppositions.length) {
        if (!about && !isPinned) return;
        setOwn({ about: undefined, isPinned: false });
        if (isPinned && chosen === about?.ecosystem) change({ ecosystem: undefined });
    } else if (reply?.ecosystem && isOf(reply, suppositions)) {
        const said = JSON.stringify(suppositions);
        if (about?.suppositions === said) {
            if (about.ecosystem !== reply.ecosystem) change({ suppositions: [] });
            return;
        }
        setOwn({ about: { ecosystem: reply.ecosystem, suppositions: said } });
        if (chosen || reply.ecosystems.length < 2) return;
        setOwn({ isPinned: true });
        change({ ecosystem: reply.ecosystem });
    }
}
