import { compare, type Place } from '../model/place.js';
import type { Finding } from '../rules/rule.js';
import { severities } from '../rules/rule.js';

/** Open findings by where they are, for views that mark what they are about; hints are left to the list of the editor. */
export class Found {
    private readonly byFile = new Map<string, Finding[]>();

    constructor(findings: readonly Finding[] = []) {
        for (const finding of findings) {
            if (finding.severity === 'hint') continue;
            const own = this.byFile.get(finding.at.uri);
            if (own) own.push(finding);
            else this.byFile.set(finding.at.uri, [finding]);
        }
        for (const own of this.byFile.values()) own.sort((a, b) => compare(a.at.range.start, b.at.range.start));
    }
    /** Those that begin within a statement or a clause, the gravest first. */
    within({ uri, range: { start, end } }: Place): readonly Finding[] {
        const own = this.byFile.get(uri) ?? [];
        let [low, high] = [0, own.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            if (compare(own[middle].at.range.start, start) < 0) low = middle + 1;
            else high = middle;
        }
        const found: Finding[] = [];
        for (let i = low; i < own.length && compare(own[i].at.range.start, end) < 0; i++) found.push(own[i]);
        return found.sort((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity));
    }
}
