import { expect, it } from 'vitest';
import { hoverAt } from '../../language/index.js';
import { markedWorkspace } from './marked.js';

const network = `part of Net
role Host { archetype orchestrator   exactly 1 }
role Rider { archetype realizer }
/** Runs the *trains*. */
partner Metro "Metro AG" as Host { contributes Rails as infrastructure worth 6 M per year }
partner Velo as Rider { contributes Bikes as infrastructure worth 2 M per year }
partner Süd as Rider { contributes Rides as data worth 2 M per year }
partner \`data\` as Rider { stake Süd 60 % }
body Council { seats Metro 3, Velo 2, Süd 2 passes with majority of all votes }
pool Sales of 10 M per year { share Metro 1/2, Velo 1/4, Süd rest }
purpose Planning
purpose Routes within Planning
dataset Trips "Trip records" of Metro { sensitivity personal }
allow Velo to share, use Trips for Planning { granted by Metro }
allow Süd to use Trips for Routes { granted by Velo }
dependence Velo on Metro critical
`;
function hover(text: string, header = 'ecosystem Net { dated 2026-11-01 }\n'): string | undefined {
    const { workspace, uri, at, ranges } = markedWorkspace({ 'a.eco': header + text, 'b.eco': network });
    const found = hoverAt(workspace, uri, at, { pages: 'https://pages' });
    if (ranges.length) expect(found?.range).toEqual(ranges[0].range);
    return (found?.contents as { value: string } | undefined)?.value;
}

