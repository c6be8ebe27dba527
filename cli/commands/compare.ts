import {
    type Comparison,
    comparePolicies,
    NotOdrl,
    type Reason,
    type Side,
    triplesOf
} from '../../language/exchange/odrl/index.js';
import { oneOf } from '../arguments.js';
import { CannotRun } from '../cannot-run.js';
import { type Declare, examples } from '../declare.js';
import { pathOf } from '../files.js';
import { placed } from '../output/text.js';
import { isPolicy, placeOf, readPolicy } from '../policies.js';
import { soundEcosystem } from './export.js';

interface CompareOptions {
    readonly format: 'text' | 'json';
}
export const declareCompare: Declare = (program, end) => {
    program
        .command('compare')
        .description('do two policies contradict each other: exit code 0 for no, 1 for yes or unknown')
        .argument('<a>', 'a policy of ODRL, or a file or folder of .eco files')
        .argument('<b>', 'the same')
        .option('--format <format>', 'text or json', oneOf('text', 'json'), 'text')
        .addHelpText('after', examples('ecospec compare policy.ttl city'))
        .action(async (a, b, options) => end(await compare(a, b, options)));
};
const headlines = {
    compatible: 'Compatible: nothing that one permits or demands is forbidden by the other.',
    conflict: 'Conflict: one forbids what the other permits or demands.',
    unknown: 'Unknown: whether the two contradict each other depends on what they do not say.'
};
/** Names of two ecosystems that are equal mean the same. */
const sharedBase = 'urn:ecospec:compared:';

/** Whether two policies, or the data rules of ecosystems, contradict each other; exit code 0 where certainly not. */
async function compare(a: string, b: string, { format }: CompareOptions): Promise<number> {
    const files = [a, b];
    const areOurs = files.every((f) => !isPolicy(f));
    const [one, other] = await Promise.all(files.map((f) => sideOf(f, areOurs)));
    const { verdict, reasons } = compared(one, other);
    if (format === 'json')
        process.stdout.write(
            `${JSON.stringify({ version: 1, verdict, reasons: reasons.map((r) => asJson(r, files)) }, null, 2)}\n`
        );
    else {
        const lines = reasons.flatMap((r) => [`    ${r.text}`, ...placesOf(r, files)]);
        process.stdout.write(`${[headlines[verdict], ...lines].join('\n')}\n`);
    }
    return verdict === 'compatible' ? 0 : 1;
}
function compared(one: Side, other: Side): Comparison {
    try {
        return comparePolicies(one, other);
    } catch (error) {
        if (error instanceof NotOdrl)
            throw new CannotRun(`${one.label} and ${other.label} cannot be compared: ${error.message}.`);
        throw error;
    }
}
async function sideOf(file: string, areOurs: boolean): Promise<Side> {
    if (isPolicy(file)) return { label: file, ...(await readPolicy(file)) };
    const ecosystem = soundEcosystem(file);
    const { triples, base } = triplesOf(ecosystem, areOurs ? sharedBase : undefined);
    return { label: file, triples, base };
}
/** Only a policy has lines; of an ecosystem the rule was translated. */
function placesOf({ places }: Reason, files: readonly string[]): string[] {
    return places
        .filter(({ side }) => isPolicy(files[side]))
        .map(
            ({ side, origin }) =>
                `        ${placed(placeOf({ file: files[side] }, origin))}${origin.iri ? ` ${origin.iri}` : ''}`
        );
}
function asJson({ text, places }: Reason, files: readonly string[]): object {
    return {
        text,
        places: places.map(({ side, origin }) => {
            const { uri, range } = placeOf({ file: files[side] }, origin);
            return {
                file: isPolicy(files[side]) ? pathOf(uri) : files[side],
                ...(isPolicy(files[side]) && { range }),
                iri: origin.iri
            };
        })
    };
}
