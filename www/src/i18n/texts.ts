/**
 * The texts of the page: one catalogue a language (text/*.ftl), Chinese in the page, English fetched when asked for.
 *
 * `t` gives a message, `attribute` one of its attributes. A text that is missing throws while the page is written and tested;
 * in a build its id is shown, which is ugly and keeps the page alive.
 */
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import chinese from '../../../text/zh-CN.ftl?raw';
import type { LocalText } from '../engine/wire';
import { ShownNumber } from './numbers';

export const LANGS = ['zh-CN', 'en'] as const;
export type Lang = (typeof LANGS)[number];

export type TextArguments = Record<string, string | number>;

export class Texts {
  private readonly bundle: FluentBundle;

  constructor(
    readonly lang: Lang,
    source: string,
  ) {
    // Without isolation marks: they would end up in exported tables and in what a test reads.
    this.bundle = new FluentBundle(lang, { useIsolating: false });
    const errors = this.bundle.addResource(new FluentResource(source));
    for (const error of errors) missing(String(error));
  }

  has(id: string): boolean {
    return this.bundle.hasMessage(id);
  }

  /** The text of a message; numbers among the arguments are shown with thousands and U+2212. */
  t(id: string, args: TextArguments = {}): string {
    const pattern = this.bundle.getMessage(id)?.value;
    return pattern ? this.format(id, pattern, args) : missing(id);
  }

  /** An attribute of a message (`help`, `remedy`, `formula` …); null where the message has none of that name. */
  attribute(id: string, name: string, args: TextArguments = {}): string | null {
    const pattern = this.bundle.getMessage(id)?.attributes[name];
    return pattern ? this.format(`${id}.${name}`, pattern, args) : null;
  }

  /** A text of a pack in this language, in Chinese where the pack has no other. */
  local(text: LocalText): string {
    return this.lang === 'en' && text.en !== null ? text.en : text.zh;
  }

  /** The `lang` of what `local` gives where that differs from the page's, for the element's attribute; else null. */
  foreign(text: LocalText): Lang | null {
    return this.lang === 'en' && text.en === null ? 'zh-CN' : null;
  }

  private format(id: string, pattern: Parameters<FluentBundle['formatPattern']>[0], args: TextArguments): string {
    const errors: Error[] = [];
    const shown: Record<string, FluentVariable> = {};
    for (const [name, value] of Object.entries(args)) {
      shown[name] = typeof value === 'number' ? new ShownNumber(value) : value;
    }
    const text = this.bundle.formatPattern(pattern, shown, errors);
    if (errors.length > 0) missing(`${id}: ${errors.map(String).join('; ')}`);
    return text;
  }
}

/** Chinese stands from the start. */
export const CHINESE = new Texts('zh-CN', chinese);

let english: Promise<Texts> | null = null;

export function loadTexts(lang: Lang): Promise<Texts> {
  if (lang === 'zh-CN') return Promise.resolve(CHINESE);
  english ??= import('../../../text/en.ftl?raw').then(
    ({ default: source }) => new Texts('en', source),
    (error: unknown) => {
      // A network that was gone may be back the next time.
      english = null;
      throw error;
    },
  );
  return english;
}

function missing(what: string): string {
  if (import.meta.env.MODE !== 'production') throw new Error(`text: ${what}`);
  return what;
}
