import { expect, it } from 'vitest';
import { libraries, Workspace } from '../../language/index.js';

const header = 'ecosystem Big "Big alliance" {\n    vision "All"\n}\n';
const statement = 'partner P "Somebody" {\n    offers Rides\n}\n';
const message =
    'This file has 11.2 million characters; at most 10 million are read. Write parts of it into files of their own, which start with, for example: part of UrbanMobility';

it('a text of more than ten million characters is not read, and says so; other files of the ecosystem are not blamed', () => {
    const workspace = new Workspace({ libraries });
    const told = (uri: string): string[] =>
        workspace
            .all()
            .filter((f) => f.at.uri === uri && f.severity === 'error')
            .map((f) => f.message);
    workspace.set('file:///more.eco', 'part of Big\npartner Q "Another" { contributes Tools to P }\n');
    workspace.set('file:///big.eco', header + ' '.repeat(11_200_000 - header.length - statement.length) + statement);
    expect(told('file:///big.eco')).toEqual([message]);
    expect(told('file:///more.eco')).toEqual([]);
    // Shortened, it is read.
    workspace.set('file:///big.eco', header + statement);
    expect(told('file:///big.eco')).toEqual([]);
    expect(workspace.reports()[0].ecosystem.active.map((p) => p.name)).toEqual(['P', 'Q']);
    // And the other way round, also where nothing stands before.
    workspace.set('file:///big.eco', ' '.repeat(11_200_000));
    expect(told('file:///big.eco')).toEqual([message]);
});
