import { benefits } from '../analyses/sharing/benefits.js';
import { contributions } from '../analyses/sharing/contributions.js';
import { usualSkew } from '../analyses/sharing/skew.js';
import { statedShares } from '../analyses/sharing/stated-shares.js';
import { mechanisms, trustLevels } from '../analyses/trust/mechanisms.js';
import { bodyGame } from '../analyses/voting/body-game.js';
import { banzhaf } from '../analyses/voting/indices.js';
import type { Partner, Pool } from '../model/declarations.js';
import type { Ecosystem } from '../model/ecosystem.js';
import type { Place } from '../model/place.js';
import { Fraction, percent } from '../model/quantity.js';
import type { Finding } from '../rules/rule.js';

export type { Place, Position, Range } from '../model/place.js';
export interface Cell {
    text: string;
    detail?: string;
    at?: Place;
    tone?: 'good' | 'notice' | 'bad' | 'muted';
}
export interface MatrixColumn {
    id: string;
    title: string;
    detail?: string;
    numeric?: boolean;
    at?: Place;
}
export interface MatrixView {
    ecosystem: { name: string; title: string; at?: Place };
    groups: { title: string; columns: MatrixColumn[] }[];
    rows: { partner: string; title: string; status: string; at: Place; cells: Record<string, Cell> }[];
    summary: string;
}
type Cells = Map<string, Record<string, Cell>>;

/** The partner matrix: one row per partner, column groups as in the design; a number nobody gave stays empty. */
export function partnerMatrix(eco: Ecosystem, findings: readonly Finding[]): MatrixView {
    const partners = eco.all('Partner');
    const cells: Cells = new Map(partners.map((p) => [p.name, {}]));
    // The findings stand beside the names: they are what a reader looks for first, also in half a window.
    const groups = [
        open(cells, findings),
        roles(eco, cells),
        sharing(eco, cells),
        votes(eco, cells),
        data(eco, cells),
        trust(eco, cells)
    ].filter((g) => g.columns.length);
    const rows = partners.map((p) => ({
        partner: p.name,
        title: p.title ?? p.name,
        status: p.status ?? 'active',
        at: p.nameAt,
        cells: cells.get(p.name)!
    }));
    return {
        ecosystem: { name: eco.name, title: eco.header?.title ?? eco.name, at: eco.header?.nameAt },
        groups,
        rows,
        summary: `${rows.length} ${rows.length === 1 ? 'partner' : 'partners'}, ${countOf(findings)}${eco.asOf ? `, as of ${eco.asOf}` : ''}`
    };
}
/** Hints are counted apart: the list of problems does not show them. */
function countOf(findings: readonly Finding[]): string {
    const hints = findings.filter((f) => f.severity === 'hint').length;
    const counted = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;
    return `${counted(findings.length - hints, 'open finding')}${hints ? `, ${counted(hints, 'hint')}` : ''}`;
}
type Group = MatrixView['groups'][number];

