import { expect, it } from 'vitest';
import { sellers } from '../examples/ten-thousand-sellers/generate.mjs';
import { libraries, Workspace } from '../language/index.js';

/** Of as many sellers, how many findings of each rule. */
function foundAmongSellers(count: number, change = (text: string): string => text): Record<string, number> {
    const workspace = new Workspace({ libraries });
    for (const [name, text] of sellers(count)) workspace.set(`file:///${name}`, change(text));
    const found: Record<string, number> = {};
    for (const { severity, rule } of workspace.all()) {
        const what = `${severity} ${rule}`;
        found[what] = (found[what] ?? 0) + 1;
    }
    return found;
}
const ofSome = {
    'error shares-do-not-sum': 1,
    'hint exited-partner-still-active': 1,
    'warning required-certification-missing': 1
};
it('of three hundred sellers three are told of something; what the marketplace does to all is told once', () => {
    expect(foundAmongSellers(300)).toEqual({
        ...ofSome,
        'hint exit-notice-asymmetric': 1,
        'warning self-preferencing-unchecked': 1
    });
});
it('the marketplace mends what it does to all of them as the README says', () => {
    const exit = 'exit for Market { notice 12 months   returns data within 30 days   deletes data within 90 days }';
    const mend = (text: string): string =>
        text.replace(/(role Marketplace .*exactly 1)/, '$1   equal-treatment').replace(/^exit for all/m, `${exit}\n$&`);
    expect(foundAmongSellers(300, mend)).toEqual(ofSome);
});
