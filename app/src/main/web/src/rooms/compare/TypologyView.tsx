import type { FigureQuestion, Typology } from '../../api/compare';
import { useMessages } from '../../i18n/language';
import { CodeNames } from './CodeNames';
import { FigureView, type FigureViewProps } from './FigureView';

type Props = Pick<FigureViewProps<Typology>, 'calls'> & { readonly question: FigureQuestion };

/** With more codes hardly two cases have the same. */
const FEW_CODES = 8;

/** Cases with the same codes, together. */
export function TypologyView({ calls, question }: Props) {
  const { text, number } = useMessages();
  return (
    <FigureView<Typology> calls={calls} what="typology" question={question}>
      {({ types }) => (
        <>
          {new Set(types.flatMap(({ codes }) => codes)).size > FEW_CODES && <p className="hint">{text('compare.typologyHint')}</p>}
          <table className="figures typology" data-testid="typology">
            <thead>
              <tr>
                <th scope="col" className="is-text">{text('compare.codes')}</th>
                <th scope="col">{text('compare.cases')}</th>
                <th scope="col" className="is-text">{text('compare.which')}</th>
              </tr>
            </thead>
            <tbody>
              {types.map(({ codes, count, cases }) => (
                <tr key={codes.join('|')}>
                  <th scope="row">
                    {codes.length === 0 ? text('compare.none') : <CodeNames paths={codes} />}
                  </th>
                  <td>{number(count)}</td>
                  <td className="is-text which">{cases.join(', ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </FigureView>
  );
}
