import {
    type CstNode,
    createDefaultCoreModule,
    createDefaultSharedCoreModule,
    DefaultLexer,
    DefaultValueConverter,
    EmptyFileSystem,
    type GrammarAST,
    inject,
    type LangiumCoreServices,
    type LangiumParser,
    type LanguageMetaData,
    type Lexer,
    type LexerResult,
    type ValueType
} from 'langium';
import { EcoSpecGeneratedModule, EcoSpecGeneratedSharedModule, EcoSpecLanguageMetaData } from '../generated/module.js';
import { PlainParserMessages } from './messages.js';
import { readAs } from './terminals.js';

/** Names without their backticks and in NFC, texts without quotes; everything else stays as written. */
class Values extends DefaultValueConverter {
    protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cst: CstNode): ValueType {
        if (rule.name.toUpperCase() === rule.name) return readAs(rule.name, input);
        return super.runConverter(rule, input, cst);
    }
}

/**
 * Keeps comments from the tree of the text: Langium's parser looks each of them up in a list from which it takes one after another, which
 * is quadratic, and cannot take some hundred thousand in a row. Whoever wants comments asks the lexer.
 */
class WithoutComments extends DefaultLexer {
    override tokenize(text: string): LexerResult {
        return { ...super.tokenize(text), hidden: [] };
    }
}

let services: LangiumCoreServices | undefined;
let withComments: Lexer | undefined;

/** The one parser of this process. Names are not linked here: an ecosystem resolves them over all of its files. */
export function parser(): LangiumParser {
    return servicesOf().parser.LangiumParser;
}
/** Splits a text into tokens, those of comments apart. */
export function lexer(): Lexer {
    withComments ??= new DefaultLexer(servicesOf());
    return withComments;
}
/** A parser that threw in the midst of a text is of no use for another one. */
export function renewParser(): void {
    services = undefined;
    withComments = undefined;
}
/** Otherwise a parser writes to the console where two ways are open to it. */
export function quiet(): LanguageMetaData {
    return { ...EcoSpecLanguageMetaData, mode: 'production' };
}
function servicesOf(): LangiumCoreServices {
    if (!services) {
        const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), EcoSpecGeneratedSharedModule);
        services = inject(createDefaultCoreModule({ shared }), EcoSpecGeneratedModule, {
            LanguageMetaData: quiet,
            parser: {
                Lexer: (all: LangiumCoreServices) => new WithoutComments(all),
                ValueConverter: () => new Values(),
                ParserErrorMessageProvider: () => new PlainParserMessages()
            }
        } as never) as LangiumCoreServices;
        shared.ServiceRegistry.register(services);
    }
    return services;
}
