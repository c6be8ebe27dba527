// The unit of all measurements: a parser of the same grammar that builds the tree of meaning and nothing else. No tree of the text, no
// references, no recovery. Made by Langium's own builder from the same grammar object, so that it cannot drift from the language.
import {
    AbstractLangiumParser,
    createDefaultCoreModule,
    createDefaultSharedCoreModule,
    createParser,
    EmptyFileSystem,
    GrammarAST,
    GrammarUtils,
    inject,
    type LangiumCoreServices
} from 'langium';
import { EcoSpecGeneratedModule, EcoSpecGeneratedSharedModule } from '../language/generated/module.js';

type Rule = Parameters<AbstractLangiumParser['rule']>;
type Consume = Parameters<AbstractLangiumParser['consume']>;
type Subrule = Parameters<AbstractLangiumParser['subrule']>;
type Node = Record<string, unknown>;

export class BareParser extends AbstractLangiumParser {
    private readonly open: Node[] = [];

    override rule(...[rule, body]: Rule): ReturnType<AbstractLangiumParser['rule']> {
        const isFragment = GrammarAST.isParserRule(rule) && rule.fragment;
        const isText = GrammarAST.isParserRule(rule) && !isFragment && GrammarUtils.isDataTypeRule(rule);
        const method = this.wrapper.DEFINE_RULE(`${rule.name}\u200B`, (args) => {
            if (this.isRecording() || isFragment) return body(args);
            this.open.push(isText ? { text: '' } : { $type: rule.name });
            body(args);
            const node = this.construct() as Node;
            return isText ? node.text : node;
        });
        this.allRules.set(rule.name, method);
        if (GrammarAST.isParserRule(rule) && rule.entry) this.mainRule = method;
        return method;
    }
    override consume(...[index, token, feature]: Consume): void {
        const { image } = this.wrapper.wrapConsume(index, token);
        if (!this.isRecording()) this.put(feature, image);
    }
    override subrule(...[index, rule, isFragment, feature, args]: Subrule): void {
        const result = this.wrapper.wrapSubrule(index, rule, args);
        if (!this.isRecording() && !isFragment) this.put(feature, result);
    }
    override action($type: string, { feature, operator }: GrammarAST.Action): void {
        if (this.isRecording()) return;
        const node = this.open.at(-1)!;
        if (!feature || !operator) node.$type = $type;
        else this.open[this.open.length - 1] = { $type, [feature]: operator === '+=' ? [node] : node };
    }
    override construct(): unknown {
        return this.open.pop();
    }
    parse(text: string): { length: number } {
        const { tokens, errors } = this.lexer.tokenize(text);
        this.wrapper.input = tokens;
        const tree = this.wrapper.rule(this.mainRule);
        const [fault] = [...errors, ...this.wrapper.errors];
        if (fault) throw new Error(`The generated text is not well-formed: ${fault.message}`);
        return { ...(tree as object), length: tokens.length };
    }
    tokensIn(text: string): number {
        return this.lexer.tokenize(text).tokens.length;
    }
    private put(feature: GrammarAST.AbstractElement, value: unknown): void {
        const node = this.open.at(-1)!;
        const assignment = assignmentOf(feature);
        if (!assignment) {
            if ('text' in node) node.text += value as string;
            else if (value && typeof value === 'object') Object.assign(node, value);
        } else if (assignment.operator === '+=') {
            const list = node[assignment.feature] as unknown[] | undefined;
            if (list) list.push(value);
            else node[assignment.feature] = [value];
        } else node[assignment.feature] = assignment.operator === '?=' ? true : value;
    }
}
const assignments = new Map<GrammarAST.AbstractElement, GrammarAST.Assignment | undefined>();
function assignmentOf(feature: GrammarAST.AbstractElement): GrammarAST.Assignment | undefined {
    if (!assignments.has(feature)) {
        let at: unknown = feature;
        while (GrammarAST.isAbstractElement(at) && !GrammarAST.isAssignment(at)) at = at.$container;
        assignments.set(feature, GrammarAST.isAssignment(at) ? at : undefined);
    }
    return assignments.get(feature);
}
export function bareParser(): BareParser {
    const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), EcoSpecGeneratedSharedModule);
    const services = inject(createDefaultCoreModule({ shared }), EcoSpecGeneratedModule) as LangiumCoreServices;
    shared.ServiceRegistry.register(services);
    const parser = createParser(services.Grammar, new BareParser(services), services.parser.Lexer.definition);
    parser.finalize();
    return parser;
}
