// The maps of ten thousand partners: how much is drawn, and how long it takes to lay it out.
import { bundled } from '../measure.mjs';
import { atMost, count, number, table } from '../words.mjs';

export const maps = {
    title: 'Maps',
    minutes: 1,
    async measure() {
        return bundled('maps');
    },
    targets: [
        atMost(
            6,
            'data map of 10,000 partners',
            200,
            'nodes',
            ({ maps }) => maps[0].nodes,
            'too little is put together'
        )
    ],
    tables: ({ maps, layouts }) => [
        table(
            ['10,000 partners', 'drawn', 'made, processor ms', 'laid out, processor ms'],
            maps.map((m) => [m.what, count(m.nodes), number(m.made), m.laidOut === undefined ? '–' : number(m.laidOut)])
        ),
        table(
            ['layout', 'processor ms'],
            layouts.map((l) => [`${l.nodes} nodes`, number(l.milliseconds)])
        )
    ]
};
