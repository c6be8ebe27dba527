import { expect, it } from 'vitest';
import { RestartPolicy } from '../../extension/client/restart-policy.js';

const minute = 60_000;
const ended = (policy: RestartPolicy, ...minutes: number[]): string[] => minutes.map((at) => policy.ended(at * minute));

it('a server is started again, but not for ever', () => {
    const policy = new RestartPolicy();
    expect(ended(policy, 0, 0.1, 0.2, 0.3, 0.4)).toEqual(['again', 'again', 'again', 'again', 'give up']);
    expect(policy.total).toBe(5);
    policy.forgive();
    expect(ended(policy, 0.5)).toEqual(['again']);
});
it('now and then does no harm', () => {
    expect(ended(new RestartPolicy(), 0, 1, 2, 3, 4, 5, 6, 7).every((e) => e === 'again')).toBe(true);
});
