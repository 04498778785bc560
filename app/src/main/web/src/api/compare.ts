import type { Client } from './client';
import type { Language, Lines } from './types';

export type Count = 'passages' | 'cases' | 'sources' | 'share';
export type Relation = 'overlap' | 'inclusion' | 'segment' | 'near' | 'nearSegments';

export interface MatrixQuestion {
  /** Ids; empty for every code that is used. */
  readonly codes: readonly string[];
  /** A variable's name, or `codes`. */
  readonly by: string;
  readonly count: Count;
  readonly relation: Relation;
  readonly distance: number;
  readonly words: boolean;
  readonly language: Language;
}

export interface MatrixBase {
  readonly row?: string;
  readonly rowLabel?: string;
  readonly column?: string;
  readonly columnLabel?: string;
  readonly n: number;
}

export interface MatrixCell {
  readonly row: string | null;
  readonly column: string | null;
  readonly count: number;
  readonly n: number;
  readonly columnPercent?: number | null;
  /** Of the text, 0–100. */
  readonly share?: number | null;
  readonly word?: string;
}

export interface Matrix {
  readonly title: string;
  readonly columns: readonly { readonly name: string; readonly label: string }[];
  readonly rowBases: readonly MatrixBase[];
  readonly columnBases: readonly MatrixBase[];
  readonly cells: readonly MatrixCell[];
  readonly baseLine: string;
  readonly notes: readonly string[];
}

export interface CellPassage {
  readonly sourceId: string;
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly lines: Lines;
  readonly case: string;
  readonly text: string;
}

export interface CellPassages {
  readonly total: number;
  readonly passages: readonly CellPassage[];
}

export interface SaturationStep {
  readonly number: number;
  readonly source: string;
  readonly sourceId: string;
  readonly passages: number;
  readonly newCodes: readonly string[];
  readonly new: number;
  readonly cumulative: number;
  readonly newInformation: number | null;
}

export interface Saturation {
  readonly steps: readonly SaturationStep[];
  readonly reached: number | null;
  readonly notes: readonly string[];
}

export interface CodedAmount {
  readonly passages: number;
  readonly coded: number;
  readonly length: number;
  readonly share: number | null;
}

export interface Coverage {
  readonly all: CodedAmount;
  readonly sources: readonly (CodedAmount & {
    readonly source: string;
    readonly label: string;
    /** One of the two: an open question stands for all its answers. */
    readonly sourceId?: string;
    readonly questionId?: string;
    readonly answers?: number;
  })[];
  readonly codes: readonly (CodedAmount & { readonly code: string; readonly sources: number })[];
  readonly notes: readonly string[];
}

export interface Typology {
  readonly types: readonly { readonly codes: readonly string[]; readonly count: number; readonly cases: readonly string[] }[];
  readonly notes: readonly string[];
}

export interface FigureQuestion {
  readonly codes: readonly string[];
  readonly language: Language;
  readonly order?: 'import' | 'coding';
  readonly answers?: boolean;
}

export type Figures = 'saturation' | 'coverage' | 'typology';
export type BookFormat = 'xlsx' | 'docx';

/** The calls of the room where codes are compared. */
export class CompareCalls {
  constructor(private readonly client: Client) {}

  matrix(question: MatrixQuestion, signal: AbortSignal): Promise<Matrix> {
    return this.client.get('/api/matrix', parameters(question), signal);
  }

  async variables(signal: AbortSignal): Promise<readonly { name: string; label: string }[]> {
    return (await this.client.get<{ variables: { name: string; label: string }[] }>('/api/matrix/variables', {}, signal)).variables;
  }

  cell(question: MatrixQuestion, row: string | null, column: string | null, signal: AbortSignal): Promise<CellPassages> {
    return this.client.get('/api/matrix/cell', { ...parameters(question), row, column }, signal);
  }

  matrixFile(question: MatrixQuestion, format: BookFormat): Promise<Response> {
    return this.client.file('/api/matrix/export', { ...parameters(question), format });
  }

  figures<T>(what: Figures, question: FigureQuestion, signal: AbortSignal): Promise<T> {
    return this.client.get(`/api/${what}`, figureParameters(question), signal);
  }

  figureFile(what: Figures, question: FigureQuestion, format: BookFormat): Promise<Response> {
    return this.client.file(`/api/${what}`, { ...figureParameters(question), format });
  }
}

function parameters({ codes, by, count, relation, distance, words, language }: MatrixQuestion): Record<string, string | number> {
  return {
    codes: codes.join(','),
    by,
    count,
    language,
    ...(words ? { words: 'true' } : {}),
    ...(by === 'codes' ? { relation, distance } : {}),
  };
}

function figureParameters({ codes, language, order, answers }: FigureQuestion): Record<string, string | null> {
  return { codes: codes.join(','), language, order: order ?? null, answers: answers ? 'true' : null };
}
