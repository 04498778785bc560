import type { CodedAmount, Coverage, FigureQuestion } from '../../api/compare';
import { splitPath } from '../../codes/path';
import { useMessages } from '../../i18n/language';
import { ShareBar } from '../../parts/ShareBar';
import { FigureView, type FigureViewProps } from './FigureView';

type Props = Pick<FigureViewProps<Coverage>, 'calls'> & { readonly question: FigureQuestion };

interface AmountsProps {
  readonly caption: string;
  readonly first: string;
  readonly rows: readonly (CodedAmount & { readonly key: string; readonly label: string })[];
}

/** How much of the texts is coded, by source and by code. */
export function CoverageView({ calls, question }: Props) {
  const { text } = useMessages();
  return (
    <FigureView<Coverage> calls={calls} what="coverage" question={question}>
      {({ all, sources, codes }) => (
        <div className="coverage" data-testid="coverage">
          <Amounts
            caption={text('compare.bySource')}
            first={text('compare.source')}
            rows={[
              ...sources.map((one) => ({ ...one, key: one.source, label: one.source })),
              { ...all, key: ' ', label: text('compare.allTexts') },
            ]}
          />
          <Amounts
            caption={text('compare.byCode')}
            first={text('compare.code')}
            rows={codes.map((one) => ({ ...one, key: one.code, label: splitPath(one.code).join(' / ') }))}
          />
        </div>
      )}
    </FigureView>
  );
}

function Amounts({ caption, first, rows }: AmountsProps) {
  const { text, number } = useMessages();
  return (
    <table className="figures">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="is-text">{first}</th>
          <th scope="col">{text('compare.passagesHead')}</th>
          <th scope="col">{text('compare.coded')}</th>
          <th scope="col">{text('compare.length')}</th>
          <th scope="col" className="share-column">{text('compare.share')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, passages, coded, length, share }) => (
          <tr key={key} className={key === ' ' ? 'is-total' : ''}>
            <th scope="row">{label}</th>
            <td>{number(passages)}</td>
            <td>{number(coded)}</td>
            <td>{number(length)}</td>
            <td>{share === null ? '–' : <ShareBar share={share} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
