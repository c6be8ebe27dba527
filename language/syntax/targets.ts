import type { PropertyMetaData } from 'langium';
import { EcoSpecAstReflection } from '../generated/ast.js';
import type { SyntaxNode, WrittenName } from './node.js';

const reflection = new EcoSpecAstReflection();

/** What a name may mean: asked of the grammar once, not for half a million names. */
export interface Targets {
    readonly type: string;
    readonly kinds: readonly string[];
}
const targets = new Map<string, Map<string, Targets>>();
export function targetsOf(owner: string, property: string): Targets {
    let own = targets.get(owner);
    if (!own) {
        own = new Map();
        targets.set(owner, own);
    }
    let found = own.get(property);
    if (!found) {
        const type = reflection.getTypeMetaData(owner).properties[property].referenceType!;
        found = { type, kinds: reflection.getAllSubTypes(type).filter((t) => t !== type || !unions.has(t)) };
        own.set(property, found);
    }
    return found;
}
/** Types that stand for several kinds and are none themselves. */
const unions = new Set(['Party', 'Given', 'Fed', 'Named']);

/** The declaration that a name means something within: a level in its certificate, a step in its process. */
export function scopeOf(type: string, owner: SyntaxNode): string | undefined {
    if (type === 'Level') return nameIn(owner.values.certificate as WrittenName | undefined);
    return type === 'Step' ? (owner.within?.values.name as string | undefined) : undefined;
}
export function nameIn(written: WrittenName | undefined): string | undefined {
    return written?.name || undefined;
}

/** What a broken text left out: a property that the grammar wants, or parties that are none. */
export function isIncomplete(type: string, values: Readonly<Record<string, unknown>>): boolean {
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
