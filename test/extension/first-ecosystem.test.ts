import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstEcosystem, libraries, Workspace } from '../../language/index.js';
import { format } from '../../language/services/format/format.js';

const dated = '2026-11-01';
function findings(text: string): string[] {
    const workspace = new Workspace({ libraries });
    workspace.set('file:///a.eco', text);
    return workspace.all().map((f) => `${f.severity} ${f.rule}`);
}

it('a first file says what was answered, is laid out, and has nothing wrong', () => {
    const text = firstEcosystem({
        title: 'Lake "Alliance"',
        partners: ['Züri Rail', 'all', 'Bikes & Co.'],
        lifeAreas: ['Getting about'],
        dated
    });
    for (const line of [
        `ecosystem LakeAlliance "Lake 'Alliance'" {`,
        '    dated 2026-11-01',
        '    life areas GettingAbout',
        'partner ZüriRail "Züri Rail" as Host {',
        'partner All "all" as Provider {',
        'partner BikesCo "Bikes & Co." as Provider {',
        '    seats ZüriRail 1, All 1, BikesCo 1'
    ])
        expect(text.split('\n')).toContain(line);
    expect(format(text)).toBe(text);
    expect(findings(text).filter((f) => !f.startsWith('hint'))).toEqual([]);
});
it('what it is to grow into is shown as a comment that can be taken in', () => {
    const text = firstEcosystem({ title: 'Net', partners: ['A', 'B'], lifeAreas: ['Food'], dated });
    const clauses = text.split('\n').flatMap((line) => /^\/\/ {5}(.*)/.exec(line)?.[1] ?? []);
    expect(clauses).toHaveLength(3);
    const grown = text.replace('    pursues Together\n', `    pursues Together\n    ${clauses.join('\n    ')}\n`);
    expect(findings(grown).filter((f) => /syntax|unknown|duplicate/.test(f))).toEqual([]);
});
it('whatever is answered, the file can be read', () => {
    const words = fc.oneof(
        fc.string(),
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('Together', 'Host', 'Council', 'all', 'partner', '', '3rd', '監査', 'A"B\\', 'x\ny', '`')
    );
    const answers = fc.record({
        title: words,
        partners: fc.array(words, { maxLength: 4 }),
        lifeAreas: fc.array(words, { maxLength: 3 })
    });
    fc.assert(
        fc.property(answers, (given) => {
            const text = firstEcosystem({ ...given, dated });
            expect(findings(text).filter((f) => /syntax|unknown|duplicate/.test(f))).toEqual([]);
            expect(format(text)).toBe(text);
        }),
        { numRuns: 150 }
    );
});
