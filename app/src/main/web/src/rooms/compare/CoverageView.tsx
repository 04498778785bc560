import { useMemo } from 'react';
import type { CodedAmount, Coverage, FigureQuestion } from '../../api/compare';
import { splitPath } from '../../codes/path';
import { useMessages } from '../../i18n/language';
import { ShareBar } from '../../parts/ShareBar';
import { formatRoute } from '../../route/route';
import { useWorkbench } from '../../state/context';
import { useStore } from '../../state/store';
import { FigureView, type FigureViewProps } from './FigureView';

type Props = Pick<FigureViewProps<Coverage>, 'calls'> & { readonly question: FigureQuestion };

interface AmountsProps {
  readonly caption: string;
  readonly first: string;
  readonly rows: readonly (CodedAmount & { readonly key: string; readonly label: string; readonly href?: string | undefined })[];
}

/** How much of the texts is coded, by source and by code. */
export function CoverageView({ calls, question }: Props) {
  const { text } = useMessages();
  const codesOfProject = useStore(useWorkbench().codes);
  const ids = useMemo(() => new Map(codesOfProject.map(({ id, path }) => [path, id])), [codesOfProject]);
  return (
    <FigureView<Coverage> calls={calls} what="coverage" question={question}>
      {({ all, sources, codes }) => (
        <div className="coverage" data-testid="coverage">
          <Amounts
            caption={text('compare.bySource')}
            first={text('compare.source')}
            rows={[
              ...sources.map((one) => ({ ...one, key: one.questionId ?? one.sourceId ?? one.source, href: hrefOf(one) })),
              { ...all, key: ' ', label: text('compare.allTexts') },
            ]}
          />
          <Amounts
            caption={text('compare.byCode')}
            first={text('compare.code')}
            rows={codes.map((one) => ({
              ...one,
              key: one.code,
              label: splitPath(one.code).join(' / '),
              href: ids.has(one.code) ? formatRoute({ room: 'quotes', codeId: ids.get(one.code) ?? null }) : undefined,
            }))}
          />
        </div>
      )}
    </FigureView>
  );
}

/** The way to a text, or to the answers to a question. */
function hrefOf({ sourceId, questionId }: Coverage['sources'][number]): string | undefined {
  if (sourceId !== undefined) return formatRoute({ room: 'reading', sourceId, range: null });
  return questionId === undefined ? undefined : formatRoute({ room: 'answers', questionId });
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
        {rows.map(({ key, label, href, passages, coded, length, share }) => (
          <tr key={key} className={key === ' ' ? 'is-total' : ''}>
            <th scope="row">{href === undefined ? label : <a href={href}>{label}</a>}</th>
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
