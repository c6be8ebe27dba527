import type { CompletionItem } from 'vscode-languageserver-types';
import type { Workspace } from '../../workspace.js';
import { explained } from '../hover/hover.js';
import { ecosystemOf } from '../scope.js';
import type { NameData } from './names.js';

/** An item with what hover would say of the name: computed only for the one that is looked at. */
export function explainedItem(workspace: Workspace, item: CompletionItem): CompletionItem {
    const data = item.data as NameData | undefined;
    const eco = data && ecosystemOf(workspace, data.uri);
    const element = data && eco?.meaning({ name: data.name, kinds: [data.kind], within: data.within });
    return eco && element
        ? { ...item, documentation: { kind: 'markdown', value: explained(workspace, eco, element) } }
        : item;
}
