import { relatedGroups } from '../../analyses/parties/related-groups.js';
import { mechanisms } from '../../analyses/trust/mechanisms.js';
import { type PromiseRecord, promiseRecords } from '../../analyses/trust/promises.js';
import { campsOf } from '../../analyses/trust/shared-goals.js';
import type { Decision } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { counted, listed } from '../../model/words.js';
import { titleOf } from '../mark.js';
import type { Evidence, Topic } from './answer.js';
import type { QuestionId } from './bearing.js';
import { channelInWords, evidence, ofPromise, supporting } from './evidence.js';
import { partiesInTitles } from './in-titles.js';

/** The three questions of the founding article, and what a file can say to each. */
export function questions(eco: Ecosystem): (Topic & { readonly id: QuestionId })[] {
    return [aligned(eco), kept(eco), safe(eco)];
}

function aligned(eco: Ecosystem): Topic & { id: 'aligned' } {
    const { header } = eco;
    const shared = new Set(
        mechanisms(eco).flatMap((m) =>
            m.level === 'strategic' && m.declaration.kind === 'Goal' ? [m.declaration] : []
        )
    );
    const measured = [...shared].filter((g) => g.due || g.measures.length);
    return {
        id: 'aligned',
        question: 'Are we deliberately aligned?',
        signs: [
            {
                what: 'what the ecosystem is for (vision)',
                evidence: header?.vision ? [{ text: `Vision: ${header.vision}`, at: header.nameAt }] : []
            },
            { what: 'which goals partners pursue together', evidence: supporting(eco, 'strategic', 'Goal') },
            {
                what: 'by when, or by what measure, a common goal is reached',
                evidence: measured.map((g) => evidence(g, g.due ? `due ${g.due}` : `measured by ${g.measures[0].text}`))
            },
            {
                what: 'how partners keep talking about where they go (a practice that builds strategic trust)',
                evidence: supporting(eco, 'strategic', 'Practice', 'Promised')
            }
        ],
        verdict: apart(eco)
    };
}
/** Partners that pursue something, and no two of them the same. */
function apart(eco: Ecosystem): Topic['verdict'] {
    const groupOf = relatedGroups(eco);
    const pursuing = eco.active.filter((p) => p.pursues.length).map((p) => p.name);
    const groups = new Set(pursuing.map(groupOf)).size;
    if (groups < 2 || campsOf(eco, pursuing).length < groups) return undefined;
    return { atMost: 'no', because: 'Each partner pursues goals of its own, and no two share one.' };
}

function kept(eco: Ecosystem): Topic & { id: 'kept' } {
    const records = promiseRecords(eco);
    const judged = records.filter((r) => r.kept !== undefined);
    const disclosures = eco.all('Disclosure');
    return {
        id: 'kept',
        question: 'Do we keep what we promise, and say what we can and cannot do?',
        signs: [
            {
                what: 'what partners promise each other, with a target',
                evidence: records.flatMap((r) => (r.target ? [ofPromise(r)] : []))
            },
            {
                what: 'what was recorded of each promise',
                evidence: judged.map(ofPromise),
                isTold: records.length > 0
            },
            {
                what: 'who tells the others what they can and cannot do (disclose capabilities, limits)',
                evidence: disclosures
                    .filter((d) => d.what.some((w) => w.topic === 'capabilities' || w.topic === 'limits'))
                    .map((d) => ({ text: `Told: ${listed(d.what.flatMap((w) => w.topic ?? []))}`, at: d.at }))
            },
            {
                what: 'which certificates roles require',
                evidence: supporting(eco, 'operational', 'Certificate'),
                optional: true
            }
        ],
        verdict: recorded(eco)
    };
}
/** The last miss: `Uptime (98 % in 2026-01, promised at least 99 %; kept since)`. */
function missedInWords({ promise, periods, target, keptSince }: PromiseRecord): string {
    const last = periods.findLast((p) => p.kept === false)?.result;
    if (!last || !target) return promise.title ?? promise.name;
    const how = { least: 'at least ', most: 'at most ', exactly: '' }[target.how];
    const since = keptSince ? '; kept since' : '';
    return `${promise.title ?? promise.name} (${last.value.text} in ${last.period}, promised ${how}${target.value.text}${since})`;
}
/** Only a record shows that a promise is kept. */
function recorded(eco: Ecosystem): Topic['verdict'] {
    const records = promiseRecords(eco);
    const judged = records.filter((r) => r.kept !== undefined);
    const missed = judged.filter((r) => !r.kept);
    if (records.length && !judged.length)
        return {
            atMost: 'partly',
            words: 'Promised, no result yet',
            because: `${counted(records.length, 'promise is', 'promises are')} made, and no result is recorded that could be held against a target.`
        };
    if (!missed.length) return undefined;
    const all = missed.length === judged.length && !missed.some((r) => r.keptSince);
    return {
        atMost: all ? 'no' : 'partly',
        words: all ? undefined : 'Partly kept',
        because: `${missed.length} of ${counted(judged.length, 'recorded promise was', 'recorded promises were')} missed at least once: ${listed(missed.map(missedInWords), 3)}.`
    };
}

