import {
    type Answer,
    can,
    type Ecosystem,
    whatIfLeaves,
    whoBlocks,
    whoDecides,
    whoReaches
} from '../../language/index.js';
import { CannotRun } from '../cannot-run.js';
import { load, pathOf } from '../files.js';
import { placed } from '../output/text.js';

export interface AskOptions {
    readonly path: readonly string[];
    readonly ecosystem?: string;
    readonly asOf?: string;
    readonly format: 'text' | 'json';
}

/** `Velo use Trips for Marketing in Germany`; exit code 0 for yes, 1 for anything else. */
export function askCan(words: readonly string[], options: AskOptions): number {
    const [party, action, dataset, ...rest] = words;
    const known = new Map<string, string>();
    for (let i = 0; i < rest.length; i += 2) {
        if (!['for', 'in'].includes(rest[i]) || !rest[i + 1] || known.has(rest[i]))
            throw new CannotRun(`Ask like this: can ${party} ${action} ${dataset} for PURPOSE in TERRITORY`);
        known.set(rest[i], rest[i + 1]);
    }
    const question = { party, action, dataset, purpose: known.get('for'), territory: known.get('in') };
    const { verdict } = print(can(ecosystemOf(options), question), options);
    return verdict === 'yes' ? 0 : 1;
}
const whoQuestions = { reaches: whoReaches, blocks: whoBlocks, decides: whoDecides };
export const whoVerbs = Object.keys(whoQuestions);
export function askWho(verb: string, name: string, options: AskOptions): void {
    print(whoQuestions[verb as keyof typeof whoQuestions](ecosystemOf(options), name), options);
}
export function askWhatIf(partner: string, options: AskOptions): void {
    print(whatIfLeaves(ecosystemOf(options), partner), options);
}
function ecosystemOf({ path, ecosystem, asOf }: AskOptions): Ecosystem {
    const all = load(path, { asOf })
        .reports()
        .map((r) => r.ecosystem);
    const found = ecosystem ? all.filter((e) => e.name === ecosystem) : all;
    if (found.length === 1) return found[0];
    const names = all.map((e) => e.name).join(', ');
    throw new CannotRun(
        ecosystem
            ? `There is no ecosystem ${ecosystem}, only: ${names}`
            : `There are several ecosystems (${names}). Say which one: --ecosystem NAME`
    );
}
function print(answer: Answer, { format }: AskOptions): Answer {
    if (format === 'json') process.stdout.write(`${JSON.stringify(asJson(answer), null, 2)}\n`);
    else {
        process.stdout.write(`${answer.headline}\n`);
        for (const { text, at } of answer.because) process.stdout.write(`    ${at ? `${placed(at)} ` : ''}${text}\n`);
    }
    return answer;
}
function asJson({ verdict, headline, because }: Answer): object {
    return {
        version: 1,
        verdict,
        headline,
        because: because.map(({ text, at }) => ({ text, ...(at && { file: pathOf(at.uri), range: at.range }) }))
    };
}
