import { useMessages } from '../../i18n/language';
import type { InformantClass } from './view';

interface ClassTemplatesProps {
  readonly classes: readonly InformantClass[];
  change(classes: readonly InformantClass[]): void;
}

/** Templates for classes of informants: the first whose condition a case fits counts, otherwise the usual one. */
export function ClassTemplates({ classes, change }: ClassTemplatesProps) {
  const { text } = useMessages();
  const put = (index: number, to: Partial<InformantClass>) => change(classes.map((one, place) => (place === index ? { ...one, ...to } : one)));
  return (
    <div className="class-templates" role="group" aria-label={text('quotes.classes')}>
      {classes.map(({ where, template }, index) => (
        <div key={index} className="class-template">
          <label>
            {text('quotes.classWhere')}{' '}
            <input
              className="field mono"
              data-testid="class-where"
              placeholder={text('quotes.whereExample')}
              spellCheck={false}
              autoComplete="off"
              value={where}
              onChange={(event) => put(index, { where: event.target.value })}
            />
          </label>
          <label>
            {text('quotes.attribution')}{' '}
            <input
              className="field mono"
              data-testid="class-template"
              placeholder={text('quotes.attributionExample')}
              spellCheck={false}
              autoComplete="off"
              value={template}
              onChange={(event) => put(index, { template: event.target.value })}
            />
          </label>
          <button type="button" className="button quiet" aria-label={text('quotes.classRemove', { where })} onClick={() => change(classes.filter((_, place) => place !== index))}>✕</button>
        </div>
      ))}
      <button type="button" className="link" data-testid="class-add" onClick={() => change([...classes, { where: '', template: '' }])}>
        {text('quotes.classAdd')}
      </button>
    </div>
  );
}
