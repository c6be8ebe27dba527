import type { Version } from '../changes/changes.js';
import type { Declaration } from '../model/declarations.js';
import { Ecosystem } from '../model/ecosystem.js';
import type { Supposition } from './supposition.js';
import { allInWords } from './words.js';

/** A hypothetical ecosystem under a title that says so: what leaves the panel must not be taken for what is. */
export function entitled({ ecosystem, findings }: Version, suppositions: readonly Supposition[]): Version {
    const { header, name, files, libraries, asOf, problems } = ecosystem;
    if (!header) return { ecosystem, findings };
    const title = `${header.title ?? name} (${allInWords(suppositions)})`;
    const renamed = (d: Declaration): Declaration => (d === header ? { ...header, title } : d);
    const told = files.map((f) => ({ ...f, declarations: f.declarations.map(renamed) }));
    return { ecosystem: new Ecosystem(name, told, libraries, { asOf, problems }), findings };
}
