import { counted } from '../../model/words.js';
import type { Evidence } from './answer.js';

/** What an answer rests on, each thing once: several of one title are one. */
export interface Rest {
    /** The first few. */
    readonly evidence: readonly Evidence[];
    readonly count: number;
}
const most = 8;

export function restOf(all: readonly Evidence[]): Rest {
    const byTitle = new Map<string, Evidence[]>();
    for (const evidence of all) {
        const title = evidence.title ?? evidence.text;
        const known = byTitle.get(title);
        if (!known) byTitle.set(title, [evidence]);
        else known.push(evidence);
    }
    const things = [...byTitle].slice(0, most).map(([title, own]): Evidence => {
        const others = new Set(own.map((e) => `${e.at.uri} ${e.at.range.start.line}`)).size - 1;
        const text = others ? `${own[0].text}, and ${counted(others, 'more place')}` : own[0].text;
        return { title, text, at: own[0].at };
    });
    return { evidence: things, count: byTitle.size };
}
