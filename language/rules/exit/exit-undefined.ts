import { type UnsaidExit, unsaidExits } from '../../analyses/dependence/unsaid-exits.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { spelled } from '../../model/spelling.js';
import { counted, listed, verb } from '../../model/words.js';
import { appendStatement, type Fix, insertClause } from '../fix.js';
import type { Hit, Rule } from '../rule.js';

export const exitUndefined: Rule = {
    id: 'exit-undefined',
    family: 'exit',
    severity: 'warning',
    nature: 'gap',
    summary: 'It is not said how a partner leaves, or what happens to its data then.',
    *check(eco): Iterable<Hit> {
        if (eco.activeNames.size < 2) return;
        const unsaid = unsaidExits(eco);
        if (!eco.all('Exit').length && eco.header) yield nothingSaid(eco, unsaid);
        else for (const group of byGap(unsaid)) yield gapHit(eco, group);
    }
};

// Ours, to be set by the author; the notice follows the Fintraffic rulebook.
const noticeClause = 'notice 90 days';
const dataClause = 'returns data within 30 days   deletes data within 90 days';
/** How many partners an exit names; for more it is for all. */
const most = 4;

function nothingSaid(eco: Ecosystem, unsaid: readonly UnsaidExit[]): Hit {
    const data = unsaid.some((u) => u.data);
    const names = listed(eco.active.map((p) => p.name));
    return {
        at: eco.header!.nameAt,
        element: eco.name,
        message: `Nothing in ${eco.name} says how any of its ${eco.active.length} active partners can leave: ${names}. Say which notice is given${data ? ' and what happens to data then' : ''}, for all or for some.`,
        fixes: [
            {
                title: 'Add an exit for all with a notice of 90 days',
                preferred: true,
                edits: [appendStatement(fileOf(eco), `exit for all { ${clauses(true, data)} }`)]
            }
        ]
    };
}
/** Those without a notice, whether or not they have data too; those of whom only their data is not said. */
function byGap(unsaid: readonly UnsaidExit[]): UnsaidExit[][] {
    return [unsaid.filter((u) => u.notice), unsaid.filter((u) => !u.notice)].filter((g) => g.length);
}
function gapHit(eco: Ecosystem, group: readonly UnsaidExit[]): Hit {
    const [{ notice }] = group;
    const data = group.find((g) => g.data)?.data;
    const names = group.map((g) => g.partner);
    const who = listed(names);
    const leaves = verb(names.length, 'leaves', 'leave');
    const how = `how ${who} ${leaves}: no exit gives a notice`;
    const what = `what happens to data such as ${data?.name} when ${who} ${leaves}`;
    const of = names.length > most ? ` (${counted(names.length, 'partner')})` : '';
    const message = !notice
        ? `It is not said ${what}${of}. Say that it is returned, deleted, or may still be used.`
        : `It is not said ${how}${data ? `, or says what happens to data such as ${data.name}` : ''}${of}. Add an exit for ${verb(names.length, 'it', 'them')}, for a role or for all.`;
    return {
        at: eco.find(names[0], 'Partner')!.nameAt,
        element: names.length > 1 ? eco.name : names[0],
        parties: names,
        message,
        related: [
            ...names.slice(1, 20).map((n) => ({
                message: `${notice ? 'No notice is given for' : 'The same is not said of'} ${n}.`,
                at: eco.find(n, 'Partner')!.nameAt
            })),
            ...(data ? [{ message: `${data.name} is declared here.`, at: data.nameAt }] : [])
        ],
        fixes: [fix(eco, names, clauses(notice, !!data))]
    };
}
function clauses(notice: boolean, data: boolean): string {
    return [...(notice ? [noticeClause] : []), ...(data ? [dataClause] : [])].join('   ');
}
/** An exit for all that leaves it open is completed, since what is said for some goes before it; else some get an exit of their own. */
function fix(eco: Ecosystem, names: readonly string[], added: string): Fix {
    const forAll = eco.all('Exit').find((e) => e.parties.all && !e.parties.except.length);
    if (forAll) return { title: `Add \`${added}\` to the exit for all`, edits: [insertClause(forAll, added)] };
    const whom = names.length > most ? 'all' : names.map(spelled).join(', ');
    return { title: `Add an exit for ${whom}`, edits: [appendStatement(fileOf(eco), `exit for ${whom} { ${added} }`)] };
}
function fileOf(eco: Ecosystem): Ecosystem['files'][number] {
    return eco.files.find((f) => f.uri === (eco.all('Exit').at(-1)?.at ?? eco.header?.at)?.uri) ?? eco.files[0];
}
