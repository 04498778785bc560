/** A published table in a list. */
export interface AggregateRow {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly rows: number;
  readonly columns: number;
  readonly warnings: number;
}

export interface AggregateCheck {
  readonly kind: string;
  readonly severity: 'note' | 'warning';
  readonly message: string;
  /** As in a sheet, such as B7; absent where it is about the whole table. */
  readonly cell?: string;
  readonly line?: number;
  readonly column?: number;
}

/** A whole published table. */
export interface Aggregate extends AggregateRow {
  readonly labelColumns: number;
  readonly headers: readonly (readonly string[])[];
  readonly body: readonly {
    readonly line: number;
    readonly kind: 'part' | 'total' | 'base' | 'section';
    readonly cells: readonly { readonly text: string; readonly kind: string }[];
  }[];
  readonly notes: readonly string[];
  readonly checks: readonly AggregateCheck[];
}
