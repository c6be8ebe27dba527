import { actorsOf } from '../../analyses/disputes/actors.js';
import { reaches, unreached } from '../../analyses/transparency/reached.js';
import type { Parties, Risk } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { listed, partiesInWords } from '../../model/words.js';
import { appendStatement, type Fix, insertAt, writtenParties } from '../fix.js';
import type { Hit, Rule } from '../rule.js';
import { disclosuresOf, widened } from './disclosures.js';

export const risksAndFailuresUndisclosed: Rule = {
    id: 'risks-and-failures-undisclosed',
    family: 'transparency',
    severity: 'warning',
    nature: 'gap',
    summary: 'A risk is not told to those who bear it, or nothing obliges anybody to share failures.',
    *check(eco): Iterable<Hit> {
        const disclosures = disclosuresOf(eco, 'risks');
        yield* failures(eco);
        // One that does not say to whom may well reach everybody.
        if (disclosures.some((d) => !d.to)) return;
        const disclosed = disclosures.flatMap((d) => [d.by, d.to]);
        for (const risk of eco.all('Risk')) {
            const { of, borneBy, knownTo } = risk;
            const left = borneBy ? unreached(eco, borneBy, reaches(eco, of, knownTo, ...disclosed)) : [];
            if (borneBy && left.length) yield untold(eco, risk, borneBy, left);
        }
    }
};

function untold(eco: Ecosystem, risk: Risk, borneBy: Parties, left: readonly string[]): Hit {
    const { name, of, knownTo } = risk;
    return {
        at: borneBy.at,
        element: name,
        parties: left,
        message: `The risk ${name} is borne by ${listed(left)}, but nobody has to tell them of it${knownTo ? `: it is known to ${partiesInWords(knownTo)} only` : ''}. Say that it is known to them, or let it be disclosed.`,
        related: knownTo
            ? [{ message: 'These know of it.', at: knownTo.at }]
            : of
              ? [{ message: 'It comes from here.', at: of.at }]
              : [],
        fixes: tell(eco, risk, borneBy, left)
    };
}
function tell(eco: Ecosystem, { at, of, knownTo }: Risk, borneBy: Parties, left: readonly string[]): Fix[] {
    const file = eco.file(at.uri);
    const bearers = writtenParties(borneBy);
    const known = knownTo ? widened(eco, knownTo, borneBy, left) : insertAt(borneBy.at, 'end', ` known to ${bearers}`);
    const by = of && actorsOf(eco, of).length ? ` by ${writtenParties(of)}` : '';
    return [
        ...(file
            ? [
                  {
                      title: `Disclose risks to ${bearers} every 3 months`,
                      preferred: true,
                      edits: [appendStatement(file, `disclose risks${by} to ${bearers} every 3 months`)]
                  }
              ]
            : []),
        ...(known ? [{ title: `Say that it is known to ${bearers}`, edits: [known] }] : [])
    ];
}
/** One hint for the whole ecosystem. */
function* failures(eco: Ecosystem): Iterable<Hit> {
    const { header } = eco;
    if (!header || eco.active.length < 2 || disclosuresOf(eco, 'failures').length) return;
    const file = eco.file(header.at.uri);
    const text = 'disclose failures by all to all every 3 months';
    yield {
        at: header.nameAt,
        element: header.name,
        severity: 'hint',
        message: `Nothing in ${header.name} obliges anybody to tell the others what went wrong. Partners who share failures learn from each other and trust each other with bad news: add a disclosure of failures.`,
        fixes: file
            ? [{ title: 'Let all tell all of their failures', preferred: true, edits: [appendStatement(file, text)] }]
            : []
    };
}
