// Reads the built scripts as Chromium 80 and Safari 15 do: syntax newer than ES2020 is an error. Used by the driver after a build.
const as = (sourceType) => ({ ecmaVersion: 2020, sourceType });

export default [
  { linterOptions: { reportUnusedDisableDirectives: 'off' } },
  { files: ['**/*.js'], languageOptions: as('module') },
  { files: ['**/worker-*.js'], languageOptions: as('script') },
];
