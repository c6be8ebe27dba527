// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the fields of snippets
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { complete, explainedItem, libraries, Workspace } from '../../language/index.js';
import { asText } from '../../language/services/completion/fill.js';
import { forms } from '../../language/services/completion/forms.js';
import { templatesOf } from '../../language/services/completion/templates.js';
import { edited, markedWorkspace } from './marked.js';

const network = `part of Net
role Operator { archetype realizer requires Safety Basic }
role Host { archetype orchestrator incompatible with Auditor }
role Auditor { archetype enabler neutral }
certificate Safety levels Basic then Full
partner Metro "Metro AG" as Operator, Host { holds Safety Full }
partner Velo "Velo Cooperative" as Operator
partner Scoot as Operator status candidate
partner \`data\` "Data Ltd"
partner Zürich "Stadt Zürich"
population Riders of 400 k
external Dis "Arbitration"
body Council { seats Metro 1, Velo 1 passes with majority of all votes }
dataset Trips "Trip records" of Metro { sensitivity personal }
purpose Planning
purpose Routes within Planning
purpose Ads
allow Velo to use, share Trips for Planning { granted by Metro }
conflict Fares { step talk called First step mediation called Second by Dis }
`;
const header = 'ecosystem Net { dated 2026-11-01 phase piloting since 2026-01-15 }\n';
function offers(text: string, files: Record<string, string> = {}): CompletionItem[] {
    const { workspace, uri, at } = markedWorkspace({ 'a.eco': header + text, 'b.eco': network, ...files });
    return complete(workspace, uri, at).items.sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
}
const labels = (text: string): string[] => offers(text).map((i) => i.label);
const names = (text: string): string[] =>
    offers(text)
        .filter((i) => i.sortText?.startsWith('1'))
        .map((i) => i.label);
const offered = (text: string, label: string): CompletionItem | undefined =>
    offers(text).find((i) => i.label === label);

describe('names', () => {
    it('of the right kind only, of all files, in a list without those that stand in it', () => {
        expect(names('pool P { governed by <|> }')).toEqual([]);
        expect(names('decision D { appeal to <|>')).toEqual(['Fares']);
        expect(names('group G of Metro, <|>').sort()).toEqual(
            ['Auditor', 'Council', 'Dis', 'G', 'Host', 'Operator', 'Riders', 'Scoot', 'Velo', 'Zürich', 'data']
                .filter((n) => n !== 'G')
                .sort()
        );
    });
    it('with title, kind and facts', () => {
        const metro = offered('group G of <|>', 'Metro');
        expect([metro?.labelDetails?.description, metro?.detail]).toEqual(['Metro AG', 'partner · Operator and Host']);
        expect(offered('dataset D { derived from <|>', 'Trips')?.detail).toBe('dataset · of Metro · personal');
    });
    it('in backticks where they are words of the language, whatever was typed of them', () => {
        expect(offered('flow Trips from <|>', 'data')?.textEdit?.newText).toBe('`data`');
        const item = offered('flow Trips from `da<|>', 'data');
        expect([item?.textEdit?.newText, item?.filterText]).toEqual(['`data`', '`data`']);
        expect(item?.textEdit).toMatchObject({
            range: { start: { line: 1, character: 16 }, end: { line: 1, character: 19 } }
        });
    });
    it.each([
        ['flow Trips from `<|>`', 'flow Trips from `data`'],
        ['flow Trips from `da<|>`', 'flow Trips from `data`'],
        ['flow Trips from `da<|>ta` to Velo', 'flow Trips from `data` to Velo'],
        ['flow Trips from `da<|> to Velo', 'flow Trips from `data` to Velo'],
        ['flow Trips from da<|> to `data`', 'flow Trips from `data` to `data`']
    ])('in backticks once, though the editor closes them by itself: %s', (text, expected) => {
        const { workspace, uri, at, texts } = markedWorkspace({ 'a.eco': header + text, 'b.eco': network });
        const item = complete(workspace, uri, at).items.find((i) => i.label === 'data');
        expect(edited(texts[uri], [item!.textEdit as TextEdit])).toBe(header + expected);
    });
    it('in any script', () => {
        expect(names('flow Trips from Zü<|>')).toEqual(['Zürich']);
        // However the letters are composed; in the middle of a word too.
        const composed = offered('flow Trips from Zu\u0308<|>', 'Zürich');
        expect(composed?.filterText).toBe('Zu\u0308rich');
        expect(composed?.textEdit).toMatchObject({ newText: 'Zürich', range: { start: { character: 16 } } });
    });
    it('within a certificate or a process where they are seen there only', () => {
        expect(names('partner P { holds Safety <|>')).toEqual(['Basic', 'Full']);
        expect(names('partner P { holds Other <|>')).toEqual([]);
        expect(labels('conflict C { step ruling then <|> }')).not.toContain('First');
    });
    it('that cannot hold it come last, with the reason', () => {
        const seats = offers('body B { seats Metro 1, <|>');
        expect(seats.findIndex((i) => i.label === 'Scoot')).toBeGreaterThan(seats.findIndex((i) => i.label === 'Velo'));
        expect(seats.find((i) => i.label === 'Scoot')?.detail).toMatch(/^partner · candidate/);
        expect(seats.find((i) => i.label === 'Metro')?.detail).toMatch(/stands here already/);
    });
    it('of roles that the partner can play come first', () => {
        const roles = offers('partner P as Host, <|> { holds Safety Basic }').filter((i) =>
            i.sortText?.startsWith('1')
        );
        expect(roles.map((i) => i.label)).toEqual(['Operator', 'Auditor']);
        expect(roles[1].detail).toBe('role · incompatible with Host · enabler');
        expect(offered('partner P as <|>', 'Operator')?.detail).toMatch(/certificate Safety is not held yet/);
    });
    it('of purposes within those that were received come first', () => {
        const found = offers('allow Riders to use Trips for <|> { granted by Velo }').filter((i) =>
            i.sortText?.startsWith('1')
        );
        expect(found.map((i) => i.label)).toEqual(['Planning', 'Routes', 'Ads']);
        expect(found.map((i) => i.detail?.split(' · ')[1])).toEqual([
            'as received',
            'within Planning, which was received',
            'not within Planning, which was received'
        ]);
    });
    it('of rules and elements in a waiver, those with findings first', () => {
        const body = 'body Dictated { seats Metro 3, Velo 1 passes with majority of all votes }\n';
        expect(names(`${body}waive <|>`)[0]).toBe('dictator-in-body');
        expect(names(`${body}waive dictator-in-body on <|>`)[0]).toBe('Dictated');
    });
    it('of ecosystems and libraries', () => {
        const { workspace, uri, at } = markedWorkspace({ 'c.eco': 'part of <|>', 'a.eco': header, 'b.eco': network });
        expect(complete(workspace, uri, at).items.map((i) => i.label)).toContain('Net');
        expect(names('include <|>')).toEqual(['Purposes']);
    });
    it('are explained when looked at', () => {
        const { workspace, uri, at } = markedWorkspace({ 'a.eco': `${header}flow Trips from <|>`, 'b.eco': network });
        const metro = complete(workspace, uri, at).items.find((i) => i.label === 'Metro')!;
        expect(explainedItem(workspace, metro).documentation).toMatchObject({
            value: expect.stringContaining('Council: 1 of 2 votes (50 %), 50 % of the power')
        });
    });
});

