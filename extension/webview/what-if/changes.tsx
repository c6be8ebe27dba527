import type { VNode } from 'preact';
import { placeInWords } from '../../../language/views/mark.js';
import type { Area, Place, SupposedView } from '../../protocol.js';
import { post } from '../host.js';

export interface Group {
    readonly id: string;
    readonly title: string;
    readonly entries: readonly { readonly text: string; readonly at?: Place }[];
    readonly count: number;
}
const titles: Readonly<Record<Area, string>> = {
    findings: 'Findings',
    power: 'Voting power',
    data: 'Where data can get',
    statements: 'What the text would say'
};
const inThisView = 'view';
const nothingHere = 'Nothing that this view shows would change.';
/** What would be otherwise, most important first. */
export function groupsOf({ breaks, changes, counts, inView }: SupposedView): readonly Group[] {
    const ofAreas = (Object.keys(titles) as Area[]).map((id): Group => {
        const entries = changes.filter((c) => c.area === id);
        return { id, title: titles[id], entries, count: counts[id] };
    });
    const stopped: Group = { id: 'breaks', title: 'What stops working', entries: breaks, count: breaks.length };
    const seen: Group = { id: inThisView, title: 'In this view', entries: inView.changes, count: inView.count };
    return [stopped, seen, ...ofAreas].filter((g) => g.count);
}
/** In a sentence how much would be otherwise. */
export function countsInWords(supposed: SupposedView): string {
    const groups = groupsOf(supposed);
    if (!groups.length) return supposed.canWrite ? 'Nothing else would change.' : 'Nothing would change.';
    const unseen = supposed.inView.count ? '' : ` ${nothingHere}`;
    return `Would change: ${groups.map(({ title, count }) => `${title} ${count}`).join(', ')}.${unseen}`;
}

interface ChangesProps {
    readonly groups: readonly Group[];
    /** The group whose list is shown; another one than these for none. */
    readonly open: string;
    readonly onOpen: (id: string) => void;
}
/** How much of which kind would be otherwise, and the list of one kind. */
export function Changes({ groups, open, onOpen }: ChangesProps): VNode {
    const shown = groups.find((g) => g.id === open);
    const isSeen = groups.some((g) => g.id === inThisView);
    return (
        <>
            <div class="what-if-groups">
                {groups.map(({ id, title, count }) => (
                    <button
                        key={id}
                        type="button"
                        aria-expanded={id === open}
                        onClick={() => onOpen(id === open ? 'none' : id)}
                    >
                        {title} <span class="what-if-count">{count}</span>
                    </button>
                ))}
                {isSeen ? null : <span class="what-if-unseen">{nothingHere}</span>}
            </div>
            {shown ? <Entries group={shown} /> : null}
        </>
    );
}
function Entries({ group: { title, entries, count } }: { readonly group: Group }): VNode {
    return (
        <ul class="what-if-changes" aria-label={title}>
            {entries.map(({ text, at }, i) => (
                <li key={`${i} ${text}`}>
                    {at ? (
                        <button
                            type="button"
                            title={`Go to ${placeInWords(at)}`}
                            onClick={() => post({ type: 'reveal', place: at })}
                        >
                            {text}
                        </button>
                    ) : (
                        <span>{text}</span>
                    )}
                </li>
            ))}
            {count > entries.length ? <li>{`and ${count - entries.length} more`}</li> : null}
        </ul>
    );
}
