import type { Judged, Workspace } from '../../language/index.js';
import type { EcosystemItem, ViewReply } from '../protocol.js';

export interface Chosen {
    readonly id: string;
    /** As it is, or as it was while its text could be read; nothing where it never could. */
    readonly judged?: Judged;
    readonly broken?: ViewReply['broken'];
}
/** Which ecosystem a panel shows; of one whose text cannot be read, the last good state. */
export class ShownEcosystems {
    private readonly lastGood = new Map<string, Judged>();

    constructor(private readonly workspace: Workspace) {}

    all(): EcosystemItem[] {
        return this.workspace.reports().map(({ ecosystem }) => ({
            id: idOf(ecosystem),
            title: ecosystem.header?.title ?? ecosystem.name
        }));
    }
    /** The chosen one, else that of a text, else the first. */
    choose(id: string | undefined, uri: string | undefined): Chosen | undefined {
        const reports = this.workspace.reports();
        const report =
            reports.find(({ ecosystem }) => idOf(ecosystem) === id) ??
            (uri === undefined ? undefined : this.workspace.reportOf(uri)) ??
            reports[0];
        if (!report) return undefined;
        const found = idOf(report.ecosystem);
        const broken = this.workspace.brokenAt(found);
        if (!broken) {
            this.lastGood.set(found, report);
            return { id: found, judged: report };
        }
        const { message, at } = broken;
        return { id: found, judged: this.lastGood.get(found), broken: { message, at } };
    }
    /** Forgets what there is no more. */
    tidy(): void {
        const now = new Set(this.workspace.reports().map(({ ecosystem }) => idOf(ecosystem)));
        for (const id of this.lastGood.keys()) if (!now.has(id)) this.lastGood.delete(id);
    }
}
/** The first file tells ecosystems apart, also where two files without a header are called alike. */
function idOf({ files }: Judged['ecosystem']): string {
    return files[0].uri;
}
