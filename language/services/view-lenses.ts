import type { Command } from 'vscode-languageserver-types';
import type { Declaration } from '../model/declarations.js';
import type { Supposition } from '../suppose/supposition.js';
import type { Choice } from '../views/data-map.js';
import type { ViewName } from '../views/names.js';

/** What a command of the client is given: which view, of the ecosystem of the text whatever was chosen before. */
export interface ViewToOpen {
    readonly view: ViewName;
    readonly ofText: boolean;
    readonly choice?: Choice;
    readonly suppositions?: readonly Supposition[];
}
interface Opening extends Omit<ViewToOpen, 'ofText'> {
    readonly title: string;
}

/** The views that show a statement, as commands. */
export function viewsOf(declaration: Declaration, openView: string): Command[] {
    return openingsOf(declaration).map(({ title, ...view }) => ({
        title,
        command: openView,
        arguments: [{ ...view, ofText: true } satisfies ViewToOpen]
    }));
}
function openingsOf(declaration: Declaration): Opening[] {
    switch (declaration.kind) {
        case 'EcosystemHeader':
            return [
                { title: 'Open partner matrix', view: 'matrix' },
                { title: 'Strategy map', view: 'strategy' },
                { title: 'Trust report', view: 'trust' }
            ];
        case 'Partner': {
            const { name } = declaration;
            return [
                {
                    title: 'What if this partner left?',
                    view: 'matrix',
                    suppositions: [{ what: 'leaves', partner: name }]
                }
            ];
        }
        case 'Dataset':
            return [{ title: 'Data map', view: 'data', choice: { dataset: declaration.name } }];
        case 'Body':
        case 'Decision':
        case 'ConflictProcess':
            return [{ title: 'Decision map', view: 'decisions' }];
        default:
            return [];
    }
}
