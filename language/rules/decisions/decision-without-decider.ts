import { presentBehind } from '../../analyses/parties/present.js';
import { relatedGroups } from '../../analyses/parties/related-groups.js';
import { votersOf } from '../../analyses/voting/body-game.js';
import { canPass, dictatorOfBody } from '../../analyses/voting/dictator-of-body.js';
import type { Body, Decision, Parties } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { spelled } from '../../model/spelling.js';
import { listed } from '../../model/words.js';
import { type Fix, insertAt, insertClause, replace } from '../fix.js';
import type { Hit, Rule } from '../rule.js';
import { isReadWhole } from '../waivers.js';

export const decisionWithoutDecider: Rule = {
    id: 'decision-without-decider',
    family: 'decisions',
    severity: 'warning',
    nature: 'gap',
    summary: 'Nothing says who decides, or how a body decides.',
    *check(eco): Iterable<Hit> {
        const byBody = new Map<Body, Decision[]>();
        for (const decision of eco.all('Decision')) {
            if (!decision.decidedBy) {
                if (isReadWhole(eco)) yield withoutDecider(eco, decision);
                continue;
            }
            if (deciders(eco, decision.decidedBy).length > 1) yield withSeveral(eco, decision, decision.decidedBy);
            for (const { name } of decision.decidedBy.named) {
                const body = eco.find(name, 'Body');
                if (body) byBody.set(body, [...(byBody.get(body) ?? []), decision]);
            }
        }
        for (const [body, decisions] of byBody) yield* withoutMethod(eco, body, decisions);
    }
};

function withoutDecider(eco: Ecosystem, decision: Decision): Hit {
    return {
        at: decision.nameAt,
        element: decision.name,
        message: `Nothing says who decides ${decision.name}. Name one decider, or a body that says what a motion needs: decided by …`,
        fixes: candidates(eco).map((name) => ({
            title: `Let ${name} decide`,
            edits: [insertClause(decision, `decided by ${spelled(name)}`)]
        }))
    };
}
/** Bodies that can decide, or where there are none, whoever alone plays the role of the orchestrator. */
function candidates(eco: Ecosystem): string[] {
    const bodies = eco.all('Body').filter((b) => canPass(eco, b));
    const roles = eco.all('Role').filter((r) => r.archetype === 'orchestrator');
    const hosts = roles.filter((r) => presentBehind(eco, r.name).length === 1);
    return (bodies.length ? bodies : hosts).slice(0, 3).map((d) => d.name);
}

/** Those that are named one by one, related ones as one; a role or a population decides as it is named, each for itself or not. */
function deciders(eco: Ecosystem, { all, named }: Parties): string[] {
    const groupOf = relatedGroups(eco);
    const first = new Map(all ? [] : (named.map(({ name }) => [groupOf(name), name]).reverse() as [string, string][]));
    return [...first.values()].reverse();
}
function withSeveral(eco: Ecosystem, decision: Decision, decidedBy: Parties): Hit {
    const names = deciders(eco, decidedBy);
    return {
        at: decidedBy.at,
        element: decision.name,
        parties: names,
        severity: 'hint',
        message: `${decision.name} is decided by ${listed(names)}, and nothing says what happens where they disagree. Name one decider and let the others agree, or let a body decide that says what a motion needs.`,
        fixes: names.slice(0, 3).map((name) => oneDecides(decision, decidedBy, name, names))
    };
}
function oneDecides(decision: Decision, decidedBy: Parties, name: string, names: readonly string[]): Fix {
    const { agreedBy } = decision;
    const agree = names.filter((n) => n !== name && !agreedBy?.named.some((a) => a.name === n));
    const said = agree.map(spelled).join(', ');
    const edits = [replace(decidedBy.at, spelled(name))];
    if (agree.length && !agreedBy) edits.push(insertClause(decision, `agreed by ${said}`));
    if (agree.length && agreedBy && !agreedBy.all) edits.push(insertAt(agreedBy.at, 'end', `, ${said}`));
    return { title: `Let ${name} decide and ${listed(names.filter((n) => n !== name))} agree`, edits };
}

function* withoutMethod(eco: Ecosystem, body: Body, decisions: readonly Decision[]): Iterable<Hit> {
    const said = body.unanimous || body.passes !== undefined;
    const what = listed(decisions.map((d) => d.name));
    const related = decisions.slice(0, 20).map((d) => ({ message: `${body.name} decides ${d.name}.`, at: d.nameAt }));
    if (!isReadWhole(eco)) return;
    if (!body.seats.length)
        yield {
            at: body.nameAt,
            element: body.name,
            message: `${body.name} decides ${what}, but nobody has a seat in it. Say who sits there, and what a motion needs.`,
            related
        };
    else if (!said && votersOf(eco, body).length > 1)
        yield {
            at: body.nameAt,
            element: body.name,
            message: `${body.name} decides ${what}, but nothing says what a motion needs there. Add for example: passes with majority of all votes.`,
            related,
            fixes: methods(eco, body)
        };
}
function methods(eco: Ecosystem, body: Body): Fix[] {
    const half = { majority: true, more: false, cast: false, kind: 'Threshold', at: body.at } as const;
    const after: Body = { ...body, passes: { kind: 'Passing', at: body.at, threshold: half } };
    const majority = canPass(eco, after) && !dictatorOfBody(eco, after);
    return [
        ...(majority
            ? [
                  {
                      title: `Let ${body.name} pass motions with a majority of all votes`,
                      preferred: true,
                      edits: [insertClause(body, 'passes with majority of all votes')]
                  }
              ]
            : []),
        ...(canPass(eco, { ...body, unanimous: true })
            ? [{ title: `Let ${body.name} decide unanimously`, edits: [insertClause(body, 'unanimous')] }]
            : [])
    ];
}
