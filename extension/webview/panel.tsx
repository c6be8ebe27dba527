import { Fragment, type VNode } from 'preact';
import type { ViewName } from '../protocol.js';
import { TabHeader, TabPanel, Tabs } from './elements.js';
import { Help } from './help.js';
import { Note } from './note.js';
import { useReceived } from './replies.js';
import { change, useOwn, usePanelState } from './state.js';
import { Toolbar } from './toolbar.js';
import { View } from './view.js';
import { WhatIf } from './what-if/what-if.js';

/** The five views; the matrix is of two kinds. */
export const tabs: readonly { readonly title: string; readonly views: readonly ViewName[] }[] = [
    { title: 'Partner matrix', views: ['matrix', 'pairs'] },
    { title: 'Strategy map', views: ['strategy'] },
    { title: 'Data map', views: ['data'] },
    { title: 'Decision map', views: ['decisions'] },
    { title: 'Trust report', views: ['trust'] }
];

interface Last {
    readonly last: Readonly<Record<number, ViewName>>;
}

export function Panel(): VNode {
    const { view } = usePanelState();
    const { reply } = useReceived();
    const selected = tabs.findIndex(({ views }) => views.includes(view));
    const [{ last }, setLast] = useOwn<Last>('tabs', { last: {} });
    const open = (index: number): void => {
        // A tab of two kinds shows the one that was looked at last.
        setLast({ last: { ...last, [selected]: view } });
        change({ view: last[index] ?? tabs[index].views[0] });
    };
    return (
        <>
            <header>
                <Tabs
                    class="views"
                    selectedIndex={selected}
                    onvsc-tabs-select={({ detail }) => open(detail.selectedIndex)}
                >
                    {tabs.map(({ title }) => (
                        <Fragment key={title}>
                            <TabHeader slot="header">{title}</TabHeader>
                            <TabPanel />
                        </Fragment>
                    ))}
                </Tabs>
                <div class="controls">
                    <Toolbar reply={reply} />
                    <WhatIf reply={reply} />
                </div>
            </header>
            <Note reply={reply} />
            <main>{reply?.shown ? <View shown={reply.shown} /> : reply ? <Help reply={reply} /> : null}</main>
        </>
    );
}
