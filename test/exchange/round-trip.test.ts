import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask, type Question } from '../../language/analyses/data/question.js';
import {
    comparePolicies,
    exportOdrl,
    Graph,
    importOdrl,
    readJsonLd,
    readTurtle,
    triplesOf
} from '../../language/exchange/odrl/index.js';
import { libraries, Workspace } from '../../language/index.js';
import type { Ecosystem } from '../../language/model/ecosystem.js';
import { ecosystems, questions, small } from './data-rules.js';

function read(...texts: readonly string[]): { ecosystem: Ecosystem; faults: string[] } {
    const workspace = new Workspace({ libraries });
    for (const [i, text] of texts.entries()) workspace.set(`file:///t${i}.eco`, text);
    const { ecosystem } = workspace.reports()[0];
    const faults = [...ecosystem.problems, ...ecosystem.files.flatMap((f) => f.problems)].map((p) => p.message);
    return { ecosystem, faults };
}
function back(turtle: string): { ecosystem: Ecosystem; text: string } {
    const { notes, text } = importOdrl(new Graph([readTurtle(turtle)]));
    const { ecosystem, faults } = read(text);
    expect([...faults, ...notes.map((n) => n.text)], text).toEqual([]);
    return { ecosystem, text };
}
/** The files of each ecosystem among the examples. */
function examples(): string[][] {
    const files = readdirSync('examples', { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.eco'));
    const byEcosystem = new Map<string, string[]>();
    for (const file of files.sort()) {
        const name = /^(?:ecosystem|part of) (\S+)/m.exec(readFileSync(`examples/${file}`, 'utf8'))?.[1] ?? file;
        byEcosystem.set(name, [...(byEcosystem.get(name) ?? []), `examples/${file}`]);
    }
    return [...byEcosystem.values()];
}
function answers(eco: Ecosystem, all: readonly Question[]): string[] {
    return all.map((q) => {
        const { verdict, owns, rules } = ask(eco, q);
        const deciding = rules.map((r) => `${r.rule.kind} ${[...r.doubts].sort()}`).join(', ');
        return `${JSON.stringify(q)} ${verdict} ${owns ? 'owns' : ''} ${deciding}`;
    });
}
/** Everything that can be asked with the names of an ecosystem. */
function everyQuestion(eco: Ecosystem): Question[] {
    const named = (...kinds: ('Partner' | 'Population' | 'Body' | 'External' | 'Dataset' | 'Purpose')[]) =>
        kinds.flatMap((k) => eco.all(k).map((d) => d.name));
    const rules = [...eco.all('Allow'), ...eco.all('Forbid'), ...eco.all('Oblige')];
    const territories = [undefined, ...new Set(rules.flatMap((r) => r.territories))];
    const actions = [
        'use',
        'read',
        'copy',
        'derive',
        'aggregate',
        'delete',
        'share',
        'publish',
        ...eco.all('Action').map((a) => a.name)
    ];
    return named('Partner', 'Population', 'Body', 'External').flatMap((party) =>
        actions.flatMap((action) =>
            named('Dataset').flatMap((dataset) =>
                [undefined, ...named('Purpose')].flatMap((purpose) =>
                    territories.map((territory) => ({ party, action, dataset, purpose, territory }))
                )
            )
        )
    );
}

describe('what is exported and imported again means the same', () => {
    const runs = (by: number) => ({ numRuns: Number(process.env.RUNS ?? by) });

    it('of generated rules, by every question', () => {
        const same = fc.property(ecosystems, (text) => {
            const { ecosystem, faults } = read(text);
            expect(faults, text).toEqual([]);
            const again = back(exportOdrl(ecosystem, 'turtle'));
            expect(answers(again.ecosystem, questions), `${text}\n${again.text}`).toEqual(
                answers(ecosystem, questions)
            );
        });
        fc.assert(same, runs(20));
    });
    it('of generated rules, compared: as compatible with the first as that is with itself', () => {
        const sideOf = (eco: Ecosystem, label: string) => ({ label, ...triplesOf(eco, 'urn:ecospec:compared:') });
        const verdict = (one: Ecosystem, other: Ecosystem): string =>
            comparePolicies(sideOf(one, 'one'), sideOf(other, 'other')).verdict;
        const same = fc.property(ecosystems, (text) => {
            const { ecosystem } = read(text);
            const again = back(exportOdrl(ecosystem, 'turtle')).ecosystem;
            expect(verdict(ecosystem, again), text).toBe(verdict(ecosystem, ecosystem));
        });
        fc.assert(same, runs(20));
    });
    it('in JSON-LD as in Turtle', async () => {
        const same = fc.asyncProperty(ecosystems, async (text) => {
            const { ecosystem } = read(text);
            const { triples, unexplained } = await readJsonLd(exportOdrl(ecosystem, 'jsonld'));
            expect(unexplained).toEqual([]);
            expect(importOdrl(new Graph([triples])).text).toEqual(back(exportOdrl(ecosystem, 'turtle')).text);
        });
        await fc.assert(same, runs(10));
    });
    it('of numbers between whole ones', () => {
        const { ecosystem } = read(small(['allow A to use Trips { where count before 5 and count after 4 }']));
        const again = back(exportOdrl(ecosystem, 'turtle'));
        expect(answers(again.ecosystem, questions)).toEqual(answers(ecosystem, questions));
        expect(again.text).toContain('where count before 5 and count after 4');
    });
    const clean = ['test/fixtures/tour.eco', 'test/rules/clean/milk.eco', 'test/rules/clean/clinic.eco'].map((f) => [
        f
    ]);
    it.each([...clean, ...examples()])('of %s', (...files: string[]) => {
        const { ecosystem, faults } = read(...files.map((f) => readFileSync(f, 'utf8')));
        expect(faults).toEqual([]);
        const again = back(exportOdrl(ecosystem, 'turtle'));
        const all = everyQuestion(ecosystem);
        expect(answers(again.ecosystem, all)).toEqual(answers(ecosystem, all));
        // And again the same, to the letter.
        expect(back(exportOdrl(again.ecosystem, 'turtle')).text).toBe(again.text);
    });
});

describe('the two formats', () => {
    const { ecosystem } = read(readFileSync('test/fixtures/tour.eco', 'utf8'));
    const inWords = (triples: ReturnType<typeof readTurtle>): string[] =>
        triples
            .map(({ subject, predicate, object }) =>
                [subject, object]
                    .map((t) => (t.kind === 'blank' ? '[]' : JSON.stringify({ ...t, line: 0 })))
                    .join(` ${predicate} `)
            )
            .sort();

    it('say the triples that are meant', async () => {
        const meant = inWords([...triplesOf(ecosystem).triples]);
        expect(inWords(readTurtle(exportOdrl(ecosystem, 'turtle')))).toEqual(meant);
        expect(inWords([...(await readJsonLd(exportOdrl(ecosystem, 'jsonld'))).triples])).toEqual(meant);
    });
    it('take another base', async () => {
        const base = 'https://example.org/city#';
        const turtle = exportOdrl(ecosystem, 'turtle', { base });
        expect(turtle).toContain('@prefix : <https://example.org/city#> .');
        expect(turtle).not.toContain('urn:ecospec:UrbanMobility');
        const { triples } = await readJsonLd(exportOdrl(ecosystem, 'jsonld', { base }));
        expect(importOdrl(new Graph([triples])).text).toBe(back(exportOdrl(ecosystem, 'turtle')).text);
    });
});
