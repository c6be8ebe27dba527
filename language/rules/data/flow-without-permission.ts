import { alike } from '../../analyses/data/alike.js';
import { type Cover, coverOf } from '../../analyses/data/covered.js';
import { isForbid, isRetired, ownersOf, rulesAbout } from '../../analyses/data/permissions.js';
import { ofAll, oncePerKey } from '../../analyses/memo-per-ecosystem.js';
import { presentParties, somePresent } from '../../analyses/parties/present.js';
import type { Flow } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { type Pause, pause } from '../../model/steps.js';
import { counted, listed, partiesInWords } from '../../model/words.js';
import { type Fix, insertAt, writtenParties } from '../fix.js';
import type { Hit, Related, Rule } from '../rule.js';
import { namesWritten, removal, ruleInWords } from './rule-text.js';

export const flowWithoutPermission: Rule = {
    id: 'flow-without-permission',
    family: 'data',
    severity: 'warning',
    nature: 'gap',
    summary: 'A declared data flow is covered by no permission, or forbidden.',
    *check(eco): Iterable<Hit | Pause> {
        const uncovered: Lack[] = [];
        for (const lack of lacks.inSteps(eco)) {
            if (lack === pause) yield pause;
            else if (lack.is === 'uncovered') uncovered.push(lack);
            else yield hitOf(eco, lack);
        }
        // Where nothing is allowed at all, the permissions are still to be written: that is one thing to do.
        const isUnwritten = uncovered.length > 1 && !eco.all('Allow').length && !eco.all('Oblige').length;
        if (isUnwritten) yield together(eco, uncovered);
        else for (const lack of uncovered) yield hitOf(eco, lack);
    }
};

/** Who receives the data of a flow without a permission, and for which of its purposes. */
interface Lack {
    readonly flow: Flow;
    readonly is: Exclude<Cover['is'], 'covered'>;
    readonly parties: readonly string[];
    readonly purposes: readonly string[];
    readonly related: readonly Related[];
}

const hitOf = oncePerKey(hit);
const lacks = ofAll(['Flow'], (eco, flow): readonly Lack[] => {
    const from = eco.expand(flow.from);
    const dataset = eco.find(flow.dataset.name, 'Dataset');
    const found = new Map<Lack['is'], { parties: Set<string>; purposes: Set<string>; related: Related[] }>();
    if (!dataset || isRetired(eco, dataset) || !from.size) return [];
    const recipients = new Set([...presentParties(eco, flow.to)].filter((p) => !from.has(p)));
    for (const group of alike(eco, dataset.name, recipients))
        for (const purpose of flow.purposes.length ? flow.purposes.map((p) => p.name) : [undefined]) {
            const cover = coverOf(eco, dataset.name, from, group[0], purpose);
            if (cover.is === 'covered' || (cover.is !== 'forbidden' && dataset.sensitivity === 'open')) continue;
            const lack = found.get(cover.is) ?? { parties: new Set(), purposes: new Set(), related: [] };
            found.set(cover.is, lack);
            for (const party of group) lack.parties.add(party);
            if (purpose !== undefined) lack.purposes.add(purpose);
            lack.related.push(...relatedTo(eco, cover, dataset.name, group[0]));
        }
    return [...found].map(([is, { parties, purposes, related }]) => ({
        flow,
        is,
        parties: [...parties],
        purposes: [...purposes],
        related: distinct(related).slice(0, 10)
    }));
});
function relatedTo(eco: Ecosystem, cover: Cover, dataset: string, party: string): Related[] {
    const rules =
        cover.is === 'forbidden'
            ? cover.by
            : cover.is === 'partly'
              ? cover.rules
              : rulesAbout(eco, dataset, party).filter((r) => !isForbid(r));
    return rules.map((rule) => ({
        message: `This ${ruleInWords(rule)}${rule.purposes.length ? ` for ${listed(rule.purposes.map((p) => p.name))}` : ''}.`,
        at: rule.at
    }));
}
function distinct(related: readonly Related[]): Related[] {
    return [...new Map(related.map((r) => [r.at, r])).values()];
}
function hit(eco: Ecosystem, lack: Lack): Hit {
    const { flow, is, parties, purposes, related } = lack;
    const who = listed(parties);
    const what = purposes.length ? `${flow.dataset.name} for ${listed(purposes)}` : flow.dataset.name;
    const flows = `${flow.dataset.name} flows from ${partiesInWords(flow.from)} to ${partiesInWords(flow.to)}`;
    return {
        at: flow.at,
        element: flow.name ?? flow.dataset.name,
        parties,
        severity: is === 'forbidden' ? 'error' : is === 'partly' ? 'hint' : undefined,
        nature: is === 'forbidden' ? 'contradiction' : undefined,
        message: {
            forbidden: `${flows}, but a rule forbids that ${who} gets ${what}. Remove the flow, or change the rule.`,
            partly: `${flows}, but ${who} may use it only for a part of ${listed(purposes)}. Name the narrower purpose of the flow, or allow all of it.`,
            uncovered: `${flows}, but nothing allows ${who} to use ${what}. Write a permission, or remove the flow.`
        }[is],
        related,
        fixes: [...allowing(eco, lack), ...removal(eco, 'Remove this flow', flow)]
    };
}
function together(eco: Ecosystem, lacks: readonly Lack[]): Hit {
    const [first, ...others] = lacks;
    const flows = lacks.map((l) => l.flow.dataset.name);
    return {
        ...hit(eco, first),
        parties: [...new Set(lacks.flatMap((l) => l.parties))],
        message: `No permission is written yet, but ${counted(lacks.length, 'flow')} of data (${listed([...new Set(flows)])}) ${lacks.length > 1 ? 'are' : 'is'} declared. Say who may use what, and for which purpose.`,
        related: others
            .slice(0, 20)
            .map(({ flow }) => ({ message: 'This flow has no permission either.', at: flow.at })),
        fixes: [
            {
                title: 'Write a permission for each flow',
                edits: lacks.flatMap((l) => allowing(eco, l).flatMap((f) => f.edits))
            }
        ]
    };
}
/** The narrowest permission that covers the flow; granted by who sends it only where he owns it. */
function allowing(eco: Ecosystem, { flow, is, parties, purposes }: Lack): Fix[] {
    if (is === 'forbidden') return [];
    const lacking = new Set(parties);
    const isWhole = !somePresent(eco, flow.to, (p) => !lacking.has(p));
    if (!isWhole && parties.length > 10) return [];
    const owners = ownersOf(eco, flow.dataset.name);
    const owns = [...eco.expand(flow.from)].every((p) => owners.has(p));
    const to = isWhole ? writtenParties(flow.to) : namesWritten(parties);
    const purpose = purposes.length ? ` for ${namesWritten(purposes)}` : '';
    const by = owns ? ` { granted by ${writtenParties(flow.from)} }` : '';
    const text = `allow ${to} to use ${namesWritten([flow.dataset.name])}${purpose}${by}`;
    return [
        {
            title: `Add a permission: ${text}`,
            preferred: is === 'uncovered',
            edits: [insertAt(flow.at, 'start', `${text}\n`)]
        }
    ];
}
