import { type Command, Option } from 'commander';
import {
    type Answer,
    can,
    type Ecosystem,
    whatIfLeaves,
    whoBlocks,
    whoDecides,
    whoReaches
} from '../../language/index.js';
import { day, oneOf } from '../arguments.js';
import { CannotRun } from '../cannot-run.js';
import { type Declare, examples } from '../declare.js';
import { load, pathOf } from '../files.js';
import { oneEcosystem } from '../one-ecosystem.js';
import { placed } from '../output/text.js';

interface AskOptions {
    readonly path: readonly string[];
    readonly ecosystem?: string;
    readonly asOf?: string;
    readonly format: 'text' | 'json';
}

const asking = (command: Command): Command =>
    command
        .addOption(new Option('--path <path...>', 'files or folders of .eco files').default(['.'], 'this folder'))
        .option('--ecosystem <name>', 'which one, where there are several')
        .option('--as-of <date>', 'answer as of this day', day)
        .option('--format <format>', 'text or json', oneOf('text', 'json'), 'text');

export const declareCan: Declare = (program, end) => {
    asking(program.command('can'))
        .description('may somebody use data: exit code 0 for yes, 1 for no, contradictory or unknown')
        .usage('PARTY ACTION DATASET [for PURPOSE] [in TERRITORY]')
        .argument('<party>', 'a partner, role, group, population, body or external')
        .argument('<action>', 'for example use, copy, derive, share')
        .argument('<dataset>', 'a dataset')
        .argument('[more...]', 'for PURPOSE, in TERRITORY, or both')
        .addHelpText('after', examples('ecospec can Velo use Trips for Marketing in Germany --path city.eco'))
        .action((party, action, dataset, more, options) => end(askCan([party, action, dataset, ...more], options)));
};
export const declareWho: Declare = (program) => {
    asking(program.command('who'))
        .description('whom data can get to, who takes a decision, who can stop it alone')
        .usage('reaches|decides|blocks NAME')
        .argument('<verb>', whoVerbs.join(', '), oneOf(...whoVerbs))
        .argument('<name>', 'a dataset, a decision or a body')
        .addHelpText(
            'after',
            examples('ecospec who reaches Trips', 'ecospec who decides Tariffs', 'ecospec who blocks Council')
        )
        .action((verb, name, options) => askWho(verb, name, options));
};
export const declareWhatIf: Declare = (program) => {
    asking(program.command('what-if'))
        .description('what breaks if a partner leaves')
        .usage('PARTNER leaves')
        .argument('<partner>', 'a partner')
        .argument('<leaves>', 'leaves', oneOf('leaves'))
        .addHelpText('after', examples('ecospec what-if PayCo leaves --path city.eco'))
        .action((partner, _, options) => askWhatIf(partner, options));
};

/** `Velo use Trips for Marketing in Germany`; exit code 0 for yes, 1 for anything else. */
function askCan(words: readonly string[], options: AskOptions): number {
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
const whoVerbs = Object.keys(whoQuestions);
function askWho(verb: string, name: string, options: AskOptions): void {
    print(whoQuestions[verb as keyof typeof whoQuestions](ecosystemOf(options), name), options);
}
function askWhatIf(partner: string, options: AskOptions): void {
    print(whatIfLeaves(ecosystemOf(options), partner), options);
}
function ecosystemOf({ path, ecosystem, asOf }: AskOptions): Ecosystem {
    return oneEcosystem(load(path, { asOf }), ecosystem).ecosystem;
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
