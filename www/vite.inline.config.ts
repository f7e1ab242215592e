// Builds the forms of the page that fetch nothing: the one-file page `dist/tuiyan.html` and the element's npm package.
// `TUIYAN_FORM` chooses: `single`, `element` (a classic script) or `element-module`.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { mergeConfig, type Plugin, type UserConfig } from 'vite';
import site from './vite.config.ts';

const repository = fileURLToPath(new URL('..', import.meta.url));
const form = process.env.TUIYAN_FORM;

/** Takes the engine's files from inside the script. */
const engineInside: Plugin = {
  name: 'engine-inside',
  enforce: 'pre',
  resolveId(source, importer, options) {
    if (source !== './assets' || !importer?.includes('/src/engine/')) return null;
    return this.resolve('./assets-inline', importer, options);
  },
};

/**
 * Keeps the plan packs, a fifth of their size, and the wasm modules, a third of it, deflated until they are opened: this file is
 * carried about and read from a disk. Deflated before base64 they also stay small where a server compresses the page.
 */
const deflated: Plugin = {
  name: 'deflated',
  enforce: 'pre',
  load(id) {
    const [file = '', query] = id.split('?');
    const isPack = query === 'raw' && file.endsWith('/plan.toml');
    if (!isPack && !(query === 'inline' && file.endsWith('.wasm'))) return null;
    const base64 = deflateRawSync(readFileSync(file), { level: 9 }).toString('base64');
    return `import { inflated, inflatedText } from ${JSON.stringify(`${repository}www/src/engine/inflated.ts`)};
export default ${isPack ? 'inflatedText' : 'inflated'}(${JSON.stringify(base64)});`;
  },
};

/** Puts the script and the style into the page. It must be no module script: browsers refuse those from `file://`. */
const everythingInOneFile: Plugin = {
  name: 'everything-in-one-file',
  enforce: 'post',
  generateBundle(_options, bundle) {
    const page = bundle['index.html'];
    if (page?.type !== 'asset') throw new Error('the build made no index.html');
    let html = String(page.source);
    let script = '';
    for (const [name, file] of Object.entries(bundle)) {
      if (file === page) continue;
      if (file.type === 'chunk') {
        script += file.code;
        html = html.replace(new RegExp(`\\s*<script[^>]*${escaped(name)}[^>]*></script>`), '');
      } else if (name.endsWith('.css')) {
        html = html.replace(
          new RegExp(`<link[^>]*${escaped(name)}[^>]*>`),
          () => `<style>${String(file.source)}</style>`,
        );
      } else if (!name.startsWith('.vite/')) {
        throw new Error(`${name} is not inside the page`);
      }
      delete bundle[name];
    }
    // Inside a script element only these words need care; a backslash changes nothing in a string or a pattern.
    const safe = script.replace(/<(?=\/script|!--)/gi, '\\x3C');
    page.source = html.replace('</body>', () => `<script>${safe}</script>\n</body>`);
  },
};

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const inline: UserConfig = {
  base: './',
  plugins: [engineInside, deflated],
  build: {
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    manifest: false,
    // The code that loads parts on demand asks where it lies; with all parts inside nobody reads the answer.
    rolldownOptions: { checks: { emptyImportMeta: false } },
  },
};

const single: UserConfig = {
  plugins: [everythingInOneFile],
  build: {
    outDir: `${repository}target/page/single`,
    rolldownOptions: { output: { format: 'iife', codeSplitting: false } },
  },
};

const element = (format: 'iife' | 'es', fileName: string): UserConfig => ({
  build: {
    outDir: `${repository}dist/element`,
    emptyOutDir: false,
    lib: { entry: 'src/elements/tuiyan-simulator.ts', formats: [format], name: 'Tuiyan', fileName: () => fileName },
    rolldownOptions: { output: { codeSplitting: false } },
  },
});

const forms: Record<string, UserConfig> = {
  single,
  element: element('iife', 'tuiyan.js'),
  'element-module': element('es', 'tuiyan.mjs'),
};

const chosen = forms[form ?? ''];
if (!chosen) throw new Error(`TUIYAN_FORM must be one of ${Object.keys(forms).join(', ')}`);

export default mergeConfig(mergeConfig(site, inline), chosen);
