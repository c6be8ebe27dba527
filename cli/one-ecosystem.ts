import type { Report, Workspace } from '../language/index.js';
import { CannotRun } from './cannot-run.js';

/** The ecosystem that is meant: the one of that name, or the only one. */
export function oneEcosystem(workspace: Workspace, name: string | undefined): Report {
    const all = workspace.reports();
    const found = name === undefined ? all : all.filter((r) => r.ecosystem.name === name);
    if (found.length === 1) return found[0];
    const names = [...new Set(all.map((r) => r.ecosystem.name))].join(', ');
    if (!all.length) throw new CannotRun('There is no ecosystem in these texts.');
    if (!found.length) throw new CannotRun(`There is no ecosystem ${name}, only: ${names}`);
    throw new CannotRun(
        name === undefined
            ? `There are several ecosystems (${names}). Say which one: --ecosystem NAME`
            : `There are several ecosystems called ${name}. Name the file or folder of one.`
    );
}
