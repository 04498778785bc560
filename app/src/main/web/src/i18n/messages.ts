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
  /** What numbers, dates and lists are written as: the first that the browser knows. */
  readonly locales: readonly string[];
  private readonly plural: Intl.PluralRules;
  private readonly numbers: Intl.NumberFormat;
  private readonly collator: Intl.Collator;
  private readonly percents: Intl.NumberFormat;
  private readonly days: Intl.DateTimeFormat;
  private readonly times: Intl.DateTimeFormat;

  constructor(readonly language: Language) {
    this.locale = LOCALES[language];
    // A browser without Nynorsk would write numbers and dates as its own language does.
    const locales = language === 'nn' ? [this.locale, LOCALES.nb] : [this.locale];
    this.locales = locales;
    this.plural = new Intl.PluralRules(locales);
    this.numbers = new Intl.NumberFormat(locales);
    this.collator = new Intl.Collator(locales, { numeric: true });
    this.percents = new Intl.NumberFormat(locales, { style: 'percent' });
    this.days = new Intl.DateTimeFormat(locales, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
    this.times = new Intl.DateTimeFormat(locales, { hour: '2-digit', minute: '2-digit' });
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
  /** A share from 0 to 1, in whole per cent; what is little is never shown as nothing, nor nearly all as all. */
  readonly percent = (share: number): string =>
    this.percents.format(share <= 0 ? 0 : share >= 1 ? 1 : Math.min(Math.max(share, 0.01), 0.99));
  readonly day = (at: Date): string => this.days.format(at);
  readonly time = (at: Date): string => this.times.format(at);
  readonly compare = (a: string, b: string): number => this.collator.compare(a, b);
}
