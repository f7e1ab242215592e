// Lint of the page. The import rules keep the layers of ARCHITECTURE.md: engine <- state <- elements; charts and i18n are leaves.
import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import typescript from 'typescript-eslint';

/** Forbids the files of `layer` to import from `others`. */
function layer(name, others, because) {
  return {
    files: [`**/src/${name}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: others.map((other) => ({
            regex: `^(\\.\\./)+${other}(/|$)`,
            message: `${name} does not know ${other}: ${because}`,
          })),
        },
      ],
    },
  };
}

export default defineConfig(
  globalIgnores(['**/src/engine/generated/', '**/node_modules/', '**/results/']),
  {
    files: ['**/*.ts'],
    extends: [typescript.configs.recommended, lit.configs['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    rules: {
      ...litA11y.configs.recommended.rules,
      // An argument that a signature demands and nobody reads is named with an underscore.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['warn', 'error', 'info'] }],
      'no-eval': 'error',
      'no-new-func': 'error',
      // The oldest browser served is Chromium 80: what came later is missing there, and no build step adds it.
      'no-restricted-globals': [
        'error',
        { name: 'structuredClone', message: 'Missing in Chromium 80.' },
        { name: 'CompressionStream', message: 'Missing in Safari 15: use fflate.' },
      ],
      'no-restricted-properties': [
        'error',
        { property: 'replaceChildren', message: 'Missing in Chromium 80.' },
        { property: 'randomUUID', message: 'Missing in Chromium 80 and on http pages.' },
        { object: 'AbortSignal', property: 'timeout', message: 'Missing in Chromium 80.' },
      ],
    },
  },
  layer('engine', ['state', 'elements', 'charts', 'i18n'], 'it is the innermost layer.'),
  layer('state', ['elements', 'charts'], 'state is what elements and charts show.'),
  layer('charts', ['state', 'elements'], 'a chart is a pure function of results.'),
  layer('i18n', ['state', 'elements', 'charts'], 'it only loads texts and formats numbers.'),
);
