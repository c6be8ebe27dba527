import type { VNode } from 'preact';
import type { TrustReport, Verdict } from '../views/trust-report.js';
import type { Drawing } from './drawing.js';
import { Words } from './drawing.js';
import { usePaint } from './ink.js';
import { type LegendItem, legend } from './parts.js';
import { Sign } from './trust-pairs.js';

const verdicts: readonly Verdict[] = ['yes', 'partly', 'no', 'nothing said'];
const ofAnswers: Record<Verdict, string> = {
    yes: 'all that this report looks for is written',
    partly: 'a part of it, or something speaks against it',
    no: 'no',
    'nothing said': 'nothing said'
};
const ofPairs: Record<Verdict, string> = {
    yes: 'supported',
    partly: 'promised, missed',
    no: 'needed, missing',
    'nothing said': 'nothing said'
};

/** The signs that are drawn, and no others. */
export function trustLegend({ questions, habits, pairs: { groups } }: TrustReport, width: number): Drawing {
    const answers = [...questions, ...habits];
    const told = new Set(answers.map((a) => a.verdict));
    const between = new Set(groups.flatMap((g) => g.levels.map((l) => l.verdict)));
    const open = new Set([...answers, ...groups].flatMap((a) => a.kinds.map((k) => k.severity)));
    const items = verdicts.flatMap((verdict): LegendItem[] => {
        const words = [
            ...(told.has(verdict) ? [ofAnswers[verdict]] : []),
            ...(between.has(verdict) ? [ofPairs[verdict]] : [])
        ];
        if (!words.length) return [];
        const [one, other = one] = words;
        const text = one === other ? one : `${one}; of a pair: ${other}`;
        return [{ sign: <Sign verdict={verdict} x={20} y={9} r={7} />, text }];
    });
    return legend(
        [
            ...items,
            ...(open.has('error') ? [{ sign: <OpenSign sign="◆" color="bad" />, text: 'open: a problem' }] : []),
            ...(open.has('warning') ? [{ sign: <OpenSign sign="!" color="warn" />, text: 'open: worth a look' }] : [])
        ],
        width
    );
}
function OpenSign({ sign, color }: { sign: string; color: 'bad' | 'warn' }): VNode {
    const { ink } = usePaint();
    return (
        <Words x={17} y={13} size={12} bold fill={ink[color]}>
            {sign}
        </Words>
    );
}
