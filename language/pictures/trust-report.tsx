import type { VNode } from 'preact';
import { type Mark, placeInWords } from '../views/mark.js';
import type { Answer, NextStep, TrustReport, Verdict } from '../views/trust-report.js';
import { type Drawing, flowing, nothing, placed, Spot, stacked, Words } from './drawing.js';
import { usePaint } from './ink.js';
import { pageWidth, section, titled } from './parts.js';
import { Box } from './shapes.js';
import { trustLegend } from './trust-legend.js';
import { colors, pairsDrawing, Sign } from './trust-pairs.js';
import { paragraph, rest, running } from './words.js';

const [mostOpen, mostEvidence, mostWaived] = [4, 3, 20];
/** Behind a word, so that none stands alone at the end of a line. */
const separator = '; ';
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
        // As wide as the others, so that paper shows it at the same scale, and with its signs on the same page.
        {
            ...stacked(
                [section('Pairs of partners', pairsDrawing(report, width), width), trustLegend(report, width)],
                14
            ),
            width
        },
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
            // What is missing is told already.
            next?.rule ? nextStep(next, width) : nothing,
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
function nextStep({ text, why, about, at }: NextStep, width: number): Drawing {
    const words = paragraph(`Next step: ${text}`, width, { size: 11.5, most: mostLines });
    if (!at) return words;
    return marked(words, { why: `${why ? `${why} ` : ''}${about ?? 'A finding'}, at ${placeInWords(at)}.`, at: [at] });
}
/** What is open, by kinds, each leading to all of them. */
function openOnes({ kinds, findingsCount }: Answer, width: number): Drawing {
    const shown = kinds.slice(0, mostOpen);
    const more = findingsCount - shown.reduce((sum, k) => sum + k.count, 0);
    const marks = shown.map(({ text, why, at }): Mark => ({ text, why, at }));
    return listOf('Open', marks, more, { why: 'The findings have all.', at: [] }, width);
}
/** What an answer rests on, each leading to its place. */
function restsOn({ restsOn: { evidence, count } }: Answer, width: number): Drawing {
    const marks = evidence
        .slice(0, mostEvidence)
        .map(({ title, text, at }): Mark => ({ text: title ?? text, why: text, at: [at] }));
    const others = evidence.slice(mostEvidence);
    const tail = { why: others.map((e) => e.text).join('\n'), at: others.map((e) => e.at) };
    return listOf('Rests on', marks, count - marks.length, tail, width);
}
function listOf(
    name: string,
    [first, ...further]: readonly Mark[],
    more: number,
    tail: Omit<Mark, 'text'>,
    width: number
): Drawing {
    if (!first) return nothing;
    const marks = [
        { ...first, text: `${name}: ${first.text}` },
        ...further,
        ...(more > 0 ? [{ ...tail, text: `and ${more} more` }] : [])
    ];
    return running(marks, width, 11, separator, 'text');
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
        running(
            [{ text, why: 'A waiver: no answer counts what it silences.', at: [at] }],
            width,
            11.5,
            separator,
            'text'
        )
    );
    return stacked([...lines, rest(exceptionsCount - drawn.length, 'waiver', 'waivers', width)], 2);
}
