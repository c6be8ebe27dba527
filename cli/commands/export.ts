import { exportOdrl, type OdrlFormat } from '../../language/exchange/odrl/index.js';
import { type Ecosystem, rules } from '../../language/index.js';
import { CannotRun } from '../cannot-run.js';
import { load } from '../files.js';
import { placed } from '../output/text.js';

export interface ExportOptions {
    readonly format: OdrlFormat;
    readonly ecosystem?: string;
    readonly base?: string;
}

/** The data rules of an ecosystem as a policy of ODRL, on standard output. */
export function exportTo(target: string, { format, ecosystem, base }: ExportOptions): void {
    if (base !== undefined && !/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]*[#/:]$/i.test(base))
        throw new CannotRun('--base needs an IRI that ends with #, / or :, for example https://example.org/city#');
    process.stdout.write(exportOdrl(soundEcosystem(target, ecosystem), format, { base }));
}
/** One ecosystem whose text can be read: a policy made of half of one would say something else. */
export function soundEcosystem(target: string, name?: string): Ecosystem {
    const workspace = load([target], {});
    const all = workspace.reports().map((r) => r.ecosystem);
    const found = name ? all.filter((e) => e.name === name) : all;
    const names = all.map((e) => e.name).join(', ');
    if (found.length !== 1)
        throw new CannotRun(
            name
                ? `There is no ecosystem ${name}, only: ${names}`
                : `There are several ecosystems (${names}) in ${target}. Say which one: --ecosystem NAME`
        );
    const known = new Set(rules.map((r) => r.id));
    const files = new Set(found[0].files.map((f) => f.uri));
    const fault = workspace.all().find((f) => !known.has(f.rule) && files.has(f.at.uri));
    if (fault) throw new CannotRun(`${placed(fault.at)} ${fault.message} Put that right first.`);
    return found[0];
}
