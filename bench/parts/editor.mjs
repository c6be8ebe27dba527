// What an editor waits for: a real connection to the language server, beside a full build of the same texts in a process of its own.
import { bundled, least, median, most, printed } from '../measure.mjs';
import { atMost, beside, count, number, table } from '../words.mjs';

/** Partners, files, and how often each edit is made and taken back. */
const sizes = [
    [1000, 1, 3],
    [1000, 100, 3],
    [10_000, 100, 3],
    [10_000, 1000, 1],
    [10_000, 1, 1]
];
const edits = ['body', 'syntax', 'rename', 'shared', 'renameShared'];
const at = 'keystroke to findings, 10,000 partners in 100 files:';
const part = '% of a build';
const whole = 'too much is asked again about the whole ecosystem';
const renamed = 'all that is open to all, and who gets something back from whom, is looked at again';
const read = 'statements are kept, but what is told of each file is put together anew for the whole file';

export const editor = {
    title: 'In the editor',
    minutes: 12,
    async measure(only) {
        return (only ? [[...only, 3]] : sizes).map(([partners, files, runs]) => {
            const { wall } = bundled('inside', 'times', partners, files, partners > 1000 ? 2 : 5);
            const full = { emb: least(wall.emb), parse: least(wall.parse), build: least(wall.kept) };
            return { partners, files, full, ...printed(['bench/editor.mjs', partners, files, runs]) };
        });
    },
    targets: [
        atMost(2, `${at} an edit inside a statement`, 2, part, keystroke('body'), whole),
        atMost(2, '… a fault of syntax, and its repair', 2, part, keystroke('syntax'), whole),
        atMost(2, '… a partner is renamed', 3, part, keystroke('rename'), renamed),
        atMost(2, '… an edit in the file that all others refer to', 3, part, keystroke('shared'), whole),
        beside(2, '… a name that all partners refer to is renamed', part, keystroke('renameShared')),
        atMost(2, 'the same in one file of 9 MB', 1, '× reading it', against('parse'), whole),
        atMost(2, '… as far as it can go', 0.25, '× emb', against('emb'), read),
        ...[100, 1].map((files) =>
            atMost(
                2,
                `typing is not blocked: completion right after a keystroke, 10,000 partners in ${files === 1 ? 'one file' : `${files} files`}`,
                100,
                'ms',
                (rows) => of(rows, files, ({ afterKey }) => Math.max(...afterKey)),
                read
            )
        )
    ],
    tables: (rows) => [
        table(
            ['partners', 'files', 'body', 'syntax', 'rename', 'shared file', 'shared name', 'load'],
            rows.map((row) => [
                ...sizeOf(row),
                ...[...edits, 'load'].map((what) => `${number((100 * median([row[what]].flat())) / row.full.build)} %`)
            ])
        ),
        table(
            ['partners', 'files', 'completion, ms', 'hover, ms', 'right after a keystroke, ms', 'while judging, ms'],
            rows.map((row) => [
                ...sizeOf(row),
                ...['completion', 'hover', 'afterKey', 'busy'].map((what) => waits(row[what]))
            ])
        )
    ]
};
function of(rows, files, get) {
    const row = rows.find((r) => r.partners === 10_000 && r.files === files);
    return row && get(row);
}
function keystroke(what) {
    return (rows) => of(rows, 100, (row) => (100 * median(row[what])) / row.full.build);
}
function against(what) {
    return (rows) => of(rows, 1, (row) => median(row.body) / row.full[what]);
}
function sizeOf({ partners, files }) {
    return [partners, files].map(count);
}
function waits(milliseconds) {
    return milliseconds.length ? `${number(median(milliseconds))} (${number(most(milliseconds))})` : '–';
}
