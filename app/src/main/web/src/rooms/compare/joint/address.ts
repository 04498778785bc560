import { FIRST_VIEW, formatView } from '../view';

/** Where a table of a survey stands beside quotes in the same groups. */
export function jointAddress({ rows, columns, filter, weight }: {
  readonly rows: string;
  readonly columns: readonly string[];
  readonly filter: string;
  readonly weight: string;
}): string {
  return formatView({ ...FIRST_VIEW, tab: 'joint', rows, groups: columns[0] ?? '', filter, weight });
}
