import { expect } from 'vitest';
import { isAnchored } from '../language/model/anchor.js';

/** Places that follow their text are equal to plain ones, and to each other, where they now are the same place. */
expect.addEqualityTesters([
    function (one, other) {
        if ((!isAnchored(one) && !isAnchored(other)) || !isObject(one) || !isObject(other)) return undefined;
        const plain = (value: object): unknown => JSON.parse(JSON.stringify(value));
        return this.equals(plain(one), plain(other));
    }
]);
function isObject(value: unknown): value is object {
    return typeof value === 'object' && value !== null && !('asymmetricMatch' in value);
}
