import type { Attribute, SourceRow } from '../../api/types';
import type { MessageKey } from '../../i18n/messages';
import type { SortColumn } from './rows';

/** A column of the table. The name is always there; attributes are edited in place. */
export interface TableColumn {
  readonly id: 'name' | 'kind' | 'case' | 'words' | 'coded' | 'flags' | `attribute:${string}`;
  /** Null for an attribute, whose label is its own. */
  readonly message: MessageKey | null;
  readonly attribute: Attribute | null;
  readonly sort: SortColumn | null;
  readonly isNumber: boolean;
  /** As a grid's track. */
  readonly width: string;
  /** In pixels, below which the table scrolls. */
  readonly least: number;
}

/** The columns that can be shown, in their order. */
export function allColumns(attributes: readonly Attribute[]): TableColumn[] {
  return [
    fixed('name', 'sources.name', 'minmax(210px, 3fr)', 210),
    fixed('kind', 'sources.kind', '88px', 88),
    fixed('case', 'sources.case', 'minmax(96px, 1.2fr)', 96),
    ...attributes.map((attribute): TableColumn => ({
      id: `attribute:${attribute.name}`,
      message: null,
      attribute,
      sort: `attribute:${attribute.name}`,
      isNumber: false,
      width: 'minmax(84px, 1fr)',
      least: 84,
    })),
    fixed('words', 'sources.words', '64px', 64, true),
    fixed('coded', 'sources.coded', 'minmax(128px, 1.6fr)', 128),
    { ...fixed('flags', 'sources.flags', '92px', 92), sort: null },
  ];
}

export function isEditable(column: TableColumn, source: SourceRow): boolean {
  return source.kind !== 'openQuestion' && (column.id === 'name' || column.attribute !== null);
}

function fixed(
  id: Exclude<TableColumn['id'], `attribute:${string}`>,
  message: MessageKey,
  width: string,
  least: number,
  isNumber = false,
): TableColumn {
  return { id, message, attribute: null, sort: id === 'flags' ? null : id, isNumber, width, least };
}
