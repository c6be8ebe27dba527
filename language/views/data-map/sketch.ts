import { isPresent } from '../../analyses/parties/present.js';
import type { Parties } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Place } from '../../model/place.js';
import { listed, partiesInWords } from '../../model/words.js';
import type { DataEdge, DataEdgeKind, DataNode } from '../data-map.js';
import { partiesTitled, titleOf } from '../mark.js';
import { type Open, worst } from './open.js';

export class Sketch {
    readonly nodes = new Map<string, DataNode>();
    readonly edges = new Map<string, DataEdge>();
    constructor(private readonly eco: Ecosystem) {}

    party(kind: 'gives' | 'gets', name: string, at?: Place, title = titleOf(this.eco, name)): string {
        const id = `${kind} ${name}`;
        if (!this.nodes.has(id)) this.nodes.set(id, { id, kind, name, title, count: 1, ...this.who(name, title, at) });
        return id;
    }
    private who(name: string, title: string, at: Place | undefined): Pick<DataNode, 'detail' | 'why' | 'at'> {
        const found = this.eco.find(name, 'Partner', 'Role', 'Group', 'Body', 'Population', 'External');
        const places = found ? [found.nameAt] : at ? [at] : [];
        if (!found) return { why: `${title}: all active partners and populations.`, at: places };
        if (found.kind === 'Partner') {
            const roles = listed(found.roles.map((r) => r.name));
            const status = isPresent(this.eco, name) ? '' : ', not active';
            return {
                detail: `${roles}${status}` || undefined,
                why: `${name}, a partner${status}${roles ? ` as ${roles}` : ''}.`,
                at: places
            };
        }
        const word = found.kind.toLowerCase();
        if (found.kind !== 'Role' && found.kind !== 'Group')
            return { detail: word, why: `${name}, declared as ${word}.`, at: places };
        const members = [...this.eco.expandName(name)];
        return {
            detail:
                found.kind === 'Role' ? `role held by ${members.length || 'nobody'}` : `${word} of ${members.length}`,
            why: `${name}, a ${word}: ${listed(members, 12) || 'nobody now'}.`,
            at: places
        };
    }
    /** Everybody that is said, each as it is named. */
    parties(kind: 'gives' | 'gets', said: Parties | undefined): string[] {
        if (!said) return [];
        if (said.all) return [this.party(kind, partiesInWords(said), said.at, partiesTitled(this.eco, said))];
        return said.named.map((n) => this.party(kind, n.name, n.at));
    }
    /** Edges of one kind between the same two are one. */
    edge(
        from: string,
        to: string,
        kind: DataEdgeKind,
        { open, ...mark }: { text: string; why: string; at: readonly Place[]; open?: Open }
    ): void {
        const ends = [from, to].map((e) => (this.nodes.has(e) ? e : `dataset ${e}`));
        if (ends.some((e) => !this.nodes.has(e))) return;
        const key = [...ends, kind].join('\n');
        const known = this.edges.get(key);
        const joined = (a: string, b: string): string => (a.split('\n').includes(b) ? a : `${a}\n${b}`);
        const said = { ...mark, why: open ? `${mark.why} ${open.words}` : mark.why };
        const sign = worst([known?.signs?.[mark.text], open?.sign]);
        const signs = sign ? { ...known?.signs, [mark.text]: sign } : known?.signs;
        this.edges.set(
            key,
            known
                ? {
                      ...known,
                      text: joined(known.text, mark.text),
                      why: joined(known.why, said.why),
                      at: [...known.at, ...mark.at],
                      ...(signs && { signs }),
                      count: known.count + 1
                  }
                : { from: ends[0], to: ends[1], kind, ...said, count: 1, ...(signs && { signs }) }
        );
    }
}
