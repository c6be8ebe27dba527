import type { Decision, Parties, Score } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { ownersOf } from '../data/permissions.js';
import { ask } from '../data/question.js';
import { competitionBetween, type Rivalry } from '../parties/competitors.js';
import { indexed } from '../parties/indexed.js';
import { isMeant } from '../parties/meant.js';
import { presentParties } from '../parties/present.js';
import { decidesAlone, takesAlone } from './decides-alone.js';

/** Where a partner alone scores or admits others, and those of them that it competes with. */
export interface Gate {
    readonly keeper: string;
    readonly by: Decision | Score;
    readonly rivals: readonly string[];
    readonly rivalries: readonly Rivalry[];
}

/** The most parties behind one gate that are looked through; of more nothing is said. */
const mostBehind = 20_000;
/** Datasets times rivals that are compared; of more nothing is said. */
const mostPairs = 1_000_000;

/** The gates of each partner that competes with somebody behind them. */
export function gatesOfRivals(eco: Ecosystem): ReadonlyMap<string, readonly Gate[]> {
    const gates = [...scores(eco), ...admissions(eco)].flatMap(({ keeper, by, behind }) => {
        const found = behind.map((party) => ({ party, rivalries: competitionBetween(eco, keeper, party) }));
        const rivals = found.filter((f) => f.rivalries.length);
        return rivals.length
            ? [
                  {
                      keeper,
                      by,
                      rivals: rivals.map((r) => r.party),
                      rivalries: [...new Set(rivals.flatMap((r) => r.rivalries))]
                  }
              ]
            : [];
    });
    return indexed(gates.map((gate) => [gate.keeper, gate] as const));
}
interface Candidate {
    readonly keeper: string;
    readonly by: Decision | Score;
    readonly behind: readonly string[];
}
/** Of several scorers none makes the score alone. */
function scores(eco: Ecosystem): Candidate[] {
    return eco.all('Score').flatMap((score) => {
        const sole = decidesAlone(eco, score.by);
        return sole ? [{ keeper: sole.partners[0], by: score, behind: behindGate(eco, score.of, []) }] : [];
    });
}
/** Those affected, and those who want to come in. */
function admissions(eco: Ecosystem): Candidate[] {
    const applying = eco.all('Partner').filter((p) => p.status === 'candidate' || p.status === 'prospect');
    return eco.all('Decision').flatMap((decision) => {
        const sole = decision.topics.includes('membership') ? takesAlone(eco, decision, 'membership') : undefined;
        const behind = sole
            ? behindGate(
                  eco,
                  decision.affects,
                  applying.map((p) => p.name)
              )
            : [];
        return sole ? [{ keeper: sole.partners[0], by: decision, behind }] : [];
    });
}
function behindGate(eco: Ecosystem, parties: Parties | undefined, more: readonly string[]): string[] {
    const behind = [...new Set([...presentParties(eco, parties), ...more])];
    return behind.length > mostBehind ? [] : behind;
}

/** Data of one of some parties, not open to all, that a partner may use for whatever it likes, with the grants that say so. */
export function unwalledData(eco: Ecosystem, partner: string, of: readonly string[]) {
    if (eco.all('Dataset').length * of.length > mostPairs) return [];
    return eco.all('Dataset').flatMap((dataset) => {
        const isTheirs =
            dataset.sensitivity !== 'open' &&
            of.some((p) => ownersOf(eco, dataset.name).has(p) || isMeant(eco, dataset.generatedBy, p));
        const answer = isTheirs ? ask(eco, { party: partner, action: 'use', dataset: dataset.name }) : undefined;
        return answer?.verdict === 'yes' ? [{ dataset, grants: answer.rules.map((r) => r.rule) }] : [];
    });
}
