import { expect, test } from 'vitest';
import english from '../../../text/en.ftl?raw';
import { CHINESE, Texts } from '../i18n/texts';
import { sizeText } from './figures';
import { unitName } from './names';

const packs = import.meta.glob<string>('../../../plans/*/plan.toml', { eager: true, query: '?raw', import: 'default' });
const ENGLISH = new Texts('en', english);

/** Units that stand beside the values of targets, as the packs write them. */
function targetUnits(): string[] {
  const blocks = Object.values(packs).flatMap((pack) =>
    pack.split(/^\[\[/m).filter((block) => block.startsWith('targets]]')),
  );
  return blocks.flatMap((block) => /^unit = "([^"]+)"/m.exec(block)?.[1] ?? []);
}

test('a unit that a pack writes in Chinese has an English name', () => {
  const written = Array.from(new Set([...targetUnits(), '亿元', '家', '件/万人', '万亩']));
  expect(written.length).toBeGreaterThan(4);
  const modelled = ['万元/亩', '万元/人', '万tce', 'tce', 'tce/万元', '亩/年', '家/年', '个/年'];
  const odd = written.filter((unit) => !modelled.includes(unit) && /[\u4e00-\u9fff]/.test(unitName(ENGLISH, unit)));
  expect(odd).toEqual([]);
  expect(unitName(CHINESE, '个')).toBe('个');
  expect(unitName(ENGLISH, '个')).toBe('');
});

test('a gap in such a unit has it too', () => {
  const display = { unit: '亿元', scale: 1, decimals: 0, difference_unit: '亿元' };
  expect(sizeText(ENGLISH, -725, display)).toBe('725 CNY 100 m');
  expect(sizeText(CHINESE, -725, display)).toBe('725亿元');
});
