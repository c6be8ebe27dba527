import {
    type AstNode,
    type CstNode,
    GrammarAST,
    isAstNode,
    isCompositeCstNode,
    isReference,
    type PropertyMetaData,
    type Reference
} from 'langium';
import * as ast from '../generated/ast.js';
import type { Declaration, Name } from '../model/declarations.js';
import type { FileFacts, Problem, Use } from '../model/facts.js';
import type { Place } from '../model/place.js';
import { amountOf, type Duration, Fraction, type Money, type Quantity, type Unit } from '../model/quantity.js';
import { clauseOf, type Part, partsOf, ruleOf, wordsOf } from './assignments.js';
import { type Comments, commentsIn, noComments } from './comments.js';
import { maxDepth, tooDeep } from './depth.js';
import { syntaxProblems } from './errors.js';
import { placer } from './lines.js';
import { lexingMessage } from './messages.js';
import { badAmount, badDay } from './numbers.js';
import { parser, renewParser } from './parser.js';
import { plainUse } from './uses.js';

/** Reads one text. Never throws: whatever is wrong with the text becomes a problem at its place. */
export function collectFacts(uri: string, text: string): FileFacts {
    const place = placer(uri, text);
    const unread = (message: string, offset: number): FileFacts => {
        const at = place(offset, Math.min(offset + 1, text.length));
        const problem: Problem = { code: 'syntax', message, at };
        return { uri, declarations: [], uses: [], problems: [problem], end: place(text.length, text.length) };
    };
    const deep = tooDeep(text);
    if (deep !== undefined) return unread(`Conditions cannot be nested more than ${maxDepth} deep.`, deep);
    try {
        return new Reader(uri, text, place).read();
    } catch (error) {
        renewParser();
        // Some hundred thousand comments in a row are too many for Langium; anything else would be a fault of ours, and is shown rather than lost.
        const tooMany = error instanceof RangeError;
        return unread(tooMany ? 'Too much to be read at once.' : `This text cannot be read: ${error}`, 0);
    }
}

const reflection = new ast.EcoSpecAstReflection();
type Values = Record<string, unknown>;

class Reader {
    private readonly uses: Use[] = [];
    private readonly problems: Problem[] = [];
    private comments: Comments = noComments;

    constructor(
        private readonly uri: string,
        private readonly text: string,
        private readonly place: (start: number, end: number) => Place
    ) {}

    read(): FileFacts {
        const { value, lexerErrors, parserErrors } = parser().parse<ast.File>(this.text);
        this.comments = commentsIn(this.text, value.$cstNode);
        for (const e of lexerErrors)
            this.problem('syntax', lexingMessage(e), this.place(e.offset, e.offset + e.length));
        this.problems.push(...syntaxProblems(value, parserErrors, this.text, this.place));
        const declarations = (value.items ?? [])
            .map((item) => this.node(item))
            .filter((d) => d !== undefined) as Declaration[];
        const end = this.place(this.text.length, this.text.length);
        return { uri: this.uri, declarations, uses: this.uses, problems: this.problems, end };
    }

    private problem(code: string, message: string, at: Place, related?: Problem['related']): void {
        this.problems.push({ code, message, at, related });
    }
    private span(cst: CstNode | undefined): Place {
        return cst ? this.place(cst.offset, cst.end) : this.place(0, 0);
    }

