import { useState } from 'react';
import type { FacetValue } from '../../api/quotes';
import { useMessages } from '../../i18n/language';
import { toggled } from './view';

const FEW = 8;

interface FacetChoiceProps {
  readonly name: string;
  readonly values: readonly FacetValue[];
  readonly chosen: readonly string[];
  choose(values: readonly string[]): void;
}

/** The values of one thing with how many passages each has; long lists can be searched and are shown in part. */
export function FacetChoice({ name, values, chosen, choose }: FacetChoiceProps) {
  const { text, number } = useMessages();
  const [all, setAll] = useState(false);
  const [typed, setTyped] = useState('');
  const known = [...values, ...chosen.filter((key) => values.every((one) => one.key !== key)).map((key) => ({ key, label: key, count: 0 }))];
  const fitting = known.filter(({ label }) => label.toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase()));
  const most = all ? 100 : FEW;
  const shown = fitting.filter(({ key }, index) => index < most || chosen.includes(key));
  if (known.length === 0) return null;
  return (
    <fieldset className="facet">
      <legend>{name}</legend>
      {known.length > FEW * 2 && (
        <input
          type="search"
          className="field"
          aria-label={text('quotes.findIn', { name })}
          placeholder={text('quotes.find')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      {shown.map(({ key, label, count }) => (
        <label key={key} className="facet-value">
          <input type="checkbox" checked={chosen.includes(key)} onChange={() => choose(toggled(chosen, key))} />
          <span>{label || text('quotes.noValue')}</span>
          <span className="figure">{number(count)}</span>
        </label>
      ))}
      {fitting.length > FEW && (
        <button type="button" className="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? text('quotes.fewer') : text('quotes.more', { count: fitting.length - FEW })}
        </button>
      )}
    </fieldset>
  );
}
