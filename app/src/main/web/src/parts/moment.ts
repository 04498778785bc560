import type { Messages } from '../i18n/messages';

/** When something was done, as short as it can be said: the time today, else the date, with its year if it is another. */
export function momentText(at: string, { locales }: Messages, now: Date = new Date()): string {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return '';
  if (moment.toDateString() === now.toDateString()) {
    return new Intl.DateTimeFormat([...locales], { hour: '2-digit', minute: '2-digit' }).format(moment);
  }
  const sameYear = moment.getFullYear() === now.getFullYear();
  return new Intl.DateTimeFormat([...locales], { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) }).format(moment);
}
