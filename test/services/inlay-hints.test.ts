import { expect, it } from 'vitest';
import { inlayHintsIn } from '../../language/index.js';
import { Lines } from '../../language/services/lines.js';
import { markedWorkspace } from './marked.js';

const parties = `part of Net
partner Metro { contributes Rails as infrastructure worth 6 M per year }
partner Velo { contributes Bikes as infrastructure worth 3 M per year }
partner Süd { contributes Rides as data worth 1 M per year }
partner \`data\`
`;
const header = 'ecosystem Net { dated 2026-11-01 }\n';
/** The text with its hints in place: `Metro 3⟨30 % power⟩`. */
function hinted(text: string, head = header): string {
    const { workspace, uri } = markedWorkspace({ 'a.eco': head + text, 'b.eco': parties });
    const lines = new Lines(workspace.text(uri)!);
    const whole = { start: { line: 0, character: 0 }, end: lines.positionAt(lines.text.length) };
    return inlayHintsIn(workspace, uri, whole)
        .map((h) => ({ at: lines.offsetAt(h.position), label: h.label as string }))
        .sort((a, b) => b.at - a.at)
        .reduce((t, { at, label }) => `${t.slice(0, at)}⟨${label}⟩${t.slice(at)}`, lines.text)
        .slice(head.length);
}

it('the real power beside each seat', () => {
    expect(hinted('body B { seats Metro 3, Süd 2, `data` 2 passes with majority of all votes }')).toBe(
        'body B { seats Metro 3⟨about 33.3 % power⟩, Süd 2⟨about 33.3 % power⟩, `data` 2⟨about 33.3 % power⟩ passes with majority of all votes }'
    );
    expect(hinted('body B { seats Metro 3, Velo observer passes with 2 votes }')).toBe(
        'body B { seats Metro 3⟨100 % power⟩, Velo observer passes with 2 votes }'
    );
    expect(hinted('body B { seats Metro 3 }')).not.toContain('⟨');
});
it('the power of the holders of a role together, with a vote each', () => {
    const riders = 'role Rider\npartner A as Rider\npartner B as Rider\n';
    expect(hinted(`${riders}body B { seats Metro 1, Rider 2 passes with majority of all votes }`)).toContain(
        'Metro 1⟨about 33.3 % power⟩, Rider 2⟨about 66.7 % power⟩'
    );
});
it('what the rest is, and what each contributes', () => {
    expect(hinted('pool P { share Metro 1/2, Velo 1/3, `data` rest }')).toBe(
        'pool P { share Metro 1/2⟨contributes 60 %⟩, Velo 1/3⟨contributes 30 %⟩, `data` rest⟨= about 16.7 %⟩ }'
    );
    expect(hinted('pool P { share Metro 3/2, Velo rest }')).toBe(
        'pool P { share Metro 3/2⟨contributes 60 %⟩, Velo rest⟨contributes 30 %⟩ }'
    );
    expect(hinted('cost-game P { share Metro 1/2, Velo rest }')).toBe(
        'cost-game P { share Metro 1/2, Velo rest⟨= 50 %⟩ }'
    );
});
it('when a time is over, counted from a day of the text', () => {
    expect(hinted('exit for all { notice 6 months returns data within 30 days transition 3 months }')).toBe(
        'exit for all { notice 6 months⟨2026-11-01 → 2027-05-01⟩ returns data within 30 days⟨2027-05-01 → 2027-05-31⟩ transition 3 months⟨2027-05-01 → 2027-08-01⟩ }'
    );
    expect(hinted('decision D { notice 30 days reasons to all within 14 days }')).toBe(
        'decision D { notice 30 days⟨2026-11-01 → 2026-12-01⟩ reasons to all within 14 days }'
    );
    expect(hinted('exit for all { notice 6 months }', 'ecosystem Net\n')).not.toContain('⟨');
});
it('the end of the time for a first win, counted from the start of the phase', () => {
    const { workspace, uri } = markedWorkspace(
        'ecosystem Net { phase piloting since 2026-01-15 tolerate first-win 6 months }'
    );
    const hints = inlayHintsIn(workspace, uri, { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } });
    expect(hints.map((h) => h.label)).toEqual(['2026-01-15 → 2026-07-15']);
});
it('only what is asked for, and on broken text what is still known', () => {
    const { workspace, uri } = markedWorkspace({
        'a.eco': `${header}pool P { share Metro 1/2, Velo rest }\n\n\nexit for all { notice 6 months }`,
        'b.eco': parties
    });
    const asked = inlayHintsIn(workspace, uri, { start: { line: 3, character: 0 }, end: { line: 5, character: 0 } });
    expect(asked.map((h) => h.label)).toEqual(['2026-11-01 → 2027-05-01']);
    expect(hinted('pool P { share Metro 1/2, Velo rest }\nbody { seats')).toContain('⟨= 50 %, contributes 30 %⟩');
});
