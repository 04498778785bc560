import type { Client } from './client';
import type { BookFormat } from './compare';
import type { Language, Lines } from './types';

export interface FrameworkQuestion {
  /** Ids, each with all below it; empty for the codes at the top. */
  readonly codes: readonly string[];
  /** A filter expression over the variables of cases; empty for all. */
  readonly where: string;
  /** Names of variables beside the cases. */
  readonly show: readonly string[];
  /** The variable by whose values cases stand together; empty for none. */
  readonly sort: string;
  /** Whether cases count that say something in open answers only. */
  readonly answers: boolean;
  /** The most quotes in a cell; 0 for all. */
  readonly max: number;
  readonly language: Language;
}

export interface FrameworkCell {
  readonly caseId: string;
  /** The place of the code. */
  readonly code: number;
  readonly summary: string;
  readonly passages: number;
  /** How the quotes begin. */
  readonly quotes: readonly string[];
}

export interface FrameworkRow {
  readonly caseId: string;
  readonly name: string;
  /** One label for each of the shown variables; empty where there is no answer. */
  readonly variables: readonly string[];
}

export interface FrameworkCode {
  readonly id: string;
  readonly path: string;
  /** How many of the cases say something on it. */
  readonly cases: number;
}

export interface Framework {
  readonly codes: readonly FrameworkCode[];
  readonly shown: readonly string[];
  readonly rows: readonly FrameworkRow[];
  /** Those of the first rows and codes in which something is said. */
  readonly cells: readonly FrameworkCell[];
  readonly firstRows: number;
  readonly firstCodes: number;
  readonly withoutText: number;
  readonly answersOnly: number;
  /** Interviews that belong to no case. */
  readonly unbound: number;
}

/** Which cells: so many rows from one, and so many codes. */
export interface FrameworkPart {
  readonly row: number;
  readonly rows: number;
  readonly code: number;
  readonly codesShown: number;
}

/** A passage with its place in the text, as it will be printed. */
export interface PlacedQuote {
  readonly sourceId: string;
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly lines: Lines;
  readonly edited: string;
  readonly attribution: string;
  readonly case: string;
  readonly chosen: boolean;
}

export interface WholeCell {
  readonly summary: string;
  readonly quotes: readonly PlacedQuote[];
}

/** The calls of the framework matrix. */
export class FrameworkCalls {
  constructor(private readonly client: Client) {}

  matrix(question: FrameworkQuestion, signal: AbortSignal): Promise<Framework> {
    return this.client.get('/api/framework', parameters(question), signal);
  }

  async cells(question: FrameworkQuestion, part: FrameworkPart, signal: AbortSignal): Promise<readonly FrameworkCell[]> {
    return (await this.client.get<{ cells: FrameworkCell[] }>('/api/framework/cells', { ...parameters(question), ...part }, signal)).cells;
  }

  cell(caseId: string, codeId: string, language: Language, signal: AbortSignal): Promise<WholeCell> {
    return this.client.get('/api/framework/cell', { case: caseId, code: codeId, language }, signal);
  }

  file(question: FrameworkQuestion, format: BookFormat): Promise<Response> {
    return this.client.file('/api/framework/export', { ...parameters(question), format });
  }

  /** An empty text takes the summary away. */
  summarise(caseId: string, codeId: string, text: string): Promise<unknown> {
    return this.client.put('/api/framework/summary', { caseId, codeId, text });
  }
}

function parameters({ codes, where, show, sort, answers, max, language }: FrameworkQuestion): Record<string, string | number | null> {
  return {
    codes: codes.join(','),
    where,
    show: show.length > 0 ? JSON.stringify(show) : null,
    sort,
    answers: answers ? 'true' : null,
    max,
    language,
  };
}
