import { defineConfig } from 'vitest/config';

export default defineConfig({
    define: { __VERSION__: '"test"' },
    plugins: [
        {
            name: 'eco-text',
            enforce: 'pre',
            transform: (code, id) => (id.endsWith('.eco') ? `export default ${JSON.stringify(code)};` : undefined)
        }
    ],
    test: {
        fileParallelism: false,
        include: ['test/**/*.test.ts'],
        setupFiles: ['test/places.ts'],
        testTimeout: 60_000
    }
});
