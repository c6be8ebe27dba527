/** Characters of keys one memo keeps: a few thousand ordinary bodies, or a handful with 10⁵ seats. */
const capacity = 2 ** 22;

/**
 * `compute`, remembering its latest answers by the content of the question: two inputs with one key must have one
 * answer. What was not asked for longest is forgotten first. A key longer than the capacity is answered and not kept.
 */
export function memoised<I, O>(
    keyOf: (input: I) => string,
    compute: (input: I) => O,
    characters = capacity
): (input: I) => O {
    const answers = new Map<string, O>();
    let used = 0;
    const keep = (key: string, answer: O): void => {
        if (key.length > characters) return;
        answers.set(key, answer);
        used += key.length;
        for (const oldest of answers.keys()) {
            if (used <= characters) break;
            answers.delete(oldest);
            used -= oldest.length;
        }
    };
    return (input) => {
        const key = keyOf(input);
        const known = answers.has(key);
        const answer = known ? (answers.get(key) as O) : compute(input);
        if (known) {
            answers.delete(key);
            used -= key.length;
        }
        keep(key, answer);
        return answer;
    };
}
