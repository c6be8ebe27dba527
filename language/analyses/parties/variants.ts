import type { Declaration } from '../../model/declarations.js';
import { Ecosystem } from '../../model/ecosystem.js';
import type { Day } from '../../model/quantity.js';

/** The same ecosystem judged on another day; without a day, as if nothing had begun or ended. */
export function ecosystemOn(eco: Ecosystem, day: Day | undefined): Ecosystem {
    return day === eco.asOf ? eco : new Ecosystem(eco.name, eco.files, eco.libraries, { asOf: day });
}
/** The same ecosystem after a partner has left: it stays declared, as one that has exited, and nothing else changes. */
export function withoutPartner(eco: Ecosystem, partner: string): Ecosystem {
    const leave = (d: Declaration): Declaration =>
        d.kind === 'Partner' && d.name === partner ? { ...d, status: 'exited' } : d;
    const files = eco.files.map((f) => ({ ...f, declarations: f.declarations.map(leave) }));
    return new Ecosystem(eco.name, files, eco.libraries, { asOf: eco.asOf });
}
