import { expect, it, vi } from 'vitest';
import { collectFacts } from '../../language/syntax/collect.js';

/** Whoever reads JSON from the command line reads only that. */
it('reading a text writes nothing, also where the grammar could go two ways', () => {
    const written = vi.spyOn(console, 'log').mockImplementation(() => {});
    const { problems } = collectFacts('file:///a.eco', 'allow A to use D { where x is 12x and y is 3z }');
    expect(problems.length).toBeGreaterThan(0);
    expect(written).not.toHaveBeenCalled();
});
