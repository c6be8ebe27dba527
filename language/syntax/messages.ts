import type { ILexingError, IToken, TokenType } from 'chevrotain';
import { LangiumParserErrorMessageProvider } from 'langium';
import { nearest } from '../model/nearest.js';
import { keywords, startsStatement } from './keywords.js';

/** What each declaration needs, in the words of an author. One line per declaration; the rule names are the grammar's. */
export const needs: Record<string, string> = {
    EcosystemHeader:
        'an ecosystem needs a name, for example: ecosystem UrbanMobility "Urban Mobility Alliance" { dated 2026-11-01 }',
    PartHeader: 'a part names its ecosystem, for example: part of UrbanMobility',
    LibraryHeader: 'a library needs a name, for example: library Purposes',
    Include: 'an include names a library, for example: include Purposes',
    Purpose: 'a purpose needs a name, for example: purpose Routing within ServicePlanning',
    Goal: 'a goal needs a name, for example: goal OneTicket "One booking for the whole journey" due 2027-12-31',
    Certificate: 'a certificate needs a name, for example: certificate SafetyCase levels Basic then Full',
    Role: 'a role needs a name, for example: role Operator { archetype realizer }',
    Partner: 'a partner needs a name, for example: partner Metro "Metro AG" as Operator { pursues OneTicket }',
    Population: 'a population needs a name, for example: population Passengers of 400 k',
    External: 'an external needs a name, for example: external Ombud "Mobility Ombudsperson"',
    Group: 'a group needs a name and members, for example: group Riders of Passengers, Velo',
    Dependence: 'a dependence names two parties, for example: dependence Velo on Metro critical',
    Pool: 'a pool needs a name, for example: pool TicketSales of 12 M per year { share Metro 1/2, Velo rest }',
    Share: 'a share needs a party and a part of the whole, for example: Metro 1/2, Velo 30 % or PayCo rest',
    Dataset: 'a dataset needs a name, for example: dataset Trips of Metro { sensitivity personal }',
    Allow: 'a permission says who may do what with which data, for example: allow Velo to use Trips for ServicePlanning',
    Forbid: 'a prohibition says who may not do what with which data, for example: forbid all to use Trips for Marketing',
    Oblige: 'an obligation says who must do what, for example: oblige Metro to share Heatmap with Velo every day',
    Flow: 'a flow says what goes from whom to whom, for example: flow Trips from Metro to Velo',
    Body: 'a body needs a name and seats, for example: body Council { seats Metro 3, Velo 2 passes with majority of all votes }',
    Seat: 'a seat needs a party and its votes, for example: Metro 3, Velo 2 or PayCo observer',
    Passing: 'say what a motion needs, for example: passes with majority of all votes, or: passes with 16 votes',
    Threshold: 'a majority needs its base, for example: majority of all votes, or: 2/3 of votes cast',
    Decision:
        'a decision needs a name and a decider, for example: decision Tariffs about pricing { decided by Council }',
    Responsibility:
        'a responsibility needs a name, for example: responsibility Quality { responsible Velo accountable Metro }',
    ConflictProcess:
        'a conflict process needs a name and steps, for example: conflict FareDispute { step talk between parties within 14 days }',
    Step: 'a step is talk, mediation, ruling, arbitration or court, for example: step ruling by Panel hearing both within 60 days recusing parties',
    Sanction: 'a sanction needs a name and levels, for example: sanction LateData { warning with notice 14 days }',
    Disclosure:
        'a disclosure says what, by whom and to whom, for example: disclose risks, failures by Metro to all every 3 months',
    Channel:
        'a channel needs a name, for example: channel Concerns open to all { run by Watch answers within 10 days }',
    Practice:
        'a practice needs a name, for example: practice Roundtable builds relational trust among all every 3 months',
    Promised: 'a promise needs a name, for example: promise Uptime by Metro to all builds operational trust',
    Win: 'a win needs a name, for example: win AirportPass by Metro, Velo { benefits Velo due 2026-06-30 }',
    Exit: 'an exit says for whom, for example: exit for all { notice 6 months }',
    Waiver: 'a waiver names the rule and the element, for example: waive dummy-voter on Council because "agreed in 2026" until 2027-12-31',
    CostGame:
        'a cost game needs a name, for example: cost-game Depot of 3 M { share Metro 1/2, Velo rest on their own Metro 2 M }',
    Territory: 'a territory needs a name, for example: territory Germany within EU',
    Action: 'an action needs a name, for example: action resell within share',
    Exclusion: 'say which exclude each other, for example: purposes Marketing, Safety exclude each other',
    Risk: 'a risk needs a name, for example: risk Outage of PayCo borne by Operator known to all { likelihood low }',
    Score: 'a score needs a name, for example: score ServiceScore of Operator by Watch',
    Rating: 'a rating says of whom and by whom, for example: rating Metro by Velo 4 on 2026-01-01',
    Relationship: 'a relationship names its parties, for example: relationship Metro, Velo { needs strategic }',
    Every: 'say how often, for example: every 3 months or every day',
    Duration: 'a duration is a number and a unit, for example: 30 days or 6 months',
    Money: 'an amount is a number, for example: 2.5 M per year',
    Parties: 'a party is a partner, role, group, body or external by its name, or: all',
    Header: 'a file starts with, for example: ecosystem UrbanMobility, or: part of UrbanMobility'
};

