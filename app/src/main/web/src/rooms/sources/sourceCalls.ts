import type { Client } from '../../api/client';
import type { Attribute, Lines, SourceRow } from '../../api/types';
import type { Aggregate, AggregateRow } from './aggregateTypes';
import type { FileChoices, ImportStatus, UploadedFile } from './import/importTypes';

export interface Sources {
  readonly sources: readonly SourceRow[];
  readonly attributes: readonly Attribute[];
  /** Published tables. */
  readonly aggregates: readonly AggregateRow[];
}

export interface Cell {
  readonly sourceId: string;
  readonly variable: string;
  /** A value or its label; empty to clear. */
  readonly value: string;
}

export interface Speaker {
  readonly speaker: string;
  readonly interviewer: boolean;
  readonly turns: number;
  readonly first: string;
  readonly case: string | null;
}

export interface Voices {
  readonly id: string;
  readonly name: string;
  readonly case: string | null;
  readonly speakers: readonly Speaker[];
}

export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly lines: Lines;
  readonly text: string;
}

export interface MovedPassage {
  readonly id: string;
  readonly kind: 'coding' | 'quote';
  readonly code?: string;
  readonly coder?: string;
  readonly changed: boolean;
  readonly before: Passage;
  readonly after: Passage;
}

/** What a corrected text would do. */
export interface Correction {
  readonly moved: number;
  readonly changed: number;
  readonly segments: number;
  readonly segmentsBefore: number;
  readonly edits: readonly { readonly before: Passage; readonly after: Passage }[];
  readonly passages: readonly MovedPassage[];
  /** To be sent back, so that nobody saves what they have not seen. */
  readonly shown: string;
}

export interface Review {
  readonly id: string;
  readonly sourceId: string;
  readonly source: string;
  readonly kind: 'coding' | 'quote';
  readonly code?: string;
  readonly coder?: string;
  readonly before: Passage;
  /** Absent where the passage was removed since. */
  readonly after?: Passage;
}

/** A repair of an import. */
export interface Repair {
  readonly number: number;
  readonly line: number;
  readonly before: string;
  /** Absent or empty where words were taken out. */
  readonly after?: string;
  readonly state: 'standing' | 'undone' | 'changed';
}

/** The calls that only this room makes. */
export class SourceCalls {
  constructor(private readonly client: Client) {}

  repairs(sourceId: string, language: string): Promise<{ readonly source: string; readonly repairs: readonly Repair[] }> {
    return this.client.get(`/api/sources/${sourceId}/repairs?language=${language}`);
  }

  undoRepair(sourceId: string, number: number): Promise<unknown> {
    return this.client.post(`/api/sources/${sourceId}/repairs/${number}/undo`, {});
  }

  aggregate(id: string, language: string): Promise<Aggregate> {
    return this.client.get(`/api/aggregates/${id}?language=${language}`);
  }

  sources(): Promise<Sources> {
    return this.client.get('/api/sources');
  }

  file(ids: readonly string[], folder: string): Promise<unknown> {
    return this.client.post('/api/sources/folder', { ids, folder });
  }

  moveFolder(from: string, to: string): Promise<unknown> {
    return this.client.post('/api/folders/move', { from, to });
  }

  rename(id: string, name: string): Promise<unknown> {
    return this.client.patch(`/api/sources/${id}`, { name });
  }

  setValues(cells: readonly Cell[]): Promise<unknown> {
    return this.client.post('/api/attributes', { cells });
  }

  addVariable(name: string): Promise<unknown> {
    return this.client.post('/api/attributes/variables', { name });
  }

  removeVariable(name: string): Promise<unknown> {
    return this.client.post('/api/attributes/variables/removed', { name });
  }

  async cases(): Promise<readonly string[]> {
    return (await this.client.get<{ cases: { name: string }[] }>('/api/cases')).cases.map(({ name }) => name);
  }

  voices(id: string): Promise<Voices> {
    return this.client.get(`/api/sources/${id}/speakers`);
  }

  bind(id: string, whole: string | null, speakers: readonly { speaker: string; case: string | null }[]): Promise<unknown> {
    return this.client.put(`/api/sources/${id}/speakers`, { case: whole, speakers });
  }

  correction(id: string, text: string): Promise<Correction> {
    return this.client.post(`/api/sources/${id}/correction`, { text });
  }

  saveText(id: string, text: string, shown: string): Promise<unknown> {
    return this.client.put(`/api/sources/${id}/text`, { text, shown });
  }

  /** The words of a corrected file, as an import would read them. */
  async textOf(id: string, file: File): Promise<string> {
    return (await this.client.upload<{ text: string }>(`/api/sources/${id}/corrected-file`, { name: file.name }, { file })).text;
  }

  async reviews(source: string | null): Promise<readonly Review[]> {
    return (await this.client.get<{ reviews: Review[] }>('/api/reviews', { source })).reviews;
  }

  decide(ids: readonly string[], decision: 'keep' | 'remove'): Promise<unknown> {
    return this.client.post('/api/reviews', { ids, decision });
  }

  beginImport(): Promise<ImportStatus> {
    return this.client.post('/api/imports');
  }

  importStatus(id: string): Promise<ImportStatus> {
    return this.client.get(`/api/imports/${id}`);
  }

  endImport(id: string): Promise<unknown> {
    return this.client.delete(`/api/imports/${id}`);
  }

  saveImport(id: string): Promise<unknown> {
    return this.client.post(`/api/imports/${id}/save`);
  }

  send(id: string, name: string, file: File, signal: AbortSignal, progress: (share: number) => void): Promise<{ file: UploadedFile }> {
    return this.client.upload(`/api/imports/${id}/files`, { name }, { file, signal, progress });
  }

  preview(id: string, fileId: string, language: string): Promise<UploadedFile> {
    return this.client.get(`/api/imports/${id}/files/${fileId}`, { language });
  }

  choose(id: string, fileId: string, choices: FileChoices): Promise<UploadedFile> {
    return this.client.put(`/api/imports/${id}/files/${fileId}`, choices);
  }

  removeFile(id: string, fileId: string): Promise<ImportStatus> {
    return this.client.delete(`/api/imports/${id}/files/${fileId}`);
  }
}
