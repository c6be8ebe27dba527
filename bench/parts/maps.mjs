// The views of ten thousand partners: how long they take to be made, against those of a thousand, how much is drawn of maps, and its layout.
import { bundled } from '../measure.mjs';
import { atMost, count, number, table } from '../words.mjs';

export const maps = {
    title: 'Views and maps',
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
            ({ views }) => views[0].count,
            'too little is put together'
        ),
        atMost(
            6,
            'the slowest growing view, 10,000 partners against 1,000',
            20,
            '×',
            ({ views }) => Math.max(...views.map((v) => v.growth)),
            'something is done for each pair of partners'
        )
    ],
    tables: ({ views, layouts }) => [
        table(
            ['10,000 partners', 'rows or marks', 'made, processor ms', '× of 1,000', 'laid out, processor ms'],
            views.map((v) => [
                v.what,
                count(v.count),
                number(v.made),
                number(v.growth),
                v.laidOut === undefined ? '–' : number(v.laidOut)
            ])
        ),
        table(
            ['layout', 'processor ms'],
            layouts.map((l) => [`${l.nodes} nodes`, number(l.milliseconds)])
        )
    ]
};
