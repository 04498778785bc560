import { useState } from 'react';
import type { Facet, GroupingVariable } from '../../api/types';
import { splitPath } from '../../codes/path';
import { useMessages } from '../../i18n/language';
import type { Messages } from '../../i18n/messages';
import { CodeDot } from '../../parts/CodeName';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { chosenOf, isWritable, toggled } from './choices';

const FEW = 6;

interface FacetPanelProps {
  readonly facets: readonly Facet[];
  readonly query: string;
  /** Variables of surveys, which can be counted by as well. */
  readonly variables: readonly GroupingVariable[];
  readonly variable: string | null;
  countBy(variable: string | null): void;
  narrow(query: string): void;
}

/** How all hits are spread. Choosing a value writes it into the query. */
export function FacetPanel({ facets, query, variables, variable, countBy, narrow }: FacetPanelProps) {
  const { text, language } = useMessages();
  return (
    <div className="facets">
      {facets.filter(isWritable).map((facet) => (
        <FacetGroup
          key={facet.kind + (facet.name ?? '')}
          facet={facet}
          chosen={chosenOf(query, facet)}
          toggle={(value) => narrow(toggled(query, facet, value, language))}
        />
      ))}
      {variables.length > 0 && (
        <select
          className="field"
          aria-label={text('facet.more')}
          value={variable ?? ''}
          onChange={(event) => countBy(event.target.value || null)}
        >
          <option value="">{text('facet.more')}</option>
          {variables.map(({ name, label }) => <option key={name} value={name}>{label}</option>)}
        </select>
      )}
    </div>
  );
}

interface FacetGroupProps {
  readonly facet: Facet;
  readonly chosen: ReadonlySet<string>;
  toggle(value: string): void;
}

function FacetGroup({ facet, chosen, toggle }: FacetGroupProps) {
  const messages = useMessages();
  const { text, number } = messages;
  const codes = useStore(useWorkbench().codes);
  const [isWhole, setWhole] = useState(false);
  const values = facet.values.filter(({ value }, index) => isWhole || index < FEW || chosen.has(value));
  const title = facet.kind === 'variable' ? (facet.label ?? facet.name ?? '') : text(`facet.${facet.kind}`);
  return (
    <fieldset className="facet" data-testid={`facet-${facet.name ?? facet.kind}`}>
      <legend>{title}</legend>
      {values.map(({ value, label, count }) => (
        <label key={value} title={facet.kind === 'code' ? value : label}>
          <input type="checkbox" checked={chosen.has(value)} onChange={() => toggle(value)} />
          {facet.kind === 'code' && value !== '' && <CodeDot code={codes.find(({ path }) => path === value)} path={value} />}
          <span className="facet-name">{nameOf(facet, value, label, messages)}</span>
          <span className="figure">{number(count)}</span>
        </label>
      ))}
      {facet.values.length > FEW && (
        <button type="button" className="link" onClick={() => setWhole(!isWhole)}>
          {isWhole ? text('facet.fewer') : text('facet.all', { count: facet.values.length })}
        </button>
      )}
      {isWhole && facet.others > 0 && <p className="hint">{text('facet.others', { count: facet.others })}</p>}
    </fieldset>
  );
}

function nameOf(facet: Facet, value: string, label: string, { text }: Messages): string {
  switch (facet.kind) {
    case 'type':
      return text(value === 'interview' ? 'kind.interview' : value === 'document' ? 'kind.document' : 'kind.openAnswer');
    case 'turn':
      return text(value === 'interviewer' ? 'facet.turn.interviewer' : 'facet.turn.others');
    case 'code':
      return value === '' ? text('facet.uncoded') : splitPath(value).join(' / ');
    default:
      return label;
  }
}