function safe(eco: Ecosystem): Topic & { id: 'safe' } {
    const ratings = eco.all('Rating');
    return {
        id: 'safe',
        question: 'Do our partners feel safe, respected and valued?',
        signs: [
            {
                what: 'where a partner can speak up (a channel)',
                evidence: eco
                    .all('Channel')
                    .filter((c) => c.openTo)
                    .map((c) => evidence(c, channelInWords(c)))
            },
            {
                what: 'how a dispute is settled',
                evidence: eco
                    .all('ConflictProcess')
                    .filter((c) => c.steps.length)
                    .map((c) => evidence(c, counted(c.steps.length, 'step')))
            },
            {
                what: 'how partners have a say in what affects them',
                evidence: eco.all('Decision').flatMap((d) => voiceIn(eco, d) ?? [])
            },
            {
                what: 'how partners can leave',
                evidence: eco
                    .all('Exit')
                    .filter((e) => e.notice)
                    .map((e) => ({ text: `Exit with ${e.notice!.text} of notice`, at: e.at }))
            },
            { what: 'how what partners give is recognised', evidence: recognition(eco) },
            {
                what: 'how people come together (a practice that builds relational trust)',
                evidence: supporting(eco, 'relational', 'Practice', 'Body', 'Promised'),
                optional: true
            },
            {
                what: 'how partners rated each other',
                evidence: ratings.map((r) => ({
                    text: `${titleOf(eco, r.by.name)} rated ${titleOf(eco, r.of.name)}: ${r.value.text}`,
                    at: r.at
                })),
                optional: true
            }
        ],
        yes: ratings.length ? 'Provided for; read the ratings' : 'Provided for, not measured'
    };
}
function voiceIn(eco: Ecosystem, decision: Decision): Evidence | undefined {
    const { agreedBy, consults, decidedBy } = decision;
    if (agreedBy) return evidence(decision, `agreed by ${partiesInTitles(eco, agreedBy)}`);
    if (consults) return evidence(decision, `consults ${partiesInTitles(eco, consults)}`);
    const body = decidedBy?.named.find((n) => eco.find(n.name, 'Body'));
    return body && evidence(decision, `decided by ${titleOf(eco, body.name)}`);
}
function recognition(eco: Ecosystem): Evidence[] {
    return [
        ...eco
            .all('Practice')
            .filter((p) => p.recognisesContributions)
            .map((p) => evidence(p, 'recognises contributions')),
        ...eco
            .all('Channel')
            .filter((c) => c.topics.includes('praise'))
            .map((c) => evidence(c, 'open for praise')),
        ...eco
            .all('Pool')
            .filter((p) => p.shares.length)
            .map((p) => evidence(p, `shared among ${counted(p.shares.length, 'party', 'parties')}`)),
        ...eco.active.flatMap((p) => p.benefits.map((b) => evidence(b, `for ${titleOf(eco, p.name)}`)))
    ];
}