it('a partner: documentation, roles, contribution and benefit, power, dependence', () => {
    const text = hover('group G of <|Me<|>tro|>, Velo');
    expect(text).toMatch(/^\*\*Metro\*\* “Metro AG” · partner · Host\n\nRuns the \*trains\*\.\n\n/);
    for (const fact of [
        'Plays Host (orchestrator).',
        'Contributes 60 % of what all contribute (per year).',
        'Gets 50 % of what all get on this basis.',
        'Gets 50 % of Sales.',
        'Council: 3 of 7 votes (about 42.9 %), about 33.3 % of the power.',
        'Velo (critical) depends on it.'
    ])
        expect(text).toContain(`- ${fact}`);
});
it('a partner with names of any script and in backticks, and those related to it', () => {
    expect(hover('group G of <|Sü<|>d|>')).toContain('Related to data by stakes above 50 %');
    expect(hover('group G of <|`da<|>ta`|>')).toMatch(/^\*\*data\*\* · partner/);
});
it('a body: what a motion needs, who is enough together, who has how much power', () => {
    const text = hover('decision D { decided by <|Council<|>|> }');
    expect(text).toContain('A motion passes with majority of all votes: 3 voters, 7 votes.');
    expect(text).toContain('Enough together, if all attend: Metro + Velo; Metro + Süd; Velo + Süd.');
    expect(text).toContain('Power: Metro about 33.3 %, Velo about 33.3 % and Süd about 33.3 %.');
    const alone = 'body One { seats Metro 3, Velo 1 passes with majority of all votes }\n';
    expect(hover(`${alone}decision D { decided by O<|>ne }`)).toContain('Metro decides alone.');
    expect(hover('body B<|>ad { seats Metro 3 }')).toContain('It is not said what a motion needs.');
});
it('a body of many: how few can carry a motion, not every coalition', () => {
    const members = Array.from({ length: 11 }, (_, i) => `partner M${i}`).join('\n');
    const seats = Array.from({ length: 11 }, (_, i) => `M${i}`).join(', ');
    const toc = (passes: string) => hover(`${members}\nbody T<|>oc { seats ${seats} ${passes} }`);
    expect(toc('quorum 8 members passes with majority of votes cast')).toContain(
        '- As few as 5 of 11 members can carry a motion; if all attend, it takes 6.'
    );
    expect(toc('passes with majority of votes cast')).toContain(
        '- As few as 1 of 11 members can carry a motion, since no quorum is asked; if all attend, it takes 6.'
    );
    const all = toc('passes with majority of all votes');
    expect(all).toContain('- As few as 6 of 11 members can carry a motion.');
    expect(all).not.toContain('Enough together');
});
it('votes of several persons, and of the holders of a role', () => {
    const text =
        'population Users of 300\nbody O<|>ne { seats Users 3, Rider 3, Metro 1 passes with majority of all votes }';
    expect(hover(text)).toContain('The votes of Users and Rider are those of several persons, who need not agree');
    expect(hover(text)).not.toContain('decides alone');
    const each = 'body One { seats Rider 2, Metro 1 passes with majority of all votes }\n';
    expect(hover(`${each}decision D { decided by O<|>ne }`)).toContain('Velo + Süd; Velo + Metro; Süd + Metro.');
    expect(hover(`${each}group G of Ve<|>lo`)).toContain('One as Rider: 1 of 3 votes (about 33.3 %)');
});
it('vetoes, of a body and of who has one, with the power they give', () => {
    const text =
        'body B { seats Metro 1, Velo 1, Süd 1 passes with majority of all votes veto Velo about pricing overridden by 3/4 of all votes }\n';
    const body = hover(`${text}decision D { decided by <|>B }`);
    expect(body).toContain(
        '- Velo can veto what is about pricing, unless overridden by 3/4 of all votes. Power about that: Velo 60 %, Metro 20 % and Süd 20 %.'
    );
    expect(hover(`${text}group G of Ve<|>lo`)).toContain(
        '- Can veto what is about pricing, unless overridden by 3/4 of all votes in B: 60 % of the power there.'
    );
    const host = 'body B { seats Velo 1, Süd 1 passes with majority of all votes veto Host }\n';
    expect(hover(`${host}group G of Me<|>tro`)).toContain('- Can veto every motion in B as Host.');
});
it('what must be done with a dataset, and to whom it goes then', () => {
    const text = 'dataset Counts of Metro\noblige Metro to share Counts with Velo, Süd every month\n';
    expect(hover(`${text}flow Cou<|>nts from Metro to Velo`)).toContain(
        'Allowed: Metro: share with Velo and Süd (must).'
    );
});
it('how far a dependence goes', () => {
    const text = 'dependence Süd on Metro high { revenue 60 %   switching 6 months }\n';
    expect(hover(`${text}group G of Sü<|>d`)).toContain(
        'Depends on Metro (high, 60 % of revenue, switching takes 6 months).'
    );
});
it('the worst of its findings first', () => {
    const text = hover(
        'body One { seats Süd 3, Metro 1 passes with majority of all votes }\npool P { share Süd 3/2 }\ngroup G of Sü<|>d'
    )!;
    const grades = [...text.matchAll(/^ {2}- (error|warning|info|hint):/gm)].map(([, grade]) => grade);
    expect(grades.length).toBeGreaterThan(1);
    expect(grades).toEqual([...grades].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
});
const order = ['error', 'warning', 'info', 'hint'];
it('a dataset: who is allowed what, and how far it can go', () => {
    const text = hover('flow Tr<|>ips from Metro to Velo');
    expect(text).toContain('Owned by Metro.');
    expect(text).toContain('Allowed: Velo: share, use for Planning; Süd: use for Routes.');
    expect(text).toContain('Can reach 2 other parties: Velo and Süd.');
    expect(text).toContain('Furthest: Metro → Velo → Süd.');
});
it('purposes, roles, pools', () => {
    expect(hover('purpose P within Plan<|>ning')).toContain('Includes P and Routes.');
    expect(hover('purpose P within Plan<|>ning')).toContain('Named by 1 rule about data.');
    expect(hover('partner P as Ho<|>st')).toContain('Played by P and Metro (exactly 1).');
    expect(hover('waive dummy-voter on Sa<|>les because "x"')).toContain('Shares: Metro 50 %, Velo 25 % and Süd 25 %.');
});
it('open findings, and that there are some', () => {
    const text = hover(
        'body One { seats Metro 3, Velo 1 passes with majority of all votes }\nwaive x on O<|>ne because "y"'
    );
    expect(text).toMatch(/open findings?:\n( {2}- .*\n)* {2}- warning: .*\(dictator-in-body\)/);
});
it('a rule that is waived, with its page', () => {
    const text = hover('waive <|dummy-<|>voter|> on Council because "agreed"');
    expect(text).toContain('A member has votes that can never change an outcome.');
    expect(text).toContain('(https://pages/language/rules/decisions/dummy-voter.md)');
    expect(hover('waive no-such<|>-rule on Council because "agreed"')).toBe('There is no rule called no-such-rule.');
});
it('words that need explaining, where they mean that', () => {
    expect(hover('role R { archetype <|ena<|>bler|> }')).toMatch(/^Supports others/);
    expect(hover('allow Velo to <|sha<|>re|> Trips')).toMatch(/^Hand it/);
    expect(hover('pool P { <|sha<|>re|> Metro rest }')).toBe('Who gets how much of it.');
    expect(hover('cost-game P { <|sha<|>re|> Metro rest }')).toBe('Who pays how much of it.');
    expect(hover('<|part<|>ner|> P since 2026-01-01')).toBe('A party that is part of the ecosystem.');
    expect(hover('<|exi<|>t for|> all')).toBe('How one or all can leave.');
    expect(hover('partner P <|sin<|>ce|> 2026-01-01')).toBe('The first day it is a partner.');
    expect(hover('partner P { holds C <|sin<|>ce|> 2026-01-01 }')).toBe('The first day that the certificate holds.');
    expect(hover('flow Trips from Metro t<|>o Velo')).toBe('Who gets it.');
    // What joins two words says nothing by itself.
    expect(hover('decision D { decided by Council } dependence Velo o<|>n Metro')).toBeUndefined();
    expect(hover('decision D { <|decided b<|>y|> Council }')).toBe('Who decides.');
});
it('the ecosystem', () => {
    expect(
        hover('', 'ecosystem N<|>et "The Net" { vision "All *together*" phase piloting dated 2026-11-01 }\n')
    ).toMatch(
        /^\*\*Net\*\* “The Net” · ecosystem\n\n- All \\\*together\\\*\n- Phase: piloting\.\n- Judged as of 2026-11-01\.\n- 4 partners/
    );
});
it('nothing in texts and comments, on unknown names, and in broken text what is still known', () => {
    expect(hover('goal G "about Met<|>ro"')).toBeUndefined();
    expect(hover('// Met<|>ro')).toBeUndefined();
    expect(hover('group G of Nobo<|>dy')).toBeUndefined();
    expect(hover('group G of Me<|>tro, { } } partner')).toMatch(/^\*\*Metro/);
});
