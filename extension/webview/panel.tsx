import { Fragment, type VNode } from 'preact';
import type { ViewName } from '../protocol.js';
import { TabHeader, TabPanel, Tabs } from './elements.js';
import { Help } from './help.js';
import { Note } from './note.js';
import { useReceived } from './replies.js';
import { change, usePanelState } from './state.js';
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

export function Panel(): VNode {
    const { view } = usePanelState();
    const { reply } = useReceived();
    const selected = tabs.findIndex(({ views }) => views.includes(view));
    return (
        <>
            <header>
                <Tabs
                    class="views"
                    selectedIndex={selected}
                    onvsc-tabs-select={({ detail }) => change({ view: tabs[detail.selectedIndex].views[0] })}
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
