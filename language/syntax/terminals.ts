/** What a token of the grammar says: names without their backticks and in NFC, texts without quotes, everything else as written. */
export function readAs(terminal: string | undefined, image: string): string {
    if (terminal === 'ID') return (image.startsWith('`') ? image.slice(1, -1) : image).normalize('NFC');
    if (terminal === 'STRING' || terminal === 'UNCLOSED_STRING')
        return image.replace(/^"|"$/g, '').replace(/\\(.)/g, '$1');
    return image;
}
