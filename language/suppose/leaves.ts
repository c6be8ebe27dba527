import type { Partner } from '../model/declarations.js';
import type { Ecosystem } from '../model/ecosystem.js';
import { replace } from '../rules/fix.js';
import type { Sources } from './texts.js';
import { noSuch } from './unknown.js';
import type { Wanted } from './wanted.js';

/** A partner that has left stays declared, with the status that says so; what still names it becomes a finding. */
export function leaves(eco: Ecosystem, sources: Sources, name: string): Wanted {
    const partner = eco.find(name, 'Partner');
    if (!partner) return { refused: noSuch(eco, 'partner', name, 'Partner') };
    if (partner.status === 'exited') return { refused: `${name} has left already.` };
    if (partner.until && eco.asOf && partner.until < eco.asOf) return { refused: `${name} left on ${partner.until}.` };
    return { edits: [hasLeft(partner, sources)] };
}
function hasLeft({ nameAt, at, bodyStart }: Partner, sources: Sources): ReturnType<typeof replace> {
    const source = sources.of(at.uri);
    const end = bodyStart ? source.offset(bodyStart) : source.span(at).end;
    const head = source.tokens(source.span(nameAt).start, end);
    const status = head[head.findIndex(({ text }) => text === 'status') + 1];
    if (status && status !== head[0]) return replace(source.place(status), 'exited');
    const last = head[head.length - 1].end;
    return replace(source.place({ start: last, end: last }), ' status exited');
}
