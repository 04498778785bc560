import type { Refused } from '../../../api/errors';
import type { Aggregate } from '../aggregateTypes';

export type ImportKind = 'interview' | 'document' | 'responses' | 'aggregate' | 'attributes' | 'codebook' | 'project' | 'questionnaire';

/** What the user says of a file; absent means: as the content tells. */
export interface FileChoices {
  readonly kind?: ImportKind | null;
  readonly charset?: string | null;
  readonly repair: boolean;
  readonly caseId?: string | null;
  /** The file that describes this one. */
  readonly questionnaire?: string | null;
  /** Whether no other file describes it. */
  readonly alone: boolean;
  /** Whether answers are a questionnaire of their own, even if like one that is there. */
  readonly separate: boolean;
  readonly name?: string | null;
  readonly leftOut: boolean;
}

export interface PreviewText {
  readonly name: string;
  readonly length: number;
  readonly segments: number;
  readonly speakers: readonly { readonly name: string; readonly turns: number; readonly interviewer: boolean }[];
  readonly first: readonly { readonly text: string; readonly line: number; readonly interviewer: boolean; readonly speaker: string | null }[];
}

export interface PreviewVariable {
  readonly name: string;
  readonly label: string;
  readonly scale: string;
  readonly valueCount: number;
  readonly values: readonly { readonly code: string; readonly label: string }[];
  readonly missing: readonly { readonly code: string; readonly label: string }[];
  readonly distinct: number;
  readonly empty: number;
  readonly sample: readonly string[];
}

export interface PreviewTable {
  readonly name: string;
  readonly kind: string;
  readonly rows: number;
  readonly caseId: string | null;
  readonly cases: readonly string[];
  readonly variableCount: number;
  /** What it would do to the questionnaire of the project that it is a newer export of. */
  readonly updated?: { readonly questionnaire: string; readonly caseId: string; readonly new: number; readonly changed: number; readonly gone: number };
  readonly variables: readonly PreviewVariable[];
}

export interface Finding {
  readonly severity: 'note' | 'warning';
  readonly kind: string;
  readonly file: string;
  readonly line?: number;
  readonly sheet?: string;
  readonly column?: string;
  readonly before?: string;
  readonly after?: string;
  readonly message: string;
}

export interface Preview {
  readonly kind: ImportKind;
  readonly texts: readonly PreviewText[];
  readonly tables: readonly PreviewTable[];
  readonly aggregates: readonly Aggregate[];
  readonly codes: readonly string[];
  readonly codeCount: number;
  readonly findings: readonly Finding[];
}

export type FileState = 'receiving' | 'waiting' | 'reading' | 'read' | 'failed';

export interface UploadedFile {
  readonly id: string;
  readonly name: string;
  readonly folder: string;
  readonly size: number;
  readonly state: FileState;
  readonly done: number;
  readonly choices: FileChoices;
  /** Why it could not be read. */
  readonly failure?: Refused;
  /** A part belongs to the answers in another file, and is read with them. */
  readonly kind?: ImportKind | 'part';
  /** The file of answers that it is a part of. */
  readonly partOf?: string;
  readonly charset?: string;
  /** What the very same file was imported as before. */
  readonly existing?: string;
  /** A source that the text is nearly the same as. */
  readonly like?: { readonly sourceId: string; readonly source: string; readonly share: number };
  readonly preview?: Preview;
}

export interface ImportStatus {
  readonly id: string;
  /** In bytes. */
  readonly largestFile: number;
  readonly saving: boolean;
  readonly saved: number;
  readonly files: readonly UploadedFile[];
}

