import type { VNode } from 'preact';
import { type Mark, placeInWords } from '../views/mark.js';
import type { Answer, Evidence, NextStep, TrustReport, Verdict } from '../views/trust-report.js';
import { type Drawing, flowing, nothing, placed, Spot, stacked, Words } from './drawing.js';
import { usePaint } from './ink.js';
import { legend, pageWidth, section, titled } from './parts.js';
import { Box } from './shapes.js';
import { colors, pairsDrawing, Sign } from './trust-pairs.js';
import { paragraph, rest, running } from './words.js';

const [mostOpen, mostEvidence, mostWaived] = [4, 3, 20];
/** Advice that is cut helps nobody. */
const mostLines = 14;

export function trustPicture(report: TrustReport, width = pageWidth): Drawing {
    return titled(
        'Trust report',
        { ...report.ecosystem, phase: report.phase, asOf: report.asOf },
        report.caveat,
        trustDrawings(report, width),
        width
    );
}
export function trustDrawings(report: TrustReport, width = pageWidth): Drawing[] {
    return [
        section('The three questions', tiles(report.questions, width), width),
        section('The five habits', tiles(report.habits, width), width),
        section('Pairs of partners', pairsDrawing(report, width), width),
        // As wide as the others, so that paper shows it at the same scale.
        { ...signs(width), width },
        section('Findings that are waived', waived(report, width), width)
    ];
}
function tiles(answers: readonly Answer[], pageWidth: number): Drawing {
    const across = Math.max(1, Math.min(3, Math.floor(pageWidth / 280)));
    const width = (pageWidth - (across - 1) * 12) / across;
    const contents = answers.map((a) => content(a, width - 24));
    const rows: Drawing[] = [];
    for (let i = 0; i < answers.length; i += across) {
        const some = contents.slice(i, i + across);
        const height = Math.max(...some.map((c) => c.height)) + 24;
        rows.push(
            flowing(
                some.map((c) => ({
                    width,
                    height,
                    body: [<Box key="box" width={width} height={height} fill="faint" />, placed(c, 12, 12)]
                })),
                pageWidth + 1,
                12
            )
        );
    }
    return stacked(rows, 12);
}
function content(answer: Answer, width: number): Drawing {
    const { question, verdict, words, was, because, next } = answer;
    const said: Drawing = { width, height: 20, body: <Said verdict={verdict} words={words} /> };
    return stacked(
        [
            marked(
                stacked([paragraph(question, width, { size: 13.5, bold: true, most: 3 }), said], 6),
                reasons(answer)
            ),
            was === undefined ? nothing : paragraph(asWritten(was), width, { size: 11.5 }),
            paragraph(because, width, { size: 11.5, most: mostLines }),
            next ? nextStep(next, width) : nothing,
            openOnes(answer, width),
            restsOn(answer, width)
        ],
        6
    );
}
function marked(drawing: Drawing, { why, at }: Omit<Mark, 'text'>): Drawing {
    return {
        ...drawing,
        body: (
            <Spot why={why} at={at}>
                {drawing.body}
            </Spot>
        )
    };
}
/** In the very words by which a page knows what is otherwise (`language/suppose/differences.ts`). */
function asWritten(was: string): string {
    return `As written now: ${was}.`;
}
/** Where an answer comes from: what is written for it, else what speaks against it. */
function reasons({ signs, findings, was }: Answer): Omit<Mark, 'text'> {
    const evidence = signs.flatMap((s) => s.evidence);
    const told = evidence.map((e) => `${e.text} (${placeInWords(e.at)})`);
    return {
        why: [
            told.length ? `Rests on:\n${told.join('\n')}` : 'Nothing is written about it.',
            ...(was === undefined ? [] : [asWritten(was)])
        ].join('\n'),
        at: [...evidence, ...findings].map((e) => e.at).slice(0, 5)
    };
}
function nextStep({ text, rule, at }: NextStep, width: number): Drawing {
    const words = paragraph(`Next step: ${text}`, width, { size: 11.5, most: mostLines });
    if (!at) return words;
    return marked(words, { why: `Repairs the finding ${rule ?? ''} at ${placeInWords(at)}.`, at: [at] });
}
/** A word per kind of finding, which leads to all of them. */
function openOnes({ findings }: Answer, width: number): Drawing {
    const rules = [...new Set(findings.map((f) => f.rule))].slice(0, mostOpen).map((rule): Mark => {
        const own = findings.filter((f) => f.rule === rule);
        return {
            text: rule.replaceAll('-', ' '),
            why: `${own[0].message} (${rule})`,
            at: own.map((f) => f.at).slice(0, mostOpen)
        };
    });
    if (!rules.length) return nothing;
    return running([{ ...rules[0], text: `Open: ${rules[0].text}` }, ...rules.slice(1)], width, 11, ', ');
}
/** What an answer rests on, each leading to its place. */
function restsOn({ signs }: Answer, width: number): Drawing {
    const found = new Map(signs.flatMap((s) => s.evidence).map((e) => [inShort(e), e]));
    const marks = [...found].slice(0, mostEvidence).map(([text, e]): Mark => ({ text, why: e.text, at: [e.at] }));
    if (!marks.length) return nothing;
    const others = [...found.values()].slice(mostEvidence);
    const count = signs.reduce((sum, s) => sum + s.count, 0) - signs.reduce((sum, s) => sum + s.evidence.length, 0);
    const more = others.length + count;
    const tail = { text: `${more} more`, why: others.map((e) => e.text).join('\n'), at: others.map((e) => e.at) };
    const [first, ...further] = [...marks, ...(more ? [tail] : [])];
    return running([{ ...first, text: `Rests on: ${first.text}` }, ...further], width, 11);
}
/** By its title; what has none, in its own words. */
function inShort({ text }: Evidence): string {
    const [, title] = /^(.*?) \([^()]*\)(:|$)/.exec(text) ?? [];
    return title ?? text;
}
function Said({ verdict, words }: { verdict: Verdict; words: string }): VNode {
    const { ink } = usePaint();
    return (
        <>
            <Sign verdict={verdict} x={9} y={10} />
            <Words x={25} y={14.5} size={13} bold fill={ink[colors[verdict]]}>
                {words}
            </Words>
        </>
    );
}
/** What they silence counts in no answer, so that a reader must know of them. */
function waived({ exceptions, exceptionsCount }: TrustReport, width: number): Drawing {
    const drawn = exceptions.slice(0, mostWaived);
    const lines = drawn.map(({ text, at }) =>
        running([{ text, why: 'A waiver: no answer counts what it silences.', at: [at] }], width)
    );
    return stacked([...lines, rest(exceptionsCount - drawn.length, 'waiver', 'waivers', width)], 2);
}
function signs(width: number): Drawing {
    const words: readonly [Verdict, string][] = [
        ['yes', 'yes, as written'],
        ['partly', 'partly'],
        ['no', 'no'],
        ['nothing said', 'nothing said']
    ];
    return legend(
        words.map(([verdict, text]) => ({ sign: <Sign verdict={verdict} x={20} y={9} r={7} />, text })),
        width
    );
}
