import type { Place, Position } from '../model/place.js';
import type { Workspace } from '../workspace.js';
import { declarationAt, namedIn } from './file-index.js';
import { targetAt } from './target.js';

/** What a cursor is on: names, the nearest first, and the statement around it. */
export interface Here {
    readonly names: readonly string[];
    readonly statement?: Place;
}
export function hereAt(workspace: Workspace, uri: string, position: Position): Here {
    const facts = workspace.facts(uri);
    const around = facts && declarationAt(facts, position);
    const target = targetAt(workspace, uri, position)?.target;
    const meant = target?.is === 'element' ? [target.element.name] : [];
    const own = around ? namedIn(around).slice(0, 1) : [];
    return { names: [...new Set([...meant, ...own.map((e) => e.name)])], statement: around?.at };
}
