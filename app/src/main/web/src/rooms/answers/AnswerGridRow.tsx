import { memo } from 'react';
import type { Code } from '../../api/types';
import { useMessages } from '../../i18n/language';
import { CodeChips, GroupChips } from './CodeChips';
import { type Sheet, valueOf } from './sheet';
import { type ViewRow, speakerOf } from './view';

interface AnswerGridRowProps {
  readonly view: ViewRow;
  readonly place: number;
  readonly top: number;
  readonly height: number;
  readonly lines: number;
  readonly sheet: Sheet;
  readonly codesById: ReadonlyMap<string, Code>;
  /** On the answer, or on those of the group. */
  readonly memos: number;
  readonly isActive: boolean;
  readonly share: 'all' | 'some' | 'none';
  readonly isTree: boolean;
}

/** One answer, or a group of like ones, folded or open. What is done with it is heard by the grid. */
export const AnswerGridRow = memo(function AnswerGridRow(props: AnswerGridRowProps) {
  const { view, place, top, height, lines, sheet, codesById, memos, isActive, share, isTree } = props;
  const { count, number } = useMessages();
  const row = speakerOf(view);
  const text = sheet.texts[row] ?? '';
  const isGroup = view.kind === 'group';
  const level = isGroup ? 1 : view.level;
  return (
    <div
      role="row"
      className={`grid-row answer-row${isGroup ? ' is-group' : ''}${level === 2 ? ' is-member' : ''}`}
      data-row={place}
      data-testid={isGroup ? 'answer-group' : 'answer-row'}
      aria-rowindex={place + 2}
      aria-selected={share === 'all'}
      {...(isTree ? { 'aria-level': level } : {})}
      {...(isGroup ? { 'aria-expanded': view.isOpen } : {})}
      tabIndex={isActive ? 0 : -1}
      style={{ transform: `translateY(${top}px)`, height, '--lines': lines }}
    >
      <div role="gridcell" className="answer-check" data-check="">
        <span className={`check is-${share}`} aria-hidden="true" />
      </div>
      <div role="gridcell" className="answer-text">
        {isTree && <span className="chevron" aria-hidden="true" data-fold="">{isGroup ? (view.isOpen ? '▾' : '▸') : ''}</span>}
        <span className="answer-words">{text}</span>
        {isGroup && <span className="group-size figure">{count('answers.like', view.rows.length)}</span>}
        {memos > 0 && <span className="answer-memos" data-memos="" data-testid="answer-memos" title={count('memos.count', memos)}><span aria-hidden="true">✎</span><span className="visually-hidden">{count('memos.count', memos)}</span></span>}
      </div>
      <div role="gridcell" className="answer-case">{isGroup ? '' : sheet.cases[row]}</div>
      {sheet.attributes.map((column) => (
        <div role="gridcell" key={column.name} className="answer-value">{isGroup ? '' : valueOf(column, row)}</div>
      ))}
      <div role="gridcell" className="answer-codes">
        {isGroup
          ? <GroupChips counts={groupCounts(sheet, view.rows)} answers={view.rows.length} codesById={codesById} number={number} />
          : <CodeChips codings={sheet.codings[row] ?? []} codesById={codesById} length={text.length} />}
      </div>
    </div>
  );
});

/** How many of the answers have each code. */
function groupCounts(sheet: Sheet, rows: readonly number[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const codeId of new Set(sheet.codings[row]?.map((one) => one.codeId))) counts.set(codeId, (counts.get(codeId) ?? 0) + 1);
  }
  return counts;
}