describe('values', () => {
    it('units after numbers, those that agree', () => {
        expect(labels('exit for all { notice 6 <|>')).toEqual(
            ['hours', 'days', 'weeks', 'months', 'years'].map((u) => u)
        );
        expect(names('exit for all { notice 6<|>')).toEqual([]);
        expect(offered('exit for all { notice 6<|>', 'months')?.textEdit?.newText).toBe(' months');
        expect(labels('exit for all { notice 1 <|>')).toContain('month');
        expect(labels('relationship Metro, Velo disclose risks every <|>')).toEqual([
            'hour',
            'day',
            'week',
            'month',
            'year'
        ]);
    });
    it('days counted from the day of the ecosystem, or from the day it begins', () => {
        expect(names('goal G due <|>')).toContain('2027-11-01');
        expect(names('partner P since 2025-01-01 until <|>')).toContain('2026-01-01');
        expect(names('goal G due 2027-<|>')).toContain('2027-11-01');
        expect(names('promise P { results 2026-01 99 %, <|> }')).toEqual(['2026-02']);
        expect(complete(...undated('goal G due <|>')).items).toEqual([]);
    });
    it('closed lists of words, each with its meaning', () => {
        expect(labels('role R { archetype <|>')).toEqual(['orchestrator', 'realizer', 'enabler']);
        expect(offered('role R { archetype <|>', 'enabler')?.documentation).toMatchObject({
            value: expect.stringContaining('Supports others')
        });
    });
    function undated(text: string): [Workspace, string, { line: number; character: number }] {
        const { workspace, uri, at } = markedWorkspace(`ecosystem Net\n${text}`);
        return [workspace, uri, at];
    }
});

