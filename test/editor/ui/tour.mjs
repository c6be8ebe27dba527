/** The tour of the language, opened straight from the address. */
export const open = 'tour.eco';
export default {
    async 'the matrix of the tour has its partners'(bench) {
        await bench.showsFile('tour.eco');
        await bench.focusText();
        await bench.command('EcoSpec: Open Partner Matrix');
        for (const partner of ['Metro', 'Velo', 'PayCo', 'Watch'])
            await bench.row(partner).waitFor({ timeout: 60_000 });
        await bench.picture('tour');
    }
};
