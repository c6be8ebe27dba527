/** What is wrong with a number as it is written, in plain words; `undefined` where nothing is. */
export function badAmount(text: string): string | undefined {
    if (/^\d+,\d+$/.test(text))
        return `Write the number as ${text.replace(',', '.')} (a point before the decimals, no separators).`;
    if (text.length > 60) return 'This number is too long: at most 60 characters.';
    return /^\d+(\.\d+)?([ \t]*(k|M|bn))?([ \t]+[A-Z]{3})?$/.test(text)
        ? undefined
        : `'${text}' is not a number as written here. Numbers look like 12, 99.5, 400 k, 2.5 M EUR or 1/3; dates like 2027-01-31.`;
}

/** What is wrong with a date as it is written. A period of a record may also be a month, `2026-01`. */
export function badDay(text: string, monthWillDo = false): string | undefined {
    const example = monthWillDo ? '2027-01-31, or 2027-01 for a month' : '2027-01-31';
    const written = /^(\d{1,4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(text);
    if (!written || (!written[3] && !monthWillDo))
        return `'${text}' is not a day. A date is written year-month-day, for example ${example}.`;
    const [year, month, day] = written.slice(1);
    const iso = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${(day ?? '1').padStart(2, '0')}`;
    const date = new Date(`${iso}T00:00:00Z`);
    if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso)
        return `There is no day ${text}. A date is written year-month-day, for example ${example}.`;
    const right = day ? iso : iso.slice(0, 7);
    return right === text ? undefined : `Write the date as ${right} (year-month-day, two digits each).`;
}
