// Builds the forms of the page that fetch nothing: the one-file page `dist/tuiyan.html` and the element's npm package.
// `TUIYAN_FORM` chooses: `single`, `element` (a classic script) or `element-module`.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { compress } from 'lzma1';
import { build, mergeConfig, type Plugin, type Rolldown, type UserConfig } from 'vite';
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

/** What the one-file page may weigh: bytes as it is, and as a server sends it by gzip. The second is meant to be 1,000,000 (docs/decisions/0014). */
const LARGEST_FILE = 3_000_000;
const LARGEST_SENT = 1_400_000;

/** Bytes packed as strongly as it goes, in base64. */
function packed(bytes: Uint8Array): string {
  return Buffer.from(compress(Uint8Array.from(bytes), 9)).toString('base64');
}

/**
 * Keeps the wasm module packed until it is started, and the plan packs until they are opened. In the one-file page the packs stay
 * as they are: its script is packed whole, and plans of one stream take two thirds of what they take each by itself.
 */
const packedAssets: Plugin = {
  name: 'packed-assets',
  enforce: 'pre',
  load(id) {
    const [file = '', query] = id.split('?');
    const isPack = form !== 'single' && query === 'raw' && file.endsWith('/plan.toml');
    if (!isPack && !(query === 'inline' && file.endsWith('.wasm'))) return null;
    return `import { unpacked, unpackedText } from ${JSON.stringify(`${repository}www/src/engine/packed.ts`)};
export default ${isPack ? 'unpackedText' : 'unpacked'}(${JSON.stringify(packed(readFileSync(file)))});`;
  },
};

/** The script that unpacks the page's script and runs it. */
async function starting(script: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    define: { PACKED_SCRIPT: JSON.stringify(packed(Buffer.from(script))) },
    build: {
      write: false,
      target: ['chrome80', 'safari15'],
      rolldownOptions: { input: 'src/start-packed.ts', output: { format: 'iife' } },
    },
  });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
  return output[0].code;
}

/** Puts the script, packed, and the style into the page. It must be no module script: browsers refuse those from `file://`. */
const everythingInOneFile: Plugin = {
  name: 'everything-in-one-file',
  enforce: 'post',
  async generateBundle(_options, bundle) {
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
    const start = await starting(script);
    page.source = html.replace('</body>', () => `<script>${start}</script>\n</body>`);
    const [raw, gzip] = [Buffer.byteLength(page.source), gzipSync(page.source, { level: 9 }).length];
    if (raw > LARGEST_FILE || gzip > LARGEST_SENT) {
      throw new Error(
        `the one-file page has ${raw} bytes, ${gzip} by gzip: ${LARGEST_FILE}, ${LARGEST_SENT} are allowed`,
      );
    }
  },
};

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const inline: UserConfig = {
  base: './',
  plugins: [engineInside, packedAssets],
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
