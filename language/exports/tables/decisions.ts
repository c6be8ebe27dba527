import { bodiesTitle, type DecisionMap, type Signed } from '../../views/decision-map.js';
import type { Mark } from '../../views/mark.js';
import { cell, columns, joined, type Table } from '../table.js';

export function decisionTables(map: DecisionMap): Table[] {
    return [bodies(map), decisions(map), responsibilities(map), routes(map), sanctions(map)];
}
/** What is simply written needs no explanation; what is found keeps its sign and its message. */
function said(marks: readonly Signed[]): (Pick<Mark, 'text' | 'at'> & { readonly why?: string })[] {
    return marks.map(({ text, at, sign, why }) => (sign ? { text: `${sign} ${text}`, at, why } : { text, at }));
}
function bodies({ bodies }: DecisionMap): Table {
    return {
        name: 'bodies',
        title: bodiesTitle(bodies),
        columns: columns(
            'Member',
            'Body',
            'Votes#',
            'Share of votes#',
            'Power#',
            'Contribution#',
            'Stands out',
            'Open findings'
        ),
        rows: bodies.flatMap((body) =>
            body.members.map((m, i) => [
                cell(m.title, undefined, m.at),
                cell(
                    body.title,
                    [
                        said(body.rules)
                            .map((r) => r.text)
                            .join(', '),
                        body.note
                    ]
                        .filter((t) => t)
                        .join('. '),
                    body.at
                ),
                cell(m.votes.text, m.votes.why, m.votes.at[0]),
                cell(`${Math.round(m.votes.part * 1000) / 10} %`),
                cell(m.power?.text, m.power?.why ?? body.note, m.power?.at[0]),
                cell(m.contribution?.text, m.contribution?.why, m.contribution?.at[0]),
                joined(m.signs),
                joined(said(i ? [] : body.open))
            ])
        )
    };
}
function decisions({ decisions }: DecisionMap): Table {
    const parts = decisions[0]?.parts ?? [];
    return {
        name: 'decisions',
        title: 'Who decides what',
        columns: columns('Decision', 'About', ...parts.map((p) => p.title), 'Terms', 'Open findings'),
        rows: decisions.map((d) => [
            cell(d.title, undefined, d.at),
            cell(d.topics.join(', ')),
            ...d.parts.map((p) => joined([...said(p.parties), ...(p.doubt ? [p.doubt] : [])])),
            joined(said(d.terms)),
            joined(said(d.open))
        ])
    };
}
function responsibilities({ responsibilities }: DecisionMap): Table {
    const parts = responsibilities[0]?.parts ?? [];
    return {
        name: 'responsibilities',
        title: 'Who answers for what',
        columns: columns('Responsibility', 'About', ...parts.map((p) => p.title), 'Open findings'),
        rows: responsibilities.map((r) => [
            cell(r.title, undefined, r.at),
            cell(r.topics.join(', ')),
            ...r.parts.map((p) => joined(said([...p.parties, ...(p.doubt ? [p.doubt] : [])]))),
            joined(said(r.open))
        ])
    };
}
function routes({ routes }: DecisionMap): Table {
    return {
        name: 'routes',
        title: 'Where disputes go',
        columns: columns('Process', 'Terms', 'Step#', 'Kind', 'By', 'Within', 'How', 'Then', 'Open findings'),
        rows: routes.flatMap((r) =>
            r.steps.map((s, i) => [
                cell(r.title, undefined, r.at),
                joined(said(r.terms)),
                cell(i + 1),
                cell(s.kind, undefined, s.at),
                joined(said(s.by)),
                s.within ? cell(s.within) : joined(said([s.deadline])),
                joined(said(s.terms)),
                i < r.steps.length - 1
                    ? cell(`step ${i + 2}`)
                    : cell(r.end.sign ? `${r.end.sign} ${r.end.text}` : r.end.text, r.end.why, r.end.at[0]),
                joined(said([...(i ? [] : r.open), ...s.open]))
            ])
        )
    };
}
function sanctions({ sanctions }: DecisionMap): Table {
    return {
        name: 'sanctions',
        title: 'What follows a breach',
        columns: columns('Sanction', 'Cause', 'Step#', 'Level', 'Decided by', 'Terms', 'Open findings'),
        rows: sanctions.flatMap((s) =>
            s.steps.map((step, i) => [
                cell(s.title, undefined, s.at),
                cell(s.cause),
                cell(i + 1),
                cell(step.level, undefined, step.at),
                step.by.length ? joined(said(step.by)) : cell('not said'),
                joined(said(step.terms)),
                joined(said(step.open))
            ])
        )
    };
}