describe('words', () => {
    it('of clauses with all words that must follow, those said already left out', () => {
        expect(labels('decision D { <|>')).toContain('decided by');
        expect(labels('decision D { decided by Council <|>')).not.toContain('decided by');
        expect(labels('decision D { <|> decided by Council }')).not.toContain('decided by');
        expect(labels('partner P { pursues G <|>')).toContain('holds');
    });
    it('where the text in front is broken', () => {
        expect(labels('partner P as { kindd company <|>')).toContain('contributes');
        expect(labels('body B { seats Metro 1 Velo 2, quorum <|>')).not.toContain('partner');
        expect(labels('allow Velo to use for <|>')).toContain('Planning');
        expect(labels('partner P {{ pursues } } \n<|>')).toContain('partner');
    });
    it('none in comments and texts', () => {
        expect(labels('// partner <|>')).toEqual([]);
        expect(labels('/* partner <|>')).toEqual([]);
        expect(labels('goal G "what <|>')).toEqual([]);
        expect(labels('goal G /* x */ <|>')).toContain('due');
    });
    it('what a file is, first and once', () => {
        const at = (text: string): string[] => {
            const m = markedWorkspace(text);
            return complete(m.workspace, m.uri, m.at).items.map((i) => i.label);
        };
        expect(new Set(at('<|>'))).toEqual(new Set(['ecosystem', 'part of', 'library', 'part']));
        expect(at('ecosy<|>stem Net\npartner P')).toContain('ecosystem');
        expect(labels('<|>')).not.toContain('ecosystem');
        expect(labels('<|>')).toContain('partner');
    });
});

describe('forms and templates', () => {
    it('there is one for each statement, and a template for each block', () => {
        const found = offers('<|>').filter((i) => i.kind === 15);
        expect(found.length).toBe(forms.length - 3 + 4);
        expect(found.map((i) => i.label)).toEqual(
            expect.arrayContaining(['council', 'dispute process', 'way out', 'early win'])
        );
        expect(found.find((i) => i.label === 'partner')?.textEdit?.newText).toContain('as ${3|Operator,Host,Auditor|}');
        expect(found.find((i) => i.label === 'council')?.textEdit?.newText).toContain(
            'seats ${3:Metro} ${4:1}, ${5:Velo} ${6:1}, ${7:`data`}'
        );
        expect(found.find((i) => i.label === 'early win')?.textEdit?.newText).toContain('due ${6:2027-02-01}');
    });
    it('none for an editor that cannot fill in', () => {
        const { workspace, uri, at } = markedWorkspace(`${header}<|>`);
        expect(complete(workspace, uri, at, { snippets: false }).items.filter((i) => i.kind === 15)).toEqual([]);
    });
    const { workspace: full } = markedWorkspace({ 'a.eco': header, 'b.eco': network });
    const eco = full.reports()[0].ecosystem;
    const { workspace: bare } = markedWorkspace('ecosystem Net { dated 2026-11-01 }');
    it.each([...forms, ...templatesOf(eco)].map((f) => [f.label, f] as const))(
        '%s reads without a fault',
        (label, form) => {
            for (const e of [eco, bare.reports()[0].ecosystem]) {
                const text = asText(e, form).replace('YYYY-MM-DD', '2026-11-01');
                const workspace = new Workspace();
                workspace.set(
                    'file:///f.eco',
                    ['ecosystem', 'part', 'library'].includes(label) ? text : `ecosystem Net\n${text}`
                );
                expect(workspace.facts('file:///f.eco')?.problems).toEqual([]);
            }
        }
    );
});

it('never fails, however broken the text', () => {
    const text = readFileSync('test/fixtures/tour.eco', 'utf8');
    let seed = 1;
    const next = (below: number): number => {
        seed = (seed * 48271) % 2147483647;
        return seed % below;
    };
    const workspace = new Workspace({ libraries });
    for (let i = 0; i < 150; i++) {
        const from = next(text.length);
        const broken = `${text.slice(0, from)}${['', '{', '}', '"', '`', ',', '/*', '7'][next(8)]}${text.slice(from + next(12))}`;
        workspace.set('file:///w.eco', broken);
        const line = broken.slice(0, from).split('\n').length - 1;
        for (const at of [
            { line, character: next(60) },
            { line: line + next(5), character: next(60) }
        ])
            expect(complete(workspace, 'file:///w.eco', at).items).toBeInstanceOf(Array);
    }
});
it('answers ten thousand partners with a few, and asks to be asked again', () => {
    const partners = Array.from({ length: 10_000 }, (_, i) => `partner Partner${i} "Number ${i}"`).join('\n');
    const { workspace, uri, at } = markedWorkspace({
        'a.eco': `${header}flow Trips from Part<|>`,
        'b.eco': `part of Net\n${partners}`
    });
    workspace.reports();
    const start = performance.now();
    const { items, isIncomplete } = complete(workspace, uri, at);
    const took = performance.now() - start;
    expect([items.filter((i) => i.label.startsWith('Partner')).length, isIncomplete]).toEqual([200, true]);
    expect(complete(...asked('9999', partners)).items.map((i) => i.label)).toContain('Partner9999');
    console.log(`completion among 10,000 partners: ${took.toFixed(1)} ms`);
});
function asked(word: string, partners: string): [Workspace, string, { line: number; character: number }] {
    const { workspace, uri, at } = markedWorkspace({
        'a.eco': `${header}flow Trips from ${word}<|>`,
        'b.eco': `part of Net\n${partners}`
    });
    return [workspace, uri, at];
}
