import { expect, it } from 'vitest';
import { libraries, type Report, show, Workspace } from '../../language/index.js';
import { decisionPicture } from '../../language/pictures/decision-map.js';
import { svg } from '../../language/pictures/svg.js';
import { bodiesTitle, type DecisionMap, decisionMap, drawnOf, type Signed } from '../../language/views/decision-map.js';

function reportOf(text: string): Report {
    const workspace = new Workspace({ libraries });
    workspace.set('file:///spec.eco', text);
    return workspace.reports()[0];
}
function mapOf(text: string): DecisionMap {
    const { ecosystem, findings } = reportOf(text);
    return decisionMap(ecosystem, findings);
}
function told(marks: readonly Signed[]): string[] {
    return marks.map((m) => (m.sign ? `${m.sign} ${m.text}` : m.text));
}
const parties = 'ecosystem X\npartner A "Alpha"\npartner B "Beta"\npartner C\nexternal E\n';
const textsOf = (picture: string): string[] => [...picture.matchAll(/<text[^>]*>([^<]*)</g)].map((m) => m[1]);

it('a step that decides without an appeal bears its finding; one with an appeal outside does not', () => {
    const step = 'step ruling by A hearing both within 9 days recusing parties';
    const stepsOf = (steps: string) =>
        mapOf(`${parties}conflict Q about any { open to all against B, C ${steps} }`).routes[0].steps;
    const [alone] = stepsOf(`${step} final`);
    expect(told(alone.open)).toEqual(['! nobody independent hears an appeal']);
    expect(alone.open[0].why).toMatch(/^The ruling by A in Q is final/);
    expect(stepsOf(`${step} step arbitration by E hearing both within 9 days final`).map((s) => s.open)).toEqual([
        [],
        []
    ]);
});
it('what a step does not say has the sign of the finding about it', () => {
    const [first, last] = mapOf(
        `${parties}conflict Q about any { open to B against C step mediation by A step ruling by A hearing complainant within 9 days final }`
    ).routes[0].steps;
    expect(told([first.deadline])).toEqual(['! no deadline said']);
    expect(told([last.deadline, ...last.terms])).toEqual(['within 9 days', '! hears the complainant only']);
    const silent = mapOf(`${parties}conflict Q about any { open to B against C step ruling by A within 9 days final }`);
    expect(told(silent.routes[0].steps[0].terms)).toEqual(['! who is heard is not said']);
});
it('a hearing afterwards says by when', () => {
    const { routes, sanctions } = mapOf(
        `${parties}conflict Q about any { step ruling by A hearing both afterwards within 5 days final }
sanction S { cause grave suspension hearing afterwards within 5 days with reasons }`
    );
    expect(routes[0].steps[0].terms[0].text).toBe('hears both sides afterwards, within 5 days');
    expect(told(sanctions[0].steps[0].terms)).toEqual(['hearing afterwards, within 5 days', 'with reasons']);
});
it('a sanction says what it lacks, where that is due', () => {
    const stepsOf = (levels: string): string[][] =>
        mapOf(`${parties}sanction S { ${levels} }`).sanctions[0].steps.map((s) => told(s.terms));
    expect(stepsOf('warning restriction termination with notice 7 days')).toEqual([
        [],
        ['! no hearing said'],
        ['! no hearing said', '! notice 7 days', '! no reasons said']
    ]);
    // After a grave breach nobody need be kept on for a month, and what the law demands needs no hearing here.
    expect(stepsOf('cause grave termination after hearing with reasons')).toEqual([
        ['after a hearing', 'with reasons']
    ]);
    expect(stepsOf('cause legal termination')).toEqual([[]]);
});
it('what is waived is still not said, without a sign', () => {
    const { sanctions } = mapOf(
        `${parties}sanction S { warning restriction }\nwaive unheard-party on S because "heard by phone"`
    );
    expect(told(sanctions[0].steps[1].terms)).toEqual(['no hearing said']);
});
it('a decision bears what is found about it, with its words where they are there anyway', () => {
    const of = (clauses: string) => mapOf(`${parties}decision D about rules { ${clauses} decided by A }`).decisions[0];
    const overnight = of('affects B consults B reasons to all');
    expect(told(overnight.open)).toEqual(['! one party can change it alone']);
    const silent = of('affects B agreed by C consults B');
    expect([told(silent.terms)[0], silent.open]).toEqual(['! no reasons said', []]);
    expect(of('affects B agreed by B reasons to all').open).toEqual([]);
});
it('a finding about a member is told by its sign alone', () => {
    const text = `${parties}body Board { seats A 6, B 3, C 1 passes with 9 votes }`;
    const [body] = mapOf(text).bodies;
    expect(body.members.map((m) => told(m.signs))).toEqual([
        ['! can stop every motion'],
        ['! can stop every motion'],
        ['! votes never decide']
    ]);
    expect(body.members[0].signs[0].why).toMatch(/No veto is declared/);
    expect(body.open).toEqual([]);
});
it('an error is a problem', () => {
    const [body] = mapOf(`${parties}body Board { seats A, B passes with 1 votes }`).bodies;
    expect(told(body.open)).toEqual(['◆ opposite motions can both pass']);
    const drawing = svg(
        decisionPicture(drawnOf(mapOf(`${parties}body Board { seats A, B passes with 1 votes }`))),
        'x'
    );
    expect(drawing).toContain('◆ opposite motions can both pass');
    expect(drawing).not.toContain('▲');
});
it('who alone votes decides alone; related parties may pass a motion together', () => {
    expect(
        mapOf(`${parties}body B1 { seats A passes with majority of all votes }`).bodies[0].members[0].signs[0].text
    ).toBe('decides alone');
    const signsOf = (votes: number): string[][] =>
        mapOf(
            `ecosystem X\npartner A { stake P 60 % }\npartner P\npartner C\npartner D\nbody B1 { seats A, P, C, D passes with ${votes} votes }`
        ).bodies[0].members.map((m) => m.signs.map((s) => s.text));
    expect(signsOf(2)[0]).toEqual(['together they can pass a motion']);
    expect(signsOf(3)[0]).toEqual(['can stop every motion']);
});
it('no term of a body is lost', () => {
    const [body] = mapOf(
        `${parties}body B1 { seats A 2, B, C, vacant 2 passes with majority of all votes veto A about rules overridden by 2/3 of all votes rotates every 2 years }`
    ).bodies;
    expect(body.rules.map((r) => r.text)).toEqual([
        'passes with 4 of 6 votes',
        'a veto',
        'rotates every 2 years',
        '2 vacant seats'
    ]);
    expect(body.members[0].signs.map((s) => s.text)).toContain('veto on rules, overridden by 2/3 of all votes');
});
it('who gives for nothing is not shown as giving nothing', () => {
    const [{ members }] = mapOf(
        'ecosystem X\npartner A { contributes M as money worth 10 EUR }\npartner B { contributes N as work gift because "likes to" }\npartner C\nbody B1 { seats A, B, C passes with majority of all votes }'
    ).bodies;
    expect(members.map((m) => m.contribution?.text)).toEqual(['100 %', undefined, '0 %']);
});
it('members alike are counted by what they are called; where they are everybody, no bars', () => {
    const text = `ecosystem X\n${[1, 2, 3].map((i) => `partner P${i} "Elected"`).join('\n')}\npartner Q "Of staff"\npartner R "Of staff"\nbody B1 { seats P1, P2, P3, Q, R passes with majority of all votes }`;
    const drawn = drawnOf(mapOf(text));
    expect(drawn.bodies[0].members.map((m) => [m.title, m.instead?.text])).toEqual([
        ['5 members alike: Elected (3) and Of staff (2)', '1 vote each']
    ]);
    const other = drawnOf(mapOf(text.replace('seats P1', 'seats P1 2'))).bodies[0].members;
    expect(other.map((m) => m.instead)).toEqual([undefined, undefined]);
});
it('the title of the bodies says what is drawn', () => {
    const of = (text: string): string => bodiesTitle(mapOf(text).bodies);
    expect(of(`${parties}body B1 { seats A, B }`)).toBe('Votes');
    expect(of(`${parties}body B1 { seats A, B passes with 2 votes }`)).toBe('Votes and real power');
});
it('what nobody does in any decision has no column; who hears the reasons is informed', () => {
    const text = `${parties}decision D { decided by A reasons to all agreed by B }\ndecision F { decided by A }`;
    expect(
        mapOf(text)
            .decisions[0].parts.find((p) => p.id === 'informed')!
            .parties.map((m) => m.text)
    ).toEqual(['all']);
    const texts = textsOf(show(reportOf(text), { view: 'decisions', format: 'svg' }));
    expect(texts).toContain('Must agree');
    expect(texts).toContain('Informed');
    expect(texts).not.toContain('Recommends');
});
it('one more party is drawn rather than counted', () => {
    const of = (count: number) => {
        const names = Array.from({ length: count }, (_, i) => `P${i}`);
        const text = `ecosystem X\n${names.map((n) => `partner ${n}`).join('\n')}\ndecision D { affects ${names.join(', ')} decided by P0 }`;
        const part = drawnOf(mapOf(text)).decisions[0].parts[0];
        return [part.parties.length, part.more];
    };
    expect(of(6)).toEqual([6, undefined]);
    expect(of(7)).toEqual([5, 2]);
});
it('who answers for what is on the map and in the tables', () => {
    const text = `${parties}dataset Trips "Trip records" of A\nresponsibility Q "Quality" about Trips { responsible B accountable A }\nresponsibility R "Rest" { responsible C }`;
    const { responsibilities, summary } = mapOf(text);
    expect(summary).toContain('2 responsibilities');
    expect(responsibilities.map((r) => [r.title, r.topics, r.parts[1].parties[0]?.text])).toEqual([
        ['Quality', ['Trip records'], 'Alpha'],
        ['Rest', [], undefined]
    ]);
    expect(told([responsibilities[1].parts[1].doubt!])).toEqual(['! nobody is said to answer for it']);
    const texts = textsOf(show(reportOf(text), { view: 'decisions', format: 'svg' }));
    expect(texts).toContain('Who answers for what');
    expect(show(reportOf(text), { view: 'decisions', format: 'csv', table: 'responsibilities' })).toContain('Quality');
});
it('in a narrow panel the words beside the bars are whole', () => {
    const text =
        'ecosystem X\npartner A { contributes M as money worth 2 EUR }\npartner B { contributes N as money worth 1 EUR }\nbody B1 { seats A 2, B passes with majority of all votes }';
    const picture = svg(decisionPicture(drawnOf(mapOf(text)), 380), 'x');
    expect(picture).toContain('≈ 66.7 % of contributions');
    expect(picture).not.toContain('…');
});
it('steps that do not fit beside each other stand below one another', () => {
    const steps = 'step talk between parties step mediation by A step ruling by B step court final';
    const map = drawnOf(mapOf(`${parties}conflict Q about any { ${steps} }`));
    const placesOf = (width: number): number[] =>
        [
            ...svg(decisionPicture(map, width), 'x').matchAll(
                /<polygon points="([\d.]+) ([\d.]+) [\d.]+ ([\d.]+) [\d.]+ ([\d.]+)"/g
            )
        ].map(
            // Both corners of the head are as high as each other only where it points down.
            (m) => Number(m[3] === m[4])
        );
    expect(placesOf(1080)).toEqual([0, 0, 0, 0]);
    expect(placesOf(420)).toEqual([1, 1, 1, 1]);
    expect(decisionPicture(map, 380).width).toBeLessThanOrEqual(380);
});
