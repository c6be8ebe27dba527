import type { VNode } from 'preact';
import type { Advice } from '../views/advice.js';
import { type Drawing, lineHeight, round, stacked } from './drawing.js';
import { usePaint } from './ink.js';
import { paragraph } from './words.js';

/** What to write, with its example as it would stand in the file. */
export function advised({ text, code }: Advice, width: number): Drawing {
    return stacked([paragraph(text, width), codeOf(code, width)], 6);
}
const [size, indent, perSign] = [12.5, 16, 0.62];
function codeOf(text: string, width: number): Drawing {
    const lines = brokenAt(text, Math.max(10, Math.floor((width - indent) / (size * perSign))));
    return { width, height: lines.length * size * lineHeight, body: <Code lines={lines} /> };
}
function Code({ lines }: { lines: readonly string[] }): VNode {
    const { ink } = usePaint();
    return (
        <>
            {lines.map((line, i) => (
                <text
                    key={i}
                    x={indent}
                    y={round(size + i * size * lineHeight)}
                    font-size={size}
                    font-family="Menlo, Consolas, 'Liberation Mono', 'DejaVu Sans Mono', monospace"
                    fill={ink.text}
                >
                    {line}
                </text>
            ))}
        </>
    );
}
function brokenAt(text: string, most: number): string[] {
    const lines: string[] = [];
    for (const word of text.split(' ')) {
        const last = lines.at(-1);
        if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
        else lines.push(word);
    }
    return lines;
}
