import { LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import {
    areas,
    type Change,
    type ChangeInView,
    type Ecosystem,
    type Report,
    type Supposed,
    type Supposition,
    supposing,
    type Workspace,
    whatIfLeaves
} from '../../../language/index.js';
import type { EditsReply, SupposedView } from '../../protocol.js';
import { Sliced } from '../slices.js';

/**
 * What follows from suppositions, for all views of the panel: computed once for an ecosystem as it is and what is supposed of it, in
 * slices, and dropped as soon as something else is asked for.
 */
export class Suppositions {
    private last: { report: Report; key: string; work: Sliced<Supposed> } | undefined;

    constructor(private readonly workspace: Workspace) {}

    /** Nothing where nothing is supposed, or where there is no such ecosystem. */
    async on(ecosystem: string, suppositions: readonly Supposition[]): Promise<Supposed | undefined> {
        const report = suppositions.length ? this.workspace.reportOf(ecosystem) : undefined;
        if (!report) return undefined;
        const key = JSON.stringify(suppositions);
        if (this.last?.report !== report || this.last.key !== key) {
            this.last?.work.cancel(new ResponseError(LSPErrorCodes.RequestCancelled, 'Something else is supposed.'));
            const work = new Sliced(supposing(this.workspace, report, suppositions));
            const own = { report, key, work };
            this.last = own;
            // What failed, or was dropped, is nothing to remember.
            work.result.catch(() => {
                if (this.last === own) this.last = undefined;
            });
        }
        return this.last.work.result;
    }
}
/** So many changes of a kind are told; how many there are is always told. */
const mostChanges = 200;
const mostReasons = 50;

export function supposedView(
    supposed: Supposed,
    suppositions: readonly Supposition[],
    ecosystem: Ecosystem,
    inView: readonly ChangeInView[] = []
): SupposedView {
    const { changes, refused, back, edits } = supposed;
    const counts = Object.fromEntries(areas.map((a) => [a, changes.filter((c) => c.area === a).length]));
    const refusedOnes = new Set(refused.map(({ index }) => leaverIn(suppositions[index])));
    const leavers = [...new Set(suppositions.map(leaverIn))].filter((p) => p !== undefined && !refusedOnes.has(p));
    return {
        suppositions,
        inView: { count: inView.length, changes: inView.slice(0, mostChanges) },
        counts: counts as SupposedView['counts'],
        changes: areas.flatMap((area) =>
            changes
                .filter((c) => c.area === area)
                .slice(0, mostChanges)
                .map(told)
        ),
        breaks: breaksOf(supposed, () =>
            leavers.flatMap((p) => whatIfLeaves(ecosystem, p!).because.slice(0, mostReasons))
        ),
        refused,
        canWrite: edits.length > 0
    };
    function told({ area, text, before, after }: Change): SupposedView['changes'][number] {
        return { area, text, at: after ? back(after) : before };
    }
}
/** The same in all views: found out once. */
function breaksOf(supposed: Supposed, find: () => SupposedView['breaks']): SupposedView['breaks'] {
    const known = breaks.get(supposed) ?? find();
    breaks.set(supposed, known);
    return known;
}
const breaks = new WeakMap<Supposed, SupposedView['breaks']>();
function leaverIn(s: Supposition): string | undefined {
    return s.what === 'leaves' ? s.partner : undefined;
}
export function editsReply({ edits, refused }: Supposed): EditsReply {
    return {
        edits: edits.map(({ uri, range, newText }) => ({ at: { uri, range }, newText })),
        refused: refused.map((r) => r.why)
    };
}
