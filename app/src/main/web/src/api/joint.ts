import type { Client } from './client';
import type { BookFormat } from './compare';
import type { PlacedQuote } from './framework';
import type { TableRequest } from './tables';
import type { Language } from './types';

export type MarkKind = 'converging' | 'diverging' | 'silent';

export interface JointQuestion {
  /** The survey's table, with at most one variable in its columns: its values are the groups. */
  readonly table: TableRequest;
  /** Id of the theme. */
  readonly code: string;
  /** The variable that puts who is quoted into the groups; empty for that of the columns. */
  readonly by: string;
  readonly where: string;
  /** The most quotes of a group; 0 for all. */
  readonly max: number;
  /** Names of published tables. */
  readonly registers: readonly string[];
  readonly language: Language;
}

export interface JointLine {
  readonly kind: 'body' | 'total' | 'base' | 'summary' | 'missing';
  readonly label: string;
  /** Whether it can be told who stands behind its figures. */
  readonly people: boolean;
}

export interface JointFigure {
  readonly text: string;
  readonly percent?: number;
  readonly count?: number;
  readonly of?: number;
  readonly hidden?: true;
}

/** What others write, and where. */
export interface Literature {
  readonly text: string;
  readonly reference: string;
}

export interface JointGroup {
  /** Null for all together. */
  readonly key: string | null;
  readonly label: string;
  /** One for each line. */
  readonly figures: readonly JointFigure[];
  readonly passages: number;
  readonly people: number;
  readonly quotes: readonly PlacedQuote[];
  readonly literature: readonly Literature[];
  /** What the researcher noted of it for this group; not among the literature. */
  readonly note: Literature | null;
  /** One text for each published table. */
  readonly registers: readonly string[];
  readonly mark: { readonly kind: MarkKind; readonly note: string } | null;
}

export interface Joint {
  readonly title: string;
  /** What the groups are of; empty where there are none. */
  readonly groupsOf: string;
  readonly base: string;
  readonly notes: readonly string[];
  readonly quotesBy: string | null;
  /** Passages of people who are in none of the groups. */
  readonly outside: number;
  readonly registers: readonly string[];
  readonly lines: readonly JointLine[];
  readonly groups: readonly JointGroup[];
}

export interface Respondent {
  readonly name: string;
  readonly answers: readonly { readonly sourceId: string; readonly text: string }[];
}

/** Null where it cannot be told who they are. */
export interface Respondents {
  readonly respondents: readonly Respondent[] | null;
  readonly total?: number;
}

/** The calls of the joint display. */
export class JointCalls {
  constructor(private readonly client: Client) {}

  display(question: JointQuestion, signal: AbortSignal): Promise<Joint> {
    return this.client.get('/api/joint', parameters(question), signal);
  }

  async quotes(question: JointQuestion, group: string | null, signal: AbortSignal): Promise<readonly PlacedQuote[]> {
    return (await this.client.get<{ quotes: PlacedQuote[] }>('/api/joint/quotes', { ...parameters(question), group }, signal)).quotes;
  }

  respondents(question: JointQuestion, group: string | null, line: number, signal: AbortSignal): Promise<Respondents> {
    return this.client.get('/api/joint/respondents', { ...parameters(question), group, line }, signal);
  }

  file(question: JointQuestion, format: BookFormat): Promise<Response> {
    return this.client.file('/api/joint/export', { ...parameters(question), format });
  }

  /** Marks how the survey and the quotes of a group go together; null takes the mark away. */
  mark(question: JointQuestion, group: string | null, kind: MarkKind | null, note: string): Promise<unknown> {
    return this.client.put(`/api/joint/mark?${new URLSearchParams(written(question))}`, { group, kind, note });
  }

  /** Notes what others write for a group; an empty text takes the note away. */
  note(question: JointQuestion, group: string | null, text: string, reference: string): Promise<unknown> {
    return this.client.put(`/api/joint/literature?${new URLSearchParams(written(question))}`, { group, text, reference });
  }
}

function parameters({ table, code, by, where, max, registers, language }: JointQuestion): Record<string, string | number | null> {
  return {
    table: JSON.stringify(table),
    code,
    by,
    where,
    max,
    registers: registers.length > 0 ? JSON.stringify(registers) : null,
    language,
  };
}

function written(question: JointQuestion): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters(question)).filter(([, value]) => value !== null && value !== '').map(([name, value]) => [name, String(value)]),
  );
}
