import type { Client } from '../../api/client';
import type { SourceKind } from '../../api/types';

export interface KindRow {
  readonly kind: Exclude<SourceKind, 'openQuestion'>;
  readonly sources: number;
  readonly words: number;
  /** How many of them have a coding. */
  readonly touched: number;
  /** Share of the text that is coded, from 0 to 1. */
  readonly coded: number;
}

export interface CoderRow {
  readonly name: string;
  readonly codings: number;
  readonly touched: number;
  readonly coded: number;
}

export interface ProgressRow {
  readonly id: string;
  readonly name: string;
  readonly label?: string;
  readonly kind: SourceKind;
  readonly words: number;
  readonly codings: number;
  readonly coded: number;
  /** Share of the text by each coder who coded in it. */
  readonly coders: Readonly<Record<string, number>>;
  /** Only of an open question: its answers, and how many of them are coded. */
  readonly answers?: number;
  readonly touched?: number;
}

export interface Overview {
  readonly words: number;
  readonly coded: number;
  readonly codings: number;
  readonly kinds: readonly KindRow[];
  readonly coders: readonly CoderRow[];
  readonly sources: readonly ProgressRow[];
}

export function overviewOf(client: Client, signal: AbortSignal): Promise<Overview> {
  return client.get('/api/overview', {}, signal);
}
