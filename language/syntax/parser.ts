import {
    type CstNode,
    createDefaultCoreModule,
    createDefaultSharedCoreModule,
    DefaultValueConverter,
    EmptyFileSystem,
    type GrammarAST,
    inject,
    type LangiumCoreServices,
    type LangiumParser,
    type Lexer,
    type ValueType
} from 'langium';
import { EcoSpecGeneratedModule, EcoSpecGeneratedSharedModule } from '../generated/module.js';
import { PlainParserMessages } from './messages.js';

/** Names without their backticks and in NFC, texts without quotes; everything else stays as written. */
class Values extends DefaultValueConverter {
    protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cst: CstNode): ValueType {
        if (rule.name === 'ID') return (input.startsWith('`') ? input.slice(1, -1) : input).normalize('NFC');
        if (rule.name === 'STRING' || rule.name === 'UNCLOSED_STRING')
            return input.replace(/^"|"$/g, '').replace(/\\(.)/g, '$1');
        if (rule.name.toUpperCase() === rule.name) return input;
        return super.runConverter(rule, input, cst);
    }
}

let services: LangiumCoreServices | undefined;

/** The one parser of this process. Names are not linked here: an ecosystem resolves them over all of its files. */
export function parser(): LangiumParser {
    return servicesOf().parser.LangiumParser;
}
/** Splits a text into tokens, those of comments apart. */
export function lexer(): Lexer {
    return servicesOf().parser.Lexer;
}
/** A parser that threw in the midst of a text is of no use for another one. */
export function renewParser(): void {
    services = undefined;
}
function servicesOf(): LangiumCoreServices {
    if (!services) {
        const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), EcoSpecGeneratedSharedModule);
        services = inject(createDefaultCoreModule({ shared }), EcoSpecGeneratedModule, {
            parser: { ValueConverter: () => new Values(), ParserErrorMessageProvider: () => new PlainParserMessages() }
        } as never) as LangiumCoreServices;
        shared.ServiceRegistry.register(services);
    }
    return services;
}
