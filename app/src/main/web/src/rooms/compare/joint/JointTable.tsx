import type { Joint, JointGroup, MarkKind } from '../../../api/joint';
import { useMessages } from '../../../i18n/language';
import { DraftField } from '../../../parts/DraftField';
import { PlacedQuotes } from '../PlacedQuotes';
import { LiteratureNote } from './LiteratureNote';

/** A figure or the passages of a group. */
export interface JointPlace {
  readonly group: string | null;
  /** The place of the line; null for the passages. */
  readonly line: number | null;
}

interface JointTableProps {
  readonly joint: Joint;
  readonly theme: string;
  readonly readOnly: boolean;
  readonly open: JointPlace | null;
  show(place: JointPlace): void;
  mark(group: string | null, kind: MarkKind | null, note: string): Promise<boolean>;
  note(group: string | null, text: string, reference: string): Promise<boolean>;
}

const KINDS: readonly MarkKind[] = ['converging', 'diverging', 'silent'];
const SIGNS: Readonly<Record<MarkKind, string>> = { converging: '=', diverging: '≠', silent: '…' };

/** A row for each group: what the survey says, what people say, what others write, and how they go together. */
export function JointTable({ joint, theme, readOnly, open, show, mark, note }: JointTableProps) {
  const { text, number } = useMessages();
  const hasLiterature = !readOnly || joint.groups.some((group) => group.literature.length > 0 || group.note !== null);
  return (
    <table className="joint" data-testid="joint">
      <caption className="visually-hidden">{joint.title}</caption>
      <thead>
        <tr>
          <th scope="col">{joint.groupsOf || text('compare.joint.group')}</th>
          <th scope="col">{text('compare.joint.survey')}</th>
          <th scope="col">{text('compare.joint.quotes', { theme })}</th>
          {hasLiterature && <th scope="col">{text('compare.joint.literature')}</th>}
          {joint.registers.map((name) => <th key={name} scope="col">{name}</th>)}
          <th scope="col">{text('compare.joint.fit')}</th>
        </tr>
      </thead>
      <tbody>
        {joint.groups.map((group) => (
          <tr key={group.key ?? ''} className={group.key === null ? 'is-all' : ''} data-testid={`joint-group-${group.key ?? 'all'}`}>
            <th scope="row">{group.label}</th>
            <td className="survey"><Figures joint={joint} group={group} open={open} show={show} /></td>
            <td className="said">
              <PlacedQuotes quotes={group.quotes} withNames />
              <button
                type="button"
                className="link"
                data-testid="joint-said"
                aria-pressed={open !== null && open.line === null && open.group === group.key}
                disabled={group.passages === 0}
                onClick={() => show({ group: group.key, line: null })}
              >
                {text('compare.joint.saidBy', { passages: number(group.passages), people: number(group.people) })}
              </button>
            </td>
            {hasLiterature && (
              <td className="written">
                {group.literature.map(({ text: words, reference }, index) => (
                  <p key={index}>{words}{reference !== '' && <span className="where"> ({reference})</span>}</p>
                ))}
                <LiteratureNote group={group} readOnly={readOnly} save={(words, reference) => note(group.key, words, reference)} />
              </td>
            )}
            {group.registers.map((found, index) => <td key={joint.registers[index]} className="written">{found || '–'}</td>)}
            <td className={`fit${group.mark ? ` is-${group.mark.kind}` : ''}`}>
              <span aria-hidden="true" className="sign">{group.mark ? SIGNS[group.mark.kind] : ''}</span>
              <select
                className="field"
                aria-label={text('compare.joint.fitOf', { group: group.label })}
                data-testid="joint-mark"
                disabled={readOnly}
                value={group.mark?.kind ?? ''}
                onChange={(event) => void mark(group.key, KINDS.find((kind) => kind === event.target.value) ?? null, group.mark?.note ?? '')}
              >
                <option value="">{text('compare.joint.unmarked')}</option>
                {KINDS.map((kind) => <option key={kind} value={kind}>{text(`compare.joint.${kind}`)}</option>)}
              </select>
              {group.mark && (
                <DraftField
                  label={text('compare.joint.why')}
                  value={group.mark.note}
                  rows={3}
                  readOnly={readOnly}
                  testId="joint-why"
                  save={(note) => mark(group.key, group.mark?.kind ?? null, note)}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type FiguresProps = Pick<JointTableProps, 'joint' | 'open' | 'show'> & { readonly group: JointGroup };

/** The figures of a group, the shares with a bar as long as they are large. */
function Figures({ joint, group, open, show }: FiguresProps) {
  const { text } = useMessages();
  return (
    <ul className="joint-figures">
      {joint.lines.map((line, index) => {
        const figure = group.figures[index];
        if (!figure || figure.text === '' || line.kind === 'total' || line.kind === 'missing') return null;
        const inside = (
          <>
            <span className="of">{line.label}</span>
            {figure.percent !== undefined && <span className="bar" aria-hidden="true"><span style={{ width: `${Math.min(figure.percent, 100)}%` }} /></span>}
            <span className="value">{figure.text}{figure.percent !== undefined && ' %'}</span>
          </>
        );
        return (
          <li key={index} className={`is-${line.kind}`}>
            {line.people && figure.count !== undefined && figure.count > 0
              ? (
                <button
                  type="button"
                  title={figure.of === undefined ? undefined : text('tables.personsOf', { count: figure.count, of: figure.of })}
                  aria-pressed={open !== null && open.line === index && open.group === group.key}
                  onClick={() => show({ group: group.key, line: index })}
                >
                  {inside}
                </button>
              )
              : <span className="plain">{inside}</span>}
          </li>
        );
      })}
    </ul>
  );
}