function roles(eco: Ecosystem, cells: Cells): Group {
    const areas = eco.header?.lifeAreas ?? [];
    for (const p of eco.all('Partner')) {
        const row = cells.get(p.name)!;
        if (p.roles.length)
            row.role = {
                text: p.roles.map((r) => r.name).join(', '),
                detail: p.roles
                    .map((r) => `${r.name}: ${eco.find(r.name, 'Role')?.archetype ?? 'no archetype said'}`)
                    .join('\n'),
                at: p.roles[0].at
            };
        for (const area of areas) {
            const offers = p.offers.filter((o) => o.lifeAreas.some((l) => l.name === area.name));
            const archetypes = [
                ...new Set(p.roles.map((r) => eco.find(r.name, 'Role')?.archetype).filter((a) => a !== undefined))
            ];
            if (offers.length)
                row[`area:${area.name}`] = {
                    text: archetypes.join(', ') || 'offers',
                    detail: `${p.name} offers in ${area.name}: ${offers.map((o) => o.title ?? o.name).join(', ')}`,
                    at: offers[0].at
                };
        }
    }
    return {
        title: 'Roles and life areas',
        columns: [
            { id: 'role', title: 'Role' },
            ...areas.map((a) => ({ id: `area:${a.name}`, title: a.name, at: a.at }))
        ]
    };
}
/** As `percent`, as short as a cell wants it: `≈ 33.3 %`. */
function inCell(part: Fraction): string {
    return percent(part).replace('about', '≈');
}
interface PoolShare {
    readonly pool: Pool;
    readonly party: string;
    readonly part: Fraction;
    readonly at: Place;
}
/** The part of each share in its pool; `rest` is what the others leave. */
function sharesOf(pool: Pool): PoolShare[] {
    const parts = statedShares(pool)?.parts;
    return pool.shares.map(({ party, value, at }, i) => ({
        pool,
        party: party.name,
        part: parts?.[i] ?? value?.value ?? new Fraction(0),
        at
    }));
}
/** What each partner gets of all that has a worth, as parts of the whole; of the only pool also where its size is not said. */
function benefitParts(eco: Ecosystem, basis: string | undefined): ReadonlyMap<string, Fraction> | undefined {
    const taken = benefits(eco, basis);
    if (taken && !taken.total.equals(0))
        return new Map([...taken.amounts].map(([party, { amount }]) => [party, amount.div(taken.total)]));
    const [pool, ...more] = eco.all('Pool').filter((p) => p.shares.length);
    if (!pool || pool.size || more.length) return undefined;
    return new Map(sharesOf(pool).map((s) => [s.party, s.part]));
}
const whyNoShare = {
    'nothing contributed': 'Gifts count nothing, so no share is computed.',
    'worth not said': 'Not every contribution has a worth, so no share is computed.',
    'several bases': 'The contributions are not on one basis, so no share is computed.'
};
function sharing(eco: Ecosystem, cells: Cells): Group {
    const given = contributions(eco);
    const shares = eco.all('Pool').flatMap(sharesOf);
    const benefit = benefitParts(eco, given.kind === 'valued' ? given.basis : undefined);
    for (const p of eco.all('Partner')) {
        const row = cells.get(p.name)!;
        const c = given.kind === 'valued' ? given.amounts.get(p.name)?.div(given.total) : undefined;
        const b = benefit?.get(p.name);
        const own = shares.filter((s) => s.party === p.name);
        if (p.contributions.length)
            row.contribution = contributionCell(p, c, given.kind === 'unknown' ? whyNoShare[given.because] : undefined);
        const at = own[0]?.at ?? p.benefits[0]?.at;
        if (own.length || b)
            row.benefit = {
                text: b ? inCell(b) : own.map((s) => inCell(s.part)).join(', '),
                detail: [
                    ...own.map((s) => `${percent(s.part)} of ${s.pool.title ?? s.pool.name}`),
                    ...p.benefits.map(
                        (x) => `${x.title ?? x.name}${x.worth ? `: worth ${x.worth.text}` : ': no worth said'}`
                    )
                ].join('\n'),
                at
            };
        if (given.kind === 'valued' && benefit && (c || b)) row.difference = differenceCell(eco, c, b, at);
    }
    return {
        title: 'Sharing',
        columns:
            eco.all('Partner').some((p) => p.contributions.length) || shares.length
                ? [
                      {
                          id: 'contribution',
                          title: 'Contribution',
                          numeric: true,
                          detail: 'Share of all contributions, where each has a worth on one basis; gifts not counted'
                      },
                      {
                          id: 'benefit',
                          title: 'Benefit',
                          numeric: true,
                          detail: 'Share of what partners receive: of pools, and of benefits with a worth'
                      },
                      { id: 'difference', title: 'Difference', numeric: true }
                  ]
                : []
    };
}
function contributionCell(p: Partner, part: Fraction | undefined, why = whyNoShare['nothing contributed']): Cell {
    const said = p.contributions.map((x) => `${x.title ?? x.name}${x.worth ? `: worth ${x.worth.text}` : ''}`);
    return {
        text: part ? inCell(part) : 'no worth',
        detail: [...said, ...(part ? [] : [why])].join('\n'),
        at: p.contributions[0].at,
        tone: part ? undefined : 'muted'
    };
}
function differenceCell(eco: Ecosystem, c: Fraction | undefined, b: Fraction | undefined, at: Place | undefined): Cell {
    const skew = (eco.tolerance('skew')?.value?.value ?? usualSkew.difference).mul(100);
    const d = (b ?? new Fraction(0))
        .sub(c ?? 0)
        .mul(100)
        .round(1);
    return {
        text: `${d.compare(0) > 0 ? '+' : d.compare(0) < 0 ? '−' : '±'}${d.abs().toString()} pp`,
        detail: 'Benefit share minus contribution share, in percentage points; what has no worth is not counted',
        tone: d.abs().compare(skew) > 0 ? 'notice' : undefined,
        at
    };
}
function votes(eco: Ecosystem, cells: Cells): Group {
    const columns: MatrixColumn[] = [];
    for (const body of eco.all('Body')) {
        const game = bodyGame(eco, body);
        const index = game && banzhaf(game);
        const power = index?.computed ? index.value.normalised : undefined;
        // Beside several persons who may vote in different ways, no power as if they agreed need not be none.
        const isCertain = !game?.players.some((p) => p.several);
        const turnout = index?.computed && index.value.holds !== 'always' ? `, ${index.value.holds}` : '';
        columns.push(
            {
                id: `votes:${body.name}`,
                title: body.name,
                detail: `Votes in ${body.title ?? body.name}`,
                numeric: true,
                at: body.nameAt
            },
            ...(power
                ? [
                      {
                          id: `power:${body.name}`,
                          title: 'Power',
                          detail: `Real power in ${body.name}: normalised Banzhaf index${turnout}`,
                          numeric: true,
                          at: body.nameAt
                      }
                  ]
                : [])
        );
        for (const seat of body.seats) {
            const row = seat.party && cells.get(seat.party.name);
            if (row)
                row[`votes:${body.name}`] = {
                    text: seat.observer ? 'observer' : (seat.votes?.text ?? '1'),
                    at: seat.at
                };
        }
        game?.players.forEach((player, i) => {
            if (power)
                for (const party of player.parties) {
                    const row = cells.get(party.name);
                    // Through a role with a vote for each of its members.
                    if (row && player.seats.length)
                        row[`votes:${body.name}`] ??= { text: player.votes.toFraction(), at: party.at };
                    if (row)
                        row[`power:${body.name}`] = {
                            text: inCell(power[i]),
                            detail: `${percent(player.votes.div(game.allVotes))} of the votes, ${percent(power[i])} of the power${
                                player.parties.length > 1
                                    ? `, together with ${player.parties
                                          .map((p) => p.name)
                                          .filter((n) => n !== party.name)
                                          .join(', ')}`
                                    : ''
                            }${player.several ? ', if its votes, which are those of several, agree' : ''}`,
                            at: party.at,
                            tone: isCertain && power[i].equals(0) && player.votes.compare(0) > 0 ? 'bad' : undefined
                        };
                }
        });
    }
    return { title: 'Votes and real power', columns };
}
function data(eco: Ecosystem, cells: Cells): Group {
    const give = new Map<string, { what: Set<string>; at: Place }>(),
        take = new Map<string, { what: Set<string>; at: Place }>();
    const note = (map: typeof give, party: string, what: string, at: Place): void => {
        const e = map.get(party) ?? { what: new Set<string>(), at };
        e.what.add(what);
        map.set(party, e);
    };
    for (const allow of eco.all('Allow'))
        for (const d of allow.datasets) {
            const set = eco.find(d.name, 'Dataset');
            const owners = set ? set.owners.map((o) => o.name) : [];
            for (const to of eco.expand(allow.parties))
                if (!owners.includes(to)) {
                    note(take, to, d.name, allow.at);
                    for (const o of [...owners, ...eco.expand(set?.generatedBy)])
                        if (o !== to) note(give, o, d.name, allow.at);
                }
        }
    for (const [id, map] of [
        ['given', give],
        ['received', take]
    ] as const)
        for (const [party, { what, at }] of map) {
            const row = cells.get(party);
            if (row) row[id] = { text: String(what.size), detail: [...what].join(', '), at };
        }
    return {
        title: 'Data',
        columns: eco.all('Dataset').length
            ? [
                  {
                      id: 'given',
                      title: 'Given',
                      numeric: true,
                      detail: 'Datasets of this partner, or generated by it, that others may use'
                  },
                  { id: 'received', title: 'Received', numeric: true, detail: "Others' datasets this partner may use" }
              ]
            : []
    };
}
function trust(eco: Ecosystem, cells: Cells): Group {
    const found = mechanisms(eco);
    for (const [party, row] of cells)
        for (const level of trustLevels) {
            const own = found.filter((m) => m.level === level && m.parties.has(party));
            row[level] = own.length
                ? { text: `✓ ${own.length}`, detail: own.map((m) => m.what).join('\n'), at: own[0].at, tone: 'good' }
                : { text: '–', detail: `Nothing supports ${level} trust with this partner.`, tone: 'muted' };
        }
    return {
        title: 'Trust',
        columns: trustLevels.map((level) => ({ id: level, title: level[0].toUpperCase() + level.slice(1) }))
    };
}
function open(cells: Cells, findings: readonly Finding[]): Group {
    for (const [party, row] of cells) {
        const own = findings.filter((f) => f.parties.includes(party));
        if (own.length)
            row.findings = {
                text: String(own.length),
                detail: own.map((f) => `${f.rule}: ${f.message}`).join('\n\n'),
                at: own[0].at,
                tone: own.some((f) => f.severity === 'error') ? 'bad' : 'notice'
            };
    }
    return { title: 'Findings', columns: [{ id: 'findings', title: 'Open', numeric: true }] };
}
