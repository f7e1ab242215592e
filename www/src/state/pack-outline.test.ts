/** What is read without the engine is what the core reads of the same packs. */
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { startCore, type Core } from '../engine/core';
import { packOutline } from './pack-outline';

const packs = import.meta.glob<string>('../../../plans/*/plan.toml', { eager: true, query: '?raw', import: 'default' });
const module = new URL('../engine/generated/tuiyan_wasm_bg.wasm', import.meta.url);

let core: Core;

beforeAll(() => {
  core = startCore(new Uint8Array(readFileSync(module)).buffer);
});

test.each(Object.entries(packs))('%s: title and every target as the core reads them', (_path, text) => {
  const plan = core.open(text, 'toml').plan!;
  const outline = packOutline(text)!;
  expect(outline.title).toEqual(plan.short_title);
  const cells = new Set(plan.quotas.flatMap(({ city, regions }) => [city, ...Object.values(regions)]));
  const targets = plan.targets.filter(({ id }) => !cells.has(id));
  expect(outline.targets.map(({ name, group, level }) => [name.zh, group, level])).toEqual(
    targets.map(({ name, group, level }) => [name.zh, group, level]),
  );
  expect(outline.targets.map(({ value }) => value === null)).toEqual(targets.map(({ value }) => value === null));
  expect(outline.targets.map(({ years }) => years)).toEqual(
    targets.map(({ year, period }) => period ?? (year === null ? [] : [year])),
  );
  expect(outline.targets.map(({ clause, quote }) => [clause, quote])).toEqual(
    targets.map(({ source }) => [source.clause, source.quote]),
  );
});

const TEXTS: [string, string, unknown][] = [
  ['nothing', '', null],
  ['no plan', '[[targets]]\nname = "a"', null],
  ['JSON', '{ "plan": { "title": "x" } }', null],
  ['a plan alone', '[plan]\ntitle = "某市"', { title: { zh: '某市', en: null }, targets: [] }],
  [
    'lines that are broken',
    '[plan]\ntitle = "某市"\n[[targets]]\nname = { zh = "a\n[[targets]]\nvalue = ]',
    { title: { zh: '某市', en: null }, targets: [] },
  ],
];

test.each(TEXTS)('of %s it reads what there is', (_name, text, outline) => {
  expect(packOutline(text)).toEqual(outline);
});