    /** The plain record of a node, or nothing where the text leaves out what it cannot do without. */
    private node(node: AstNode): unknown {
        const parts = partsOf(node);
        this.checkOnce(parts);
        const malformed = new Set<string>();
        for (const part of parts) {
            if (this.isMalformed(part)) malformed.add(part.property);
            const use = plainUse(node, part);
            if (use) this.uses.push({ ...use, at: this.span(part.cst) });
        }
        const at = this.span(node.$cstNode);
        const quantity = quantityOf(node, at);
        if (quantity !== notOne) return quantity;
        const out: Values = { kind: node.$type, at };
        // A day that is none says nothing.
        for (const [property, value] of Object.entries(node))
            if (!property.startsWith('$') && !malformed.has(property))
                out[property] = this.value(value, node, property);
        if (isIncomplete(node.$type, out)) return undefined;
        const name = parts.find((p) => p.property === 'name');
        if (name) out.nameAt = this.span(name.cst);
        const topics = parts.filter((p) => p.property === 'topics');
        if (topics.length) out.topicsAt = this.place(topics[0].cst.offset, topics[topics.length - 1].cst.end);
        if (node.$cstNode && this.text[node.$cstNode.end - 1] === '}') {
            const end = node.$cstNode.end - 1;
            out.bodyEnd = this.place(end, end).range.start;
            const brace = braceIn(node);
            if (brace) out.bodyStart = this.place(brace.offset, brace.offset).range.start;
        }
        const doc = 'name' in out && node.$cstNode && this.comments.docBefore(node.$cstNode.offset);
        if (doc) out.doc = doc;
        return out;
    }
    private value(value: unknown, owner: AstNode, property: string): unknown {
        if (Array.isArray(value))
            return value.map((v) => this.value(v, owner, property)).filter((v) => v !== undefined);
        if (isReference(value)) return this.reference(value, owner, property);
        if (isAstNode(value)) return this.node(value);
        return value;
    }
    private reference(reference: Reference, owner: AstNode, property: string): Name | undefined {
        const name = nameIn(reference);
        if (!name) return undefined;
        const at = this.span(reference.$refNode);
        const { type, kinds } = targetsOf(owner, property, reference);
        this.uses.push({ name, at, kinds, within: scopes[type]?.(owner) });
        return { name, at };
    }
    private checkOnce(parts: readonly Part[]): void {
        if (parts.length < 2) return;
        const first = new Map<string, Part>();
        for (const part of parts) {
            if (clauseOf(part.assignment) !== 'once') continue;
            const before = first.get(part.property);
            if (!before) first.set(part.property, part);
            else
                this.problem(
                    'clause-twice',
                    `'${wordsOf(part)}' is said twice here; it may stand once. Keep one of the two.`,
                    this.span(part.cst),
                    [{ message: 'It is said here already.', at: this.span(before.cst) }]
                );
        }
    }
    /** Whether a number or a date is not written as one; says so at its place. */
    private isMalformed({ assignment, cst }: Part): boolean {
        const rule = ruleOf(assignment);
        const message =
            rule === 'Amount'
                ? badAmount(cst.text)
                : rule === 'Day' || rule === 'Period'
                  ? badDay(cst.text, rule === 'Period')
                  : undefined;
        if (message) this.problem('malformed-number', message, this.span(cst));
        return message !== undefined;
    }
}

const notOne = Symbol('no quantity');
const quantities: ReadonlySet<string> = new Set(['Quantity', 'Count', 'Money', 'Duration', 'Every']);
/** The exact value of a node that is a quantity; nothing where it is malformed. */
function quantityOf(node: AstNode, at: Place): Quantity | Money | Duration | undefined | typeof notOne {
    if (!quantities.has(node.$type)) return notOne;
    const text = node.$cstNode?.text ?? '';
    if (ast.isQuantity(node) || ast.isCount(node)) {
        const value = partOf(node as ast.Quantity);
        return value && { value, percent: ast.isQuantity(node) && node.percent, text, at };
    }
    if (ast.isMoney(node)) {
        const amount = amountOf(node.amount ?? '');
        return amount && { ...amount, per: node.per && singular(node.per), text, at };
    }
    if (ast.isDuration(node) || ast.isEvery(node)) {
        const count = node.count ? amountOf(node.count.amount ?? '')?.value : new Fraction(1);
        return count && node.unit && { count, unit: singular(node.unit), text, at };
    }
    return notOne;
}
function partOf({ amount, over, percent }: ast.Quantity): Fraction | undefined {
    const value = amountOf(amount ?? '')?.value;
    const whole = over === undefined ? new Fraction(1) : amountOf(over)?.value;
    return value && whole && !whole.equals(0) ? value.div(whole).div(percent ? 100 : 1) : undefined;
}
function singular(unit: ast.Unit): Unit {
    return unit.replace(/s$/, '') as Unit;
}