/** A name where a word of the language is expected is most often a misspelt one. */
function misspelt({ image, tokenType }: IToken): string | undefined {
    if (tokenType.name !== 'ID' || image.length > 30) return undefined;
    if (keywords().includes(image.toLowerCase())) return image.toLowerCase();
    if (image.length < 3) return undefined;
    return nearest(
        image,
        keywords().filter((k) => k.length > 3)
    );
}
function found(token: IToken): string {
    return token.tokenType.name === 'EOF' ? 'the text ends' : `'${token.image.slice(0, 40)}' stands here`;
}
function wanted(type: TokenType): string {
    const names: Record<string, string> = {
        ID: 'a name',
        STRING: 'a text in "quotes"',
        AMOUNT: 'a number',
        DATE: 'a date such as 2027-01-31'
    };
    return names[type.name] ?? `'${type.LABEL ?? type.name.replace(/:KW$/, '')}'`;
}
function hint(ruleName: string): string {
    const text = needs[ruleName.replace(/​|\u200B/g, '')];
    return text ? ` ${text[0].toUpperCase()}${text.slice(1)}` : '';
}

/** Where a block should end: only before a new statement, or at the end of the text, is it the brace that is missing. */
function closing(actual: IToken): string {
    const word = actual.image.slice(0, 40);
    if (actual.tokenType.name === 'EOF') return "A closing '}' is missing at the end of the text.";
    if (startsStatement(actual.image)) return `A closing '}' is missing before '${word}'.`;
    return `'${word}' cannot stand here: it continues neither this clause nor this block. Lists are separated by commas, a name is one word, and an amount is written 5 M EUR per year.`;
}
/** The words to choose from, where they are few. */
function choices(paths: TokenType[][][]): string | undefined {
    const firsts = [...new Set(paths.flatMap((alternative) => alternative.map(([first]) => first)))];
    if (firsts.length < 2 || firsts.length > 12 || firsts.some((t) => !t || !/^[a-z]/.test(t.name))) return undefined;
    return firsts.map((t) => t.LABEL ?? t.name).join(', ');
}

/** Syntax errors in plain words: what stands here, what was expected, and an example of the whole statement. */
export class PlainParserMessages extends LangiumParserErrorMessageProvider {
    override buildMismatchTokenMessage({
        expected,
        actual,
        ruleName
    }: {
        expected: TokenType;
        actual: IToken;
        previous: IToken;
        ruleName: string;
    }): string {
        const word = expected.name === 'ID' ? undefined : misspelt(actual);
        if (word) return `'${actual.image.slice(0, 40)}' is not a word of the language. Did you mean '${word}'?`;
        if (expected.name.startsWith('}') || expected.LABEL === '}') return closing(actual);
        if (expected.name === 'EOF') return this.buildNotAllInputParsedMessage({ firstRedundant: actual, ruleName });
        if (expected.name === 'ID' && /^[a-z]/.test(actual.image))
            return `Here ${wanted(expected)} is missing: ${found(actual)}, which is a word of the language (write \`${actual.image}\` in backticks to use it as a name).${hint(ruleName)}`;
        return `Here ${wanted(expected)} is missing: ${found(actual)}.${hint(ruleName)}`;
    }
    override buildNotAllInputParsedMessage({ firstRedundant }: { firstRedundant: IToken; ruleName: string }): string {
        if (firstRedundant.image === '}')
            return "This '}' closes nothing: it is one too many, or it has no '{' before it.";
        const word = misspelt(firstRedundant);
        if (word)
            return `'${firstRedundant.image.slice(0, 40)}' is not a word of the language. Did you mean '${word}'?`;
        return `'${firstRedundant.image.slice(0, 40)}' does not start a statement. A statement starts with a word such as partner, role, pool, body, decision or allow. If it belongs to the block before, a brace is closed too early.`;
    }
    override buildNoViableAltMessage(o: {
        expectedPathsPerAlt: TokenType[][][];
        actual: IToken[];
        previous: IToken;
        customUserDescription: string;
        ruleName: string;
    }): string {
        const word = misspelt(o.actual[0]);
        if (word) return `'${o.actual[0].image.slice(0, 40)}' is not a word of the language. Did you mean '${word}'?`;
        const known = choices(o.expectedPathsPerAlt);
        if (known) return `'${o.actual[0].image.slice(0, 40)}' is not known here. Choose one of: ${known}.`;
        return `This cannot stand here: ${found(o.actual[0])}.${hint(o.ruleName)}`;
    }
    override buildEarlyExitMessage(o: {
        expectedIterationPaths: TokenType[][];
        actual: IToken[];
        previous: IToken;
        customUserDescription: string;
        ruleName: string;
    }): string {
        return `Something is missing: ${found(o.actual[0])}.${hint(o.ruleName)}`;
    }
}

export function lexingMessage(error: ILexingError): string {
    return `This character cannot stand here${error.length > 1 ? ` (${error.length} characters)` : ''}. Texts stand in "quotes"; names are letters, digits, _ and -.`;
}
