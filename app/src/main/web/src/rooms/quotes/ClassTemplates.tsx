import type { InformantClass } from '../../api/quotes';
import { useMessages } from '../../i18n/language';
import type { MessageKey } from '../../i18n/messages';

interface ClassTemplatesProps {
  readonly classes: readonly InformantClass[];
  readonly readOnly: boolean;
  change(classes: readonly InformantClass[]): void;
}

const HALVES = [
  { half: 'where', label: 'quotes.classWhere', example: 'quotes.whereExample' },
  { half: 'template', label: 'quotes.attribution', example: 'quotes.attributionExample' },
] as const satisfies readonly { half: keyof InformantClass; label: MessageKey; example: MessageKey }[];

/** Templates for classes of informants: the first whose condition a case fits counts, otherwise the usual one. */
export function ClassTemplates({ classes, readOnly, change }: ClassTemplatesProps) {
  const { text } = useMessages();
  const put = (index: number, to: Partial<InformantClass>) => change(classes.map((one, place) => (place === index ? { ...one, ...to } : one)));
  return (
    <div className="class-templates" role="group" aria-label={text('quotes.classes')}>
      {classes.map((one, index) => (
        <div key={index} className="class-template">
          {HALVES.map(({ half, label, example }) => (
            <label key={half}>
              {text(label)}{' '}
              <input
                className="field mono"
                data-testid={`class-${half}`}
                placeholder={text(example)}
                spellCheck={false}
                autoComplete="off"
                readOnly={readOnly}
                value={one[half]}
                onChange={(event) => put(index, { [half]: event.target.value })}
              />
            </label>
          ))}
          {!readOnly && <button type="button" className="button quiet" aria-label={text('quotes.classRemove', { where: one.where })} onClick={() => change(classes.filter((_, place) => place !== index))}>✕</button>}
        </div>
      ))}
      {!readOnly && (
        <button type="button" className="link" data-testid="class-add" onClick={() => change([...classes, { where: '', template: '' }])}>
          {text('quotes.classAdd')}
        </button>
      )}
    </div>
  );
}
