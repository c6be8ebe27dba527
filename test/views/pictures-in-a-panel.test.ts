import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fitting, margin, widthFor } from '../../extension/webview/maps/sizes.js';
import { libraries, type Report, Workspace } from '../../language/index.js';
import { laidOut } from '../../language/pictures/data-layout.js';
import { dataGraphs, dataPicture } from '../../language/pictures/data-map.js';
import { decisionPicture } from '../../language/pictures/decision-map.js';
import type { Drawing } from '../../language/pictures/drawing.js';
import { strategyPicture } from '../../language/pictures/strategy-map.js';
import { svg } from '../../language/pictures/svg.js';
import { trustPicture } from '../../language/pictures/trust-report.js';
import { type AnyView, type Judged, viewOf } from '../../language/views/views.js';

function reportOf(text: string): Report {
    const workspace = new Workspace({ libraries });
    workspace.set('file:///spec.eco', text);
    return workspace.reports()[0];
}
function drawn(shown: AnyView, width: number): Drawing {
    switch (shown.name) {
        case 'strategy':
            return strategyPicture(shown.view, width);
        case 'data':
            return dataPicture(shown.view, laidOut(dataGraphs(shown.view, width)), { width });
        case 'decisions':
            return decisionPicture(shown.view, width);
        case 'trust':
            return trustPicture(shown.view, width);
        default:
            throw new Error(`${shown.name} is a table`);
    }
}
const maps = ['strategy', 'data', 'decisions', 'trust'] as const;
const tour = reportOf(readFileSync('test/fixtures/tour.eco', 'utf8'));
const many = (count: number, line: (i: number) => string): string =>
    Array.from({ length: count }, (_, i) => line(i)).join('\n');

it.each(maps.filter((m) => m !== 'data').flatMap((m) => [420, 600, 760, 1080, 1400].map((w) => [m, w] as const)))(
    '%s fits into %i',
    (name, width) => {
        expect(drawn(viewOf(name, tour), width).width).toBeLessThanOrEqual(width + 1);
    }
);
it('the data map is narrower where there is less room', () => {
    const [narrow, wide] = [500, 1080].map((w) => drawn(viewOf('data', tour), w).width);
    expect(narrow).toBeLessThan(wide * 0.8);
});
it('what needs no columns is drawn for a panel of 420 as large as it is meant', () => {
    for (const name of ['strategy', 'decisions'] as const)
        expect(fitting(drawn(viewOf(name, tour), widthFor(420, name)).width, 420)).toBe(1);
});
it('a data map of three columns fits into a panel of 420, drawn no smaller than can be read', () => {
    const text =
        'ecosystem X\npartner A "Kontor Consulting"\npartner B "SAP SE"\ndataset D "Sales opportunities registered by partners" of A\nallow B to use D';
    const { width } = drawn(viewOf('data', reportOf(text)), widthFor(420));
    expect((width + 2 * margin) * fitting(width, 420)).toBeLessThanOrEqual(420);
});

const big: Judged = {
    ecosystem: reportOf(`ecosystem X { life areas A, B }
role R { archetype realizer }
${many(3000, (i) => `partner P${i} as R { offers O${i} in A }\ndataset D${i} of P${i}\nallow P${(i + 1) % 3000} to use D${i}`)}
body B { seats ${Array.from({ length: 100 }, (_, i) => `P${i} 1`).join(', ')} passes with majority of all votes }
relationship R
${many(500, (i) => `decision E${i} { decided by B }\nconflict C${i} about any { step talk between parties }\nsanction S${i} { warning }`)}`)
        .ecosystem,
    findings: []
};
it.each(maps)('%s of thousands of partners stays small enough to be drawn and read', (name) => {
    const shown = viewOf(name, big);
    const picture = svg(drawn(shown, 760), name);
    expect(picture.match(/<[a-z]/g)!.length).toBeLessThan(6000);
    expect(picture).toMatch(/more|too many/);
});
it('a strategy map of thousands of partners is no long message', () => {
    expect(JSON.stringify(viewOf('strategy', big)).length).toBeLessThan(40_000);
});
