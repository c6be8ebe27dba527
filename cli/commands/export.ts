import { exportOdrl, type OdrlFormat } from '../../language/exchange/odrl/index.js';
import { type Ecosystem, rules } from '../../language/index.js';
import { oneOf } from '../arguments.js';
import { CannotRun } from '../cannot-run.js';
import { type Declare, examples } from '../declare.js';
import { load } from '../files.js';
import { judge } from '../judging.js';
import { oneEcosystem } from '../one-ecosystem.js';
import { placed } from '../output/text.js';

interface ExportOptions {
    readonly format: OdrlFormat;
    readonly ecosystem?: string;
    readonly base?: string;
}

export const declareExport: Declare = (program) => {
    program
        .command('export')
        .description('the data rules of an ecosystem as a policy of ODRL 2.2')
        .usage('odrl PATH')
        .argument('<what>', 'odrl', oneOf('odrl'))
        .argument('<path>', 'a file or folder of .eco files')
        .option('--format <format>', 'jsonld or turtle', oneOf('jsonld', 'turtle'), 'jsonld')
        .option('--ecosystem <name>', 'which one, where there are several')
        .option('--base <iri>', 'what the IRIs of names start with (default: urn:ecospec:NAME:)')
        .addHelpText('after', examples('ecospec export odrl city --format turtle > policy.ttl'))
        .action((_, target, options) => exportTo(target, options));
};
/** The data rules of an ecosystem as a policy of ODRL, on standard output. */
function exportTo(target: string, { format, ecosystem, base }: ExportOptions): void {
    if (base !== undefined && !/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]*[#/:]$/i.test(base))
        throw new CannotRun('--base needs an IRI that ends with #, / or :, for example https://example.org/city#');
    process.stdout.write(exportOdrl(soundEcosystem(target, ecosystem), format, { base }));
}
/** One ecosystem whose text can be read: a policy made of half of one would say something else. */
export function soundEcosystem(target: string, name?: string): Ecosystem {
    const workspace = load([target], {});
    const { ecosystem } = oneEcosystem(workspace, name);
    judge(workspace.reports());
    const known = new Set(rules.map((r) => r.id));
    const files = new Set(ecosystem.files.map((f) => f.uri));
    const fault = workspace.all().find((f) => !known.has(f.rule) && files.has(f.at.uri));
    if (fault) throw new CannotRun(`${placed(fault.at)} ${fault.message} Put that right first.`);
    return ecosystem;
}
