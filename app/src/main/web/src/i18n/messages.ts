import type { Language } from '../api/types';
import { en } from '../messages/en';
import { nb } from '../messages/nb';
import { nn } from '../messages/nn';

export type MessageKey = keyof typeof nb;
/** Messages that come in a form for one and a form for several: `x.one`, `x.other`. */
export type CountKey = MessageKey extends infer K ? (K extends `${infer Base}.other` ? Base : never) : never;
export type Values = Readonly<Record<string, string | number>>;

const TEXTS: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = { nb, nn, en };
/** For keys that are put together, where the last part comes from the server. */
export function isMessageKey(key: string): key is MessageKey {
  return key in nb;
}

const LOCALES: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** Everything on screen in one language: messages, numbers, lists. */
export class Messages {
  readonly locale: string;
  private readonly plural: Intl.PluralRules;
  private readonly numbers: Intl.NumberFormat;
  private readonly collator: Intl.Collator;

  constructor(readonly language: Language) {
    this.locale = LOCALES[language];
    this.plural = new Intl.PluralRules(this.locale);
    this.numbers = new Intl.NumberFormat(this.locale);
    this.collator = new Intl.Collator(this.locale, { numeric: true });
  }

  readonly text = (key: MessageKey, values: Values = {}): string =>
    TEXTS[this.language][key].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === 'number' ? this.number(value) : value;
    });

  /** The form for `count`, which the message also gets as `{count}`. */
  readonly count = (key: CountKey, count: number, values: Values = {}): string => {
    const form = this.plural.select(count) === 'one' ? 'one' : 'other';
    return this.text(`${key}.${form}` as MessageKey, { ...values, count });
  };

  readonly number = (value: number): string => this.numbers.format(value);
  readonly compare = (a: string, b: string): number => this.collator.compare(a, b);
}