/** What a broken text left out: a property that the grammar wants, or parties that are none. */
function isIncomplete(type: string, values: Values): boolean {
    if (type === 'Parties') return !values.all && !(values.named as unknown[]).length;
    return neededBy(type).some(({ name, defaultValue }) => {
        const value = values[name];
        return Array.isArray(defaultValue)
            ? !(value as unknown[] | undefined)?.length
            : defaultValue === undefined && (value === undefined || value === '');
    });
}
const needed = new Map<string, readonly PropertyMetaData[]>();
function neededBy(type: string): readonly PropertyMetaData[] {
    let found = needed.get(type);
    if (!found) {
        found = Object.values(reflection.getTypeMetaData(type).properties).filter((p) => !p.optional);
        needed.set(type, found);
    }
    return found;
}
/** What a reference may mean: asked of the grammar once, not for half a million names. */
interface Targets {
    readonly type: string;
    readonly kinds: readonly string[];
}
const targets = new Map<string, Targets>();
function targetsOf(owner: AstNode, property: string, reference: Reference): Targets {
    const key = `${owner.$type}.${property}`;
    let found = targets.get(key);
    if (!found) {
        const type = reflection.getReferenceType({ container: owner, property, reference });
        found = { type, kinds: reflection.getAllSubTypes(type).filter((t) => t !== type || !unions.has(t)) };
        targets.set(key, found);
    }
    return found;
}
/** Names that mean something only within another declaration. */
const scopes: Record<string, (owner: AstNode) => string | undefined> = {
    Level: (owner) => nameIn((owner as ast.Holding | ast.Requirement).certificate),
    Step: (owner) => (owner.$container as ast.ConflictProcess).name
};
/** Types that stand for several kinds and are none themselves. */
const unions = new Set(['Party', 'Given', 'Fed', 'Named']);

function nameIn(reference: Reference | undefined): string | undefined {
    return reference?.$refText?.replace(/^`|`$/g, '').normalize('NFC') || undefined;
}
/** The brace that opens the body of a node; what it consists of may stand within pieces of text of the same node. */
function braceIn(node: AstNode, cst: CstNode | undefined = node.$cstNode): CstNode | undefined {
    for (const child of cst && isCompositeCstNode(cst) ? cst.content : []) {
        const { grammarSource } = child;
        if (GrammarAST.isKeyword(grammarSource) && grammarSource.value === '{') return child;
        const inner = child.astNode === node && isCompositeCstNode(child) ? braceIn(node, child) : undefined;
        if (inner) return inner;
    }
    return undefined;
}

// ---- the compiler checks that the model's interfaces are what the grammar says, both ways -------------------------

type Plain<T> = T extends Reference
    ? Name
    : T extends ast.Quantity | ast.Count
      ? Quantity
      : T extends ast.Money
        ? Money
        : T extends ast.Duration | ast.Every
          ? Duration
          : T extends AstNode
            ? PlainNode<T>
            : T extends (infer U)[]
              ? readonly Plain<U>[]
              : T;
type PlainNode<T extends AstNode> = { readonly [K in keyof T as K extends `$${string}` ? never : K]: Plain<T[K]> } & {
    readonly kind: T['$type'];
    readonly at: Place;
} & (T extends { name: string } ? { readonly nameAt: Place } : object);
const agrees: [(fromGrammar: Plain<ast.Item>) => Declaration, (fromModel: Declaration) => Plain<ast.Item>] = [
    (d) => d,
    (d) => d
];
void agrees;
