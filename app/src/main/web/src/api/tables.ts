import type { Client } from './client';

/** What table is wanted, as an item of a table plan says it. */
export interface TableRequest {
  readonly rows: string;
  readonly columns?: readonly string[];
  readonly percent?: string;
  readonly weight?: string;
  readonly frequency?: string;
  readonly filter?: string;
  readonly missing?: string;
  readonly statistics?: string;
  readonly show?: 'means';
  readonly ci?: string;
  readonly adjust?: string;
  /** How respondents were drawn: `strata=V,cluster=V,fpc=V`, any of them. */
  readonly design?: string;
  readonly sample?: string;
  /** The variable that tells waves from each other, or names of questionnaires with commas between. */
  readonly waves?: string;
  /** Who is the same in two waves. */
  readonly match?: string;
  readonly minCell?: number;
  readonly hide?: boolean;
}

export interface TableCell {
  readonly text: string;
  /** Respondents that it stands for. */
  readonly count?: number;
  /** Respondents that it is a share of. */
  readonly of?: number;
  /** Whether few stand behind it. */
  readonly small?: true;
  /** Whether it is kept back. */
  readonly hidden?: true;
}

export interface TableLine {
  readonly kind: 'body' | 'total' | 'base' | 'summary' | 'missing';
  readonly label: string;
  /** The code that the line stands for, where it is one. */
  readonly codePath?: string;
  readonly cells: readonly TableCell[];
}

/** What the respondents of a column have answered. */
export interface ColumnAnswer {
  readonly variable: string;
  readonly code: string;
  readonly label: string;
}

export type ChartKind = 'bars' | 'grouped' | 'stacked' | 'diverging' | 'profile' | 'histogram' | 'scatter' | 'line';

export interface ChartPoint {
  readonly value: number;
  /** As the table shows it. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly low?: number;
  readonly high?: number;
}

/** A chart of a table: what is drawn, in which colours and with which words. */
export interface Chart {
  readonly kind: ChartKind;
  readonly measure: 'percent' | 'count' | 'value';
  readonly categoryTitle: string;
  readonly valueTitle: string;
  readonly categories: readonly string[];
  readonly groups: readonly string[];
  /** Null stands for a figure that is hidden or not defined. */
  readonly series: readonly { readonly name: string; readonly colour: string; readonly ink: string; readonly points: readonly (ChartPoint | null)[] }[];
  readonly dots: readonly { readonly x: number; readonly y: number; readonly count: number }[];
  readonly notes: readonly string[];
  readonly description: string;
}

/** A table as it is printed. */
export interface TableView {
  readonly title: string;
  readonly question?: string;
  readonly percent: string;
  /** What the project does with cells of fewer respondents than the threshold; 0 for nothing. */
  readonly smallCells: { readonly threshold: number; readonly hide: boolean };
  readonly heads: readonly (readonly { readonly text: string; readonly span: number }[])[];
  readonly columns: readonly (ColumnAnswer | null)[];
  readonly lines: readonly TableLine[];
  readonly base: string;
  readonly notes: readonly string[];
  readonly statistics: readonly string[];
  /** Null where there is nothing to draw, or more than can be read. */
  readonly chart: Chart | null;
  /** The kinds of chart that fit, the suggested one first. */
  readonly chartKinds: readonly ChartKind[];
}

interface PlannedQuotes {
  readonly chosen?: boolean;
  readonly attributionFor?: readonly string[];
  readonly mask?: readonly string[];
  readonly code?: string;
  readonly by?: string;
  readonly where?: string;
  readonly attribution?: string;
  readonly max?: number;
}

/** Something else than a table, as an item of a plan file: it has one of these. Codes are named by their paths. */
export interface PlannedItem {
  readonly matrix?: {
    readonly codes?: readonly string[];
    readonly by: string;
    readonly count?: string;
    readonly relation?: string;
    readonly distance?: number;
    readonly words?: boolean;
  };
  readonly framework?: {
    readonly codes?: readonly string[];
    readonly where?: string;
    readonly show?: readonly string[];
    readonly sort?: string;
    readonly answers?: boolean;
    readonly max?: number;
  };
  readonly quotes?: PlannedQuotes;
  readonly joint?: { readonly table: TableRequest; readonly quotes: PlannedQuotes; readonly registers?: readonly string[] };
}

/** What the report shows: a table or another item. */
export interface PlannedTable {
  readonly id: string;
  readonly title: string;
  readonly table?: TableRequest;
  readonly item?: PlannedItem;
}

export type TableFormat = 'xlsx' | 'docx' | 'csv';

/** The calls of the room for tables. */
export class TableCalls {
  constructor(private readonly client: Client) {}

  /** The table, with the suggested chart where none is asked for. */
  table(request: TableRequest, chart: string, signal?: AbortSignal): Promise<TableView> {
    return this.client.get('/api/table', { table: JSON.stringify(request), chart }, signal);
  }

  file(request: TableRequest, format: TableFormat): Promise<Response> {
    return this.client.file('/api/table/export', { table: JSON.stringify(request), format });
  }

  async plan(signal?: AbortSignal): Promise<readonly PlannedTable[]> {
    return (await this.client.get<{ tables: PlannedTable[] }>('/api/plan', {}, signal)).tables;
  }

  planFile(format: TableFormat): Promise<Response> {
    return this.client.file('/api/plan/export', { format });
  }

  add(title: string, table: TableRequest): Promise<unknown> {
    return this.client.post('/api/plan', { title, table });
  }

  addItem(title: string, item: PlannedItem): Promise<unknown> {
    return this.client.post('/api/plan', { title, item });
  }

  title(id: string, title: string): Promise<unknown> {
    return this.client.patch(`/api/plan/${encodeURIComponent(id)}`, { title });
  }

  move(id: string, before: string | null): Promise<unknown> {
    return this.client.post(`/api/plan/${encodeURIComponent(id)}/move`, { before });
  }

  remove(id: string): Promise<unknown> {
    return this.client.delete(`/api/plan/${encodeURIComponent(id)}`);
  }
}
