/** As people type it: without capitals, accents and the rest of what is above and below letters. */
export function plain(text: string): string {
    return text
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase();
}
/** Whether each word that was typed is somewhere in a text. */
export function searchFor(typed: string): (text: string) => boolean {
    const words = plain(typed).split(/\s+/).filter(Boolean);
    if (!words.length) return () => true;
    return (text) => {
        const within = plain(text);
        return words.every((word) => within.includes(word));
    };
}
