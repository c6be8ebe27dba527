import { type LockedOut, lockedOut } from '../../analyses/data/contributors.js';
import { isForbid, ownersNamed, rulesTouching } from '../../analyses/data/permissions.js';
import { somePresent } from '../../analyses/parties/present.js';
import type { Parties } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { counted, listed, verb } from '../../model/words.js';
import { appendStatement, type Fix, insertClause, writtenParties } from '../fix.js';
import type { Hit, Rule } from '../rule.js';
import { namesWritten } from './rule-text.js';

export const contributorLockedOut: Rule = {
    id: 'contributor-locked-out',
    family: 'data',
    severity: 'warning',
    nature: 'gap',
    summary: 'Whoever generates data may not use it, or gets no copy when leaving.',
    *check(eco): Iterable<Hit> {
        const found = [...lockedOut(eco)];
        // Where nothing is allowed at all, the permissions are still to be written: that is one thing to do.
        const isUnwritten = found.length > 1 && !eco.all('Allow').length && !eco.all('Oblige').length;
        if (isUnwritten) yield together(eco, found);
        else for (const out of found) yield hit(eco, out);
    }
};

function hit(eco: Ecosystem, out: LockedOut): Hit {
    const { dataset, parties, when, exits } = out;
    const who = listed(parties);
    const owners = listed(ownersNamed(eco, dataset.name));
    // A population is many, though its name is one.
    const howMany = eco.find(parties[0], 'Population') ? 2 : parties.length;
    const [generates, gets] = [verb(howMany, 'generates', 'generate'), verb(howMany, 'gets', 'get')];
    const isLater = when === 'after leaving';
    return {
        at: dataset.generatedBy?.at ?? dataset.nameAt,
        element: dataset.name,
        parties,
        severity: isLater ? 'hint' : undefined,
        message: isLater
            ? `${who} ${generates} ${dataset.name}, but ${gets} no copy when leaving: the data is deleted, and nothing says that it is returned or that the permission survives.`
            : `${who} ${generates} ${dataset.name}, which ${owners} ${verb(ownersNamed(eco, dataset.name).length, 'owns', 'own')}, but no rule lets ${who} use it. Allow it, and let that survive leaving.`,
        related: exits.slice(0, 5).map((e) => ({ message: 'Here the data is deleted and not returned.', at: e.at })),
        fixes: isLater ? keeping(out) : allowing(eco, out)
    };
}
function together(eco: Ecosystem, found: readonly LockedOut[]): Hit {
    const [first, ...others] = found;
    const parties = [...new Set(found.flatMap((f) => f.parties))];
    const datasets = found.map((f) => f.dataset.name);
    return {
        ...hit(eco, first),
        parties,
        message: `No permission is written yet, so those who generate ${counted(found.length, 'dataset')} (${listed(datasets)}) may not use them: ${listed(parties)}. Allow it, and let that survive leaving.`,
        related: others.slice(0, 20).map(({ dataset }) => ({
            message: `Nor may whoever generates ${dataset.name}.`,
            at: dataset.generatedBy?.at ?? dataset.nameAt
        })),
        fixes: [
            {
                title: 'Write a permission for each dataset',
                edits: found.flatMap((f) => allowing(eco, f).flatMap((x) => x.edits))
            }
        ]
    };
}
/** A permission of the owners, for one's own use where that purpose is known; none where it would contradict a prohibition. */
function allowing(eco: Ecosystem, { dataset, parties }: LockedOut): Fix[] {
    const file = eco.file(dataset.at.uri);
    const to = dataset.generatedBy && partiesSaid(eco, dataset.generatedBy, parties);
    const isKnown = eco.find('PersonalUse', 'Purpose') !== undefined;
    const forbids = rulesTouching(eco, dataset.name).filter(isForbid);
    if (!file || !to || forbids.some((f) => !isKnown || !f.purposes.length)) return [];
    const purpose = isKnown ? ' for PersonalUse' : '';
    const owners = namesWritten(ownersNamed(eco, dataset.name));
    const text = `allow ${to} to use, copy ${namesWritten([dataset.name])}${purpose} { granted by ${owners}   survives leaving }`;
    return [
        {
            title: `Let ${listed(parties)} use and copy ${dataset.name}`,
            preferred: true,
            edits: [appendStatement(file, text)]
        }
    ];
}
/** As the dataset names them where it is all of them; one by one where they are few. */
function partiesSaid(eco: Ecosystem, generatedBy: Parties, parties: readonly string[]): string | undefined {
    const out = new Set(parties);
    if (!somePresent(eco, generatedBy, (p) => !out.has(p))) return writtenParties(generatedBy);
    return parties.length > 10 ? undefined : namesWritten(parties);
}
function keeping({ by, exits }: LockedOut): Fix[] {
    const surviving = by.map((grant) => insertClause(grant, 'survives leaving'));
    return [
        ...(surviving.length ? [{ title: 'Let the permission survive leaving', edits: surviving }] : []),
        {
            title: 'Return the data within 30 days',
            edits: exits.map((exit) => insertClause(exit, 'returns data within 30 days'))
        }
    ];
}
