// Weighs what was packed: `node sizes.mjs DIST`. Writes DIST/sizes.json (bytes of each file, raw, gzip and brotli) and prints the table.
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const dist = process.argv[2];

/** All files below a folder, in the order of their names. */
function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]));
}

function weigh(file) {
  const bytes = readFileSync(file);
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli.length };
}

/**
 * What only a person's action asks for: another plan, another language, files of tables, the engine without a worker. All else, the charts'
 * own chunk included, is loaded to show the first view.
 */
const ON_DEMAND = [/\/plans\//, /\/text\//, /sheets\/sheets\.ts$/, /engine\/core\.ts$/];

/** The files of the site that the first view does without. */
function onDemand(manifest) {
  const chunks = Object.values(manifest).filter((chunk) => chunk.isDynamicEntry);
  const later = chunks.filter((chunk) => ON_DEMAND.some((pattern) => pattern.test(chunk.src ?? '')));
  return new Set(later.map((chunk) => `site/${chunk.file}`));
}

const manifestFolder = join(dist, 'site', '.vite');
const later = onDemand(JSON.parse(readFileSync(join(manifestFolder, 'manifest.json'), 'utf8')));
rmSync(manifestFolder, { recursive: true });

const files = {};
for (const file of filesBelow(dist)) {
  const name = relative(dist, file).split(sep).join('/');
  if (name !== 'sizes.json') files[name] = { ...weigh(file), on_demand: later.has(name) };
}

/** The sum over the files that a test on name and size chooses. */
function total(chosen) {
  const sum = { raw: 0, gzip: 0, brotli: 0 };
  for (const [name, size] of Object.entries(files)) {
    if (chosen(name, size)) for (const key of Object.keys(sum)) sum[key] += size[key];
  }
  return sum;
}

const totals = {
  site_first_load: total((name, size) => name.startsWith('site/') && !size.on_demand),
  site: total((name) => name.startsWith('site/')),
  element: total((name) => name.startsWith('element/')),
};
writeFileSync(join(dist, 'sizes.json'), `${JSON.stringify({ unit: 'bytes', files, totals }, null, 2)}\n`);

const line = (name, { raw, gzip, brotli }) =>
  name.padEnd(52) + [raw, gzip, brotli].map((bytes) => (bytes / 1000).toFixed(1).padStart(11)).join('');
console.log('kB'.padEnd(52) + ['raw', 'gzip', 'brotli'].map((word) => word.padStart(11)).join(''));
for (const [name, size] of Object.entries(files))
  console.log(line(size.on_demand ? `${name} (on demand)` : name, size));
console.log(line('site: first load', totals.site_first_load));
console.log(line('site: all', totals.site));
