import { useMemo } from 'react';
import type { Code } from '../../api/types';
import { useMessages } from '../../i18n/language';
import type { FilterChoice } from './AnswerFilters';
import { type CodeFrequency, codeFrequencies, withBelow } from './frequencies';
import type { Sheet } from './sheet';
import { type Group, RowOrder, type Sorting, type ViewRow, fittingRows, groupedRows } from './view';

export interface AnswerView {
  readonly fitting: readonly number[];
  readonly rows: readonly ViewRow[];
  readonly frequencies: readonly CodeFrequency[];
  /** Of those that fit. */
  readonly uncoded: number;
  readonly coders: readonly string[];
  readonly coded: number;
}

/** What the grid shows: filtered, sorted, grouped; each step is done again only when what it needs has changed. */
export function useAnswerView(
  sheet: Sheet, codes: readonly Code[], choice: FilterChoice, sorting: Sorting, groups: readonly Group[] | null, open: ReadonlySet<number>,
): AnswerView {
  const { compare } = useMessages();
  const codesById = useMemo(() => new Map(codes.map((code) => [code.id, code])), [codes]);
  const order = useMemo(
    () => new RowOrder(compare, (of, row) => (of.codings[row] ?? []).map(({ codeId }) => codesById.get(codeId)?.name ?? '').sort(compare).join(', ')),
    [compare, codesById],
  );
  const wanted = useMemo(
    () => (choice.code === null ? null : choice.code === 'none' ? new Set<string>() : withBelow(codes, choice.code)),
    [choice.code, codes],
  );
  const fitting = useMemo(() => fittingRows(sheet, { ...choice, codes: wanted }), [sheet, choice, wanted]);
  const sorted = useMemo(() => order.sorted(sheet, fitting, sorting), [order, sheet, fitting, sorting]);
  const rows = useMemo(
    () => groupedRows(sorted, groups, (group) => open.has(group.representative), sorting.column === 'row'),
    [sorted, groups, open, sorting.column],
  );
  const frequencies = useMemo(() => codeFrequencies(sheet, fitting, codes), [sheet, fitting, codes]);
  const uncoded = useMemo(() => fitting.reduce((sum, row) => sum + Number(sheet.codings[row]?.length === 0), 0), [sheet, fitting]);
  const coded = useMemo(() => sheet.codings.reduce((sum, own) => sum + Number(own.length > 0), 0), [sheet.codings]);
  const coders = useMemo(() => [...new Set(sheet.codings.flatMap((own) => own.map(({ coder }) => coder)))].sort(compare), [sheet.codings, compare]);
  return { fitting, rows, frequencies, uncoded, coders, coded };
}
