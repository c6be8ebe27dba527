import { reaches, unreached } from '../../analyses/transparency/reached.js';
import type { Disclosure, Score } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { spelled } from '../../model/spelling.js';
import { listed, partiesInWords } from '../../model/words.js';
import { appendStatement, type Fix, writtenParties } from '../fix.js';
import type { Hit, Rule } from '../rule.js';
import { widened } from './disclosures.js';

export const scoringCriteriaHidden: Rule = {
    id: 'scoring-criteria-hidden',
    family: 'transparency',
    severity: 'warning',
    nature: 'gap',
    summary: 'Partners are scored, ranked or tiered by criteria that they are not told.',
    *check(eco): Iterable<Hit> {
        for (const score of eco.all('Score')) {
            const disclosures = eco
                .all('Disclosure')
                .filter((d) => d.what.some((w) => w.criteriaOf?.name === score.name));
            // A disclosure that does not say to whom may well reach everybody.
            if (!score.of || disclosures.some((d) => !d.to)) continue;
            const told = reaches(eco, score.by, ...disclosures.flatMap((d) => [d.by, d.to]));
            const left = unreached(eco, score.of, told);
            if (left.length) yield hit(eco, score, disclosures, left);
        }
    }
};

function hit(eco: Ecosystem, score: Score, disclosures: readonly Disclosure[], left: readonly string[]): Hit {
    const { name, nameAt, by } = score;
    return {
        at: nameAt,
        element: name,
        parties: left,
        message: `${name}${by ? `, a score by ${partiesInWords(by)},` : ''} judges ${listed(left)}, but nobody tells them by which criteria. Disclose the main criteria and how much each counts; whoever does not know them can neither improve nor object.`,
        related: disclosures.map((d) => ({ message: 'The criteria are disclosed here, but not to them.', at: d.at })),
        fixes: fixes(eco, score, disclosures, left)
    };
}
function fixes(
    eco: Ecosystem,
    { name, at, of, by }: Score,
    [first]: readonly Disclosure[],
    left: readonly string[]
): Fix[] {
    if (!of) return [];
    const scored = writtenParties(of);
    const title = `Disclose the criteria to ${scored}`;
    if (first?.to) {
        const edit = widened(eco, first.to, of, left);
        return edit ? [{ title, preferred: true, edits: [edit] }] : [];
    }
    const file = eco.file(at.uri);
    const text = `disclose criteria of ${spelled(name)}${by ? ` by ${writtenParties(by)}` : ''} to ${scored}`;
    return file ? [{ title, preferred: true, edits: [appendStatement(file, text)] }] : [];
}
