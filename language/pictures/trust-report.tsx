import type { VNode } from 'preact';
import { placeInWords } from '../views/mark.js';
import type { Answer, TrustReport, Verdict } from '../views/trust-report.js';
import { type Drawing, flowing, nothing, placed, Spot, stacked, Words } from './drawing.js';
import { usePaint } from './ink.js';
import { legend, pageWidth, section, titled } from './parts.js';
import { Box } from './shapes.js';
import { colors, pairsDrawing, Sign } from './trust-pairs.js';
import { paragraph } from './words.js';

export function trustPicture(report: TrustReport): Drawing {
    return titled(
        'Trust report',
        { ...report.ecosystem, phase: report.phase, asOf: report.asOf },
        report.caveat,
        trustDrawings(report)
    );
}
export function trustDrawings(report: TrustReport): Drawing[] {
    return [
        section('The three questions', tiles(report.questions, 3)),
        section('The five habits', tiles(report.habits, 3)),
        section('Pairs of partners', pairsDrawing(report)),
        signs()
    ];
}
function tiles(answers: readonly Answer[], across: number): Drawing {
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
    const { question, verdict, words, because, next, findings } = answer;
    const said: Drawing = { width, height: 20, body: <Said verdict={verdict} words={words} /> };
    const step = next ? paragraph(`Next step: ${next.text}`, width, { size: 11.5, most: 4 }) : nothing;
    const open = findings.length
        ? paragraph(`Open: ${[...new Set(findings.map((f) => f.rule))].slice(0, 4).join(', ')}`, width, {
              size: 11,
              soft: true
          })
        : nothing;
    const at = [...(next?.at ? [next.at] : []), ...findings.map((f) => f.at)].slice(0, 5);
    const all = stacked(
        [
            paragraph(question, width, { size: 13.5, bold: true, most: 3 }),
            said,
            paragraph(because, width, { size: 11.5, most: 6 }),
            step,
            open
        ],
        6
    );
    const evidence = answer.signs.flatMap((s) => s.evidence.map((e) => `${e.text} (${placeInWords(e.at)})`));
    return {
        ...all,
        body: (
            <Spot why={evidence.length ? `Rests on:\n${evidence.join('\n')}` : 'Nothing is written about it.'} at={at}>
                {all.body}
            </Spot>
        )
    };
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
function signs(): Drawing {
    const words: readonly [Verdict, string][] = [
        ['yes', 'yes, as written'],
        ['partly', 'partly'],
        ['no', 'no'],
        ['nothing said', 'nothing said']
    ];
    return legend(words.map(([verdict, text]) => ({ sign: <Sign verdict={verdict} x={20} y={9} r={7} />, text })));
}
