import type { Ecosystem } from '../model/ecosystem.js';
import type { TextEdit } from '../rules/fix.js';
import type { Workspace } from '../workspace.js';
import { leaves } from './leaves.js';
import { editsIn, type Together } from './lists.js';
import { majority } from './majority.js';
import { merged } from './merged.js';
import { share } from './share.js';
import { type Supposition, subjectOf } from './supposition.js';
import { Sources } from './texts.js';
import { votes } from './votes.js';
import type { Owner, Wanted } from './wanted.js';

/** The edits that make suppositions true, none of which touches another; and why some cannot be made, by their indexes. */
export interface Written {
    readonly edits: readonly TextEdit[];
    readonly refused: readonly Refused[];
}
export interface Refused {
    readonly index: number;
    readonly why: string;
}

/** What suppositions are in the text. Of several about the same thing the last one counts. */
export function editsFor(workspace: Workspace, eco: Ecosystem, suppositions: readonly Supposition[]): Written {
    const sources = new Sources(workspace);
    const refused: Refused[] = [];
    const edits: TextEdit[] = [];
    const owners = new Map<Owner, Changing>();
    const last = new Map(suppositions.map((s, index) => [subjectOf(s), index]));
    const leavers = new Set(suppositions.flatMap((s) => (s.what === 'leaves' ? s.partner : [])));
    for (const index of [...last.values()].sort((a, b) => a - b)) {
        const wanted = inText(eco, sources, suppositions[index], leavers);
        const why = 'refused' in wanted ? wanted.refused : ofLibrary(workspace, wanted);
        if (why) refused.push({ index, why });
        else if ('edits' in wanted) edits.push(...wanted.edits);
        else if ('in' in wanted) {
            const changing = owners.get(wanted.in) ?? { without: new Set(), entries: [], clauses: [] };
            owners.set(wanted.in, changing);
            if ('without' in wanted) changing.without.add(wanted.without);
            else if ('entry' in wanted) changing.entries.push(wanted.entry);
            else changing.clauses.push(wanted.clause);
        }
    }
    for (const [owner, changing] of owners) edits.push(...editsIn(owner, sources.of(owner.at.uri), changing));
    return { edits: merged(edits, sources), refused };
}
interface Changing extends Together {
    readonly without: Set<number>;
    readonly entries: string[];
    readonly clauses: string[];
}
function inText(eco: Ecosystem, sources: Sources, supposition: Supposition, leavers: ReadonlySet<string>): Wanted {
    switch (supposition.what) {
        case 'leaves':
            return leaves(eco, sources, supposition.partner);
        case 'votes':
            return votes(eco, supposition, leavers);
        case 'share':
            return share(eco, sources, supposition);
        case 'majority':
            return majority(eco, sources, supposition);
    }
}
/** Nobody can change what comes with EcoSpec. */
function ofLibrary(workspace: Workspace, wanted: Wanted): string | undefined {
    const uris = 'edits' in wanted ? wanted.edits.map((e) => e.uri) : 'in' in wanted ? [wanted.in.at.uri] : [];
    return uris.some((uri) => workspace.isLibrary(uri))
        ? 'This is said in a library that comes with EcoSpec and cannot be changed.'
        : undefined;
}
