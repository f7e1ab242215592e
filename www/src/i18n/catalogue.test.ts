/** The two catalogues say the same things: same ids, same attributes, same variables; and what the page asks for is there. */
import { FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import english from '../../../text/en.ftl?raw';
import chinese from '../../../text/zh-CN.ftl?raw';
import { ENGINE_NOTICES, FAILURE_CODES } from '../engine/protocol';
import { CHINESE, Texts } from './texts';

/** `id` and `id.attribute` → the variables used in it, sorted. */
function parts(source: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { id, value, attributes } of new FluentResource(source).body) {
    if (value !== null) found.set(id, variables(value).join(' '));
    for (const [name, pattern] of Object.entries(attributes)) found.set(`${id}.${name}`, variables(pattern).join(' '));
  }
  return found;
}

function variables(node: unknown): string[] {
  const names = new Set<string>();
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    const { type, name } = part as { type?: string; name?: string };
    if (type === 'var' && name !== undefined) names.add(name);
    Object.values(part).forEach(walk);
  };
  walk(node);
  return [...names].sort();
}

/** The pieces of a text that a person reads: what stands between variables, and the variants of a choice. */
function words(pattern: unknown): string[] {
  if (typeof pattern === 'string') return [pattern];
  if (Array.isArray(pattern)) return pattern.flatMap(words);
  const { variants } = (pattern ?? {}) as { variants?: { value: unknown }[] };
  return (variants ?? []).flatMap(({ value }) => words(value));
}

/** Ids as they stand at the beginning of a line: also those that the parser gave up on, and those that stand twice. */
function writtenIds(source: string): string[] {
  return [...source.matchAll(/^([a-zA-Z][\w-]*) *=/gm)].map(([, id]) => id ?? '');
}

const sources = import.meta.glob<string>(['../**/*.ts', '!../**/*.test.ts'], {
  eager: true,
  query: '?raw',
  import: 'default',
});
const packs = import.meta.glob<string>('../../../plans/*/plan.toml', { eager: true, query: '?raw', import: 'default' });

describe('the catalogue', () => {
  it('has the same texts with the same variables in both languages', () => {
    const zh = Object.fromEntries([...parts(chinese)].sort());
    expect(Object.fromEntries([...parts(english)].sort())).toEqual(zh);
    expect(Object.keys(zh).length).toBeGreaterThan(300);
  });

  it.each([
    ['zh-CN', chinese],
    ['en', english],
  ])('is read whole, no id twice (%s)', (_, source) => {
    const read = new FluentResource(source).body.map(({ id }) => id);
    expect(writtenIds(source)).toEqual(read);
    expect(read.filter((id, at) => read.indexOf(id) !== at)).toEqual([]);
  });

  it('has every text that the page names in its code', () => {
    const unknown: string[] = [];
    for (const [file, source] of Object.entries(sources)) {
      for (const [, id] of source.matchAll(/\bt\(\s*'([^']+)'/g)) {
        if (id !== undefined && !CHINESE.has(id)) unknown.push(`${file}: ${id}`);
      }
      for (const [, code] of source.matchAll(/\b(?:pageMessage|report)\(\s*'([^']+)'/g)) {
        if (CHINESE.attribute(`message-${code}`, 'remedy') === null) unknown.push(`${file}: message-${code}.remedy`);
      }
    }
    expect(unknown).toEqual([]);
  });

  it('has a text and a remedy for every failure and notice of the engine', () => {
    const ids = [
      ...FAILURE_CODES.map((code) => `failure-${code}`),
      ...ENGINE_NOTICES.map((notice) => `message-${notice}`),
    ];
    for (const id of ids) {
      expect(CHINESE.t(id)).not.toBe('');
      expect(CHINESE.attribute(id, 'remedy')).not.toBeNull();
    }
  });

  it('names each plan of the build as its pack does', () => {
    const english_ = new Texts('en', english);
    for (const [path, pack] of Object.entries(packs)) {
      const id = path.split('/').slice(-2)[0] ?? '';
      const [, zh, en] = /^short_title = \{ zh = "([^"]+)", en = "([^"]+)" \}/m.exec(pack) ?? [];
      expect([CHINESE.t(`plan-${id}`), english_.t(`plan-${id}`)]).toEqual([zh, en]);
    }
  });

  it('has no Latin words in Chinese texts but names, units, a pinyin example and words that a host or a pack has to write', () => {
    const options =
      /--[a-z]+|:range|docs\/quotas\.md|\b(additive|ratio|growth|uniform|base-share|projection-share|equal-growth|capacity|equal-probability|tiered|factors|largest-remainder|divisor)\b/g;
    const allowed =
      /\b(GDP|LMDI|WPS|Excel|XLSX|TOML|JSON|wasm|script-src|unsafe-eval|CSV|Esc|Tab|Enter|English|UTF-8|ldl|risk)\b/g;
    const odd = new FluentResource(chinese).body
      .flatMap(({ value, attributes }) => [value, ...Object.values(attributes)].flatMap(words))
      .map((text) => text.replace(options, '').replace(allowed, ''))
      .filter((text) => /[A-Za-z]{3,}/.test(text));
    expect(odd).toEqual([]);
  });

  it('throws for a text that is missing', () => {
    expect(() => CHINESE.t('no-such-text')).toThrow();
    expect(() => CHINESE.t('message-plan-unknown', {})).toThrow();
  });
});
