import { expect, it } from 'vitest';
import { shortfallsOf } from '../../language/analyses/parties/certificates.js';
import { ecosystemOf } from './fixtures/ecosystem.js';

const lacks = (holds: string, requires = 'Safe Middle', header = '', certificate = ''): string[] => {
    const eco = ecosystemOf(
        `certificate Safe levels Low then Middle then High ${certificate}\nrole R { requires ${requires} }\npartner A as R ${header} { ${holds} }`,
        'dated 2026-06-01'
    );
    return shortfallsOf(eco, eco.active[0]).map((s) => `${s.why}${s.certain ? '' : '?'}`);
};
it.each([
    ['', ['missing']],
    ['holds Safe Middle', []],
    ['holds Safe High until 2026-06-01', []],
    ['holds Safe High until 2026-05-31', ['lapsed']],
    ['holds Safe Middle since 2026-06-02', ['not yet valid']],
    ['holds Safe Low', ['level too low']],
    ['holds Safe', ['level not said?']],
    ['holds Safe Low   holds Safe High until 2026-05-31', ['lapsed']]
])('%s: %j', (holds, expected) => expect(lacks(holds)).toEqual(expected));
it.each([
    ['until its end', 'holds Safe High until 2026-05-31', '', []],
    ['over', 'holds Safe High until 2026-03-31', '', ['lapsed']],
    ['since joining', '', 'since 2026-05-31', []],
    ['since long ago', '', 'since 2026-03-31', ['missing']],
    ['since an unknown day', '', '', ['missing?']]
])('a month of grace, %s', (_, holds, header, expected) => {
    expect(lacks(holds, 'Safe Middle grace 1 month', header)).toEqual(expected);
    expect(lacks(holds, 'Safe Middle', header, '{ grace 1 month }')).toEqual(expected);
});
