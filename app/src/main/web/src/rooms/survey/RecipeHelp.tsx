import { useMessages } from '../../i18n/language';

const EXAMPLES = ['filter', 'recode', 'merge', 'top', 'mean', 'reverse', 'groups', 'quantiles', 'date', 'code', 'if', 'count'] as const;

/** What recipes can do, each with an example to begin with. */
export function RecipeHelp({ use }: { use(example: string): void }) {
  const { text } = useMessages();
  return (
    <details className="recipe-help">
      <summary>{text('survey.recipe.help')}</summary>
      <dl>
        {EXAMPLES.map((one) => (
          <div key={one}>
            <dt><button type="button" className="link mono" onClick={() => use(text(`recipe.example.${one}`))}>{text(`recipe.example.${one}`)}</button></dt>
            <dd>{text(`recipe.does.${one}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
