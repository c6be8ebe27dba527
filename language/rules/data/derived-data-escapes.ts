import { implies } from '../../analyses/data/conditions.js';
import { derivedDatasets, type Escape, escapeOf } from '../../analyses/data/escapes.js';
import { type ForbiddenDerivation, forbiddenDerivations } from '../../analyses/data/forbidden-derivations.js';
import { type Grant, ownersNamed } from '../../analyses/data/permissions.js';
import type { Name } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { listed } from '../../model/words.js';
import { type Fix, insertAt, insertClause } from '../fix.js';
import type { Hit, Rule } from '../rule.js';
import { namesWritten, removal, ruleInWords, without } from './rule-text.js';

export const derivedDataEscapes: Rule = {
    id: 'derived-data-escapes',
    family: 'data',
    severity: 'warning',
    nature: 'imbalance',
    summary: 'Derived data is shared more widely than its sources allow, or was derived although that is forbidden.',
    *check(eco): Iterable<Hit> {
        for (const derived of derivedDatasets(eco)) {
            const [forbidden] = forbiddenDerivations(eco, derived);
            const found = forbidden ? undefined : escapeOf(eco, derived);
            if (forbidden) yield forbiddenHit(eco, forbidden);
            if (found) yield hit(eco, found);
        }
    }
};

function forbiddenHit(eco: Ecosystem, { derived, source, makers, by }: ForbiddenDerivation): Hit {
    return {
        at: derived.nameAt,
        element: derived.name,
        parties: makers,
        severity: 'error',
        nature: 'contradiction',
        message: `${derived.name} of ${listed(makers)} is derived from ${source} by ${derived.transform}, but a rule forbids ${listed(makers)} to do so. Change the rule, or do without ${derived.name}.`,
        related: [...by.map((f) => ({ message: `This ${ruleInWords(f)}.`, at: f.at })), ...sourceOf(eco, source)],
        fixes: by.length === 1 ? excepting(by[0], makers) : []
    };
}
function excepting(
    { parties: { all, except, at } }: ForbiddenDerivation['by'][number],
    makers: readonly string[]
): Fix[] {
    const names = namesWritten(makers);
    return all
        ? [
              {
                  title: `Except ${listed(makers)} from the prohibition`,
                  edits: [insertAt(at, 'end', except.length ? `, ${names}` : ` except ${names}`)]
              }
          ]
        : [];
}
function sourceOf(eco: Ecosystem, source: string): { message: string; at: Name['at'] }[] {
    const dataset = eco.find(source, 'Dataset');
    return dataset
        ? [{ message: `${source} is owned by ${listed(ownersNamed(eco, source))}.`, at: dataset.nameAt }]
        : [];
}

function hit(eco: Ecosystem, escaped: Escape): Hit {
    const { derived, source, parties, by } = escaped;
    const owners = listed(ownersNamed(eco, source));
    const makers = listed(ownersNamed(eco, derived.name));
    const isCertain = by.some((g) => implies(eco, [], g.conditions) === 'yes');
    return {
        at: derived.nameAt,
        element: derived.name,
        parties: [...ownersNamed(eco, derived.name), ...parties],
        severity: isCertain ? undefined : 'hint',
        message: `${derived.name} of ${makers} is made from ${source} of ${owners} (${derived.transform}) and goes to ${listed(parties)}, who may not get ${source}. Give it only to those who may, let ${owners} grant it too, or anonymise it.`,
        related: [
            ...by.slice(0, 10).map((g) => ({ message: `This ${ruleInWords(g)}.`, at: g.at })),
            ...sourceOf(eco, source)
        ],
        fixes: [...restricting(eco, escaped), grantedByOwnersToo(eco, escaped)]
    };
}
/** Where every permission names those who are not admitted one by one, or means all. */
function restricting(eco: Ecosystem, { parties, by }: Escape): Fix[] {
    const out = new Set(parties);
    const edits = by.map((grant) => withoutParties(eco, grant, out));
    if (!edits.every((e) => e)) return [];
    return [{ title: `Take ${listed(parties)} out`, preferred: true, edits: edits.flatMap((e) => e ?? []) }];
}
function withoutParties(eco: Ecosystem, grant: Grant, out: ReadonlySet<string>): Fix['edits'] | undefined {
    const { all, except, named, at } = grant.parties;
    if (grant.kind === 'Oblige' || grant.onward) return undefined;
    if (all) {
        const text = namesWritten([...out]);
        return out.size > 10 ? undefined : [insertAt(at, 'end', except.length ? `, ${text}` : ` except ${text}`)];
    }
    const isMixed = (name: string): boolean => !out.has(name) && [...eco.expandName(name)].some((p) => out.has(p));
    if (named.some((n) => isMixed(n.name))) return undefined;
    return without(named, out) ?? removal(eco, '', grant)[0]?.edits;
}
function grantedByOwnersToo(eco: Ecosystem, { derived, source, by }: Escape): Fix {
    const owners = ownersNamed(eco, source);
    const both = namesWritten([...ownersNamed(eco, derived.name), ...owners]);
    return {
        title: `Let ${listed(owners)} grant it too`,
        edits: by.map((grant) =>
            grant.grantors
                ? insertAt(grant.grantors.at, 'end', `, ${namesWritten(owners)}`)
                : insertClause(grant, `granted by ${both}`)
        )
    };
}
