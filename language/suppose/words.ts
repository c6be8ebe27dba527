import { listed } from '../model/words.js';
import type { Supposition } from './supposition.js';

/** A supposition as a sentence: `Metro leaves`, `Velo has 3 votes in Council`. */
export function inWords(s: Supposition): string {
    switch (s.what) {
        case 'leaves':
            return `${s.partner} leaves`;
        case 'votes': {
            const votes = s.votes.trim();
            if (/^0+(\.0+)?$/.test(votes)) return `${s.party} has no seat in ${s.body}`;
            return `${s.party} has ${votes} ${votes === '1' ? 'vote' : 'votes'} in ${s.body}`;
        }
        case 'share': {
            const share = s.share.trim();
            return `${s.party} gets ${share === 'rest' ? 'the rest' : share} of ${s.pool}`;
        }
        case 'majority': {
            const majority = s.majority.trim().replace(/^passes with /, '');
            return majority === 'unanimous' ? `${s.of} decides unanimously` : `${s.of} decides with ${majority}`;
        }
    }
}
/** What stands under a picture that shows no ecosystem that is. */
export function allInWords(suppositions: readonly Supposition[]): string {
    return `what if ${listed(suppositions.map(inWords))}`;
}
