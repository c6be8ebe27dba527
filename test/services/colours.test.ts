import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { colourLegend, coloursOf } from '../../language/index.js';
import type { Range } from '../../language/model/place.js';
import { markedWorkspace } from './marked.js';

/** The coloured names of the file with the cursor: `Metro partner declaration`. */
function coloured(files: string | Record<string, string>, uri?: string, within?: Range): string[] {
    const made = markedWorkspace(files);
    const at = uri ?? made.uri;
    const lines = made.workspace.text(at)!.split('\n');
    const { data } = coloursOf(made.workspace, at, within);
    const out: string[] = [];
    let [line, character] = [0, 0];
    for (let i = 0; i < data.length; i += 5) {
        const [down, right, length, type, modifiers] = data.slice(i, i + 5);
        character = down ? right : character + right;
        line += down;
        const said = colourLegend.tokenModifiers.filter((_, bit) => modifiers & (1 << bit));
        out.push([lines[line].slice(character, character + length), colourLegend.tokenTypes[type], ...said].join(' '));
    }
    return out;
}

describe('names are coloured by what they mean', () => {
    it('where they are declared and used, over all files', () => {
        expect(
            coloured({
                'a.eco': `part of X<|>
include Purposes
partner Metro as Operator { pursues One contributes Rides }
body Council { seats Metro 3, Riders 1 passes with majority of all votes }
dataset Trips of Metro
allow Metro to use Trips for Marketing { granted by Metro in return for Rides }
decision Fares { decided by Council appeal to Dispute }
conflict Dispute { step mediation by Ombud }
waive dummy-voter on Nothing`,
                'b.eco': 'ecosystem X\nrole Operator\ngoal One\npopulation Riders\nexternal Ombud'
            })
        ).toEqual([
            'X ecosystem',
            'Purposes ecosystem',
            'Metro partner declaration',
            'Operator role',
            'One goal',
            'Rides value declaration',
            'Council body declaration',
            'Metro partner',
            'Riders population',
            'Trips data declaration',
            'Metro partner',
            'Metro partner',
            'Trips data',
            'Marketing purpose readonly',
            'Metro partner',
            'Rides value',
            'Fares decision declaration',
            'Council body',
            'Dispute process',
            'Dispute process declaration',
            'Ombud outsider',
            'dummy-voter rule readonly'
        ]);
    });
    it('in backticks, in other scripts, in broken text', () => {
        expect(
            coloured('ecosystem X\npartner `all` { kind }\nrole 監査\ngroup Gärtner of `all`, Niemand, 監査')
        ).toEqual([
            'X ecosystem declaration',
            '`all` partner declaration',
            '監査 role declaration',
            'Gärtner group declaration',
            '`all` partner',
            '監査 role'
        ]);
    });
    it('in a part of a file', () => {
        const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 99 } };
        expect(coloured('ecosystem X\npartner A\npartner B', undefined, range)).toEqual(['B partner declaration']);
    });
    it('in a shipped library', () => {
        expect(coloured('ecosystem X', 'ecospec-library:/purposes.eco').slice(0, 2)).toEqual([
            'Purposes ecosystem declaration readonly',
            'CommercialPurpose purpose declaration readonly'
        ]);
    });
    it('and a theme knows each type', () => {
        const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
        const declared = contributes.semanticTokenTypes.map((t: { id: string }) => t.id);
        expect([...declared].sort()).toEqual([...colourLegend.tokenTypes].sort());
        const [{ language, scopes }] = contributes.semanticTokenScopes;
        expect(language).toBe('ecospec');
        const plain = Object.keys(scopes).filter((s) => !s.includes('.'));
        expect(plain.sort()).toEqual([...colourLegend.tokenTypes].sort());
    });
});
