import type { Client } from '../../api/client';
import type { Code, Coding } from '../../api/types';

/** What the server answers when the codebook was changed: the whole of it, as it is now. */
export interface CodesChanged {
  readonly codes: readonly Code[];
  readonly lastChange: number;
}

export interface CodeText {
  readonly name?: string;
  readonly definition?: string;
  readonly use?: string;
  readonly doNotUse?: string;
  readonly example?: string;
  readonly aliases?: readonly string[];
  readonly colour?: string;
}

export interface Version {
  readonly id: string;
  readonly name: string;
  readonly codes: number;
  readonly coder: string;
  readonly at: string;
}

export type DifferenceKind =
  | 'added' | 'removed' | 'renamed' | 'moved' | 'definition' | 'use' | 'doNotUse' | 'example' | 'aliases' | 'colour';

export interface Difference {
  readonly kind: DifferenceKind;
  readonly codeId: string;
  readonly pathBefore: string | null;
  readonly pathAfter: string | null;
  readonly before: string;
  readonly after: string;
}

export interface CodingPage {
  readonly total: number;
  readonly codings: readonly Coding[];
}

export type CodebookFormat = 'docx' | 'xlsx' | 'csv' | 'json' | 'qdc';

const at = (id: string, deed = '') => `/api/codes/${encodeURIComponent(id)}${deed}`;

export function reviseCode(client: Client, id: string, said: CodeText): Promise<CodesChanged> {
  return client.patch(at(id), said);
}

/** `place` counts among the codes that stand there already, without the one that is moved. */
export function moveCode(client: Client, id: string, parent: string | null, place: number): Promise<CodesChanged> {
  return client.post(at(id, '/move'), { parent, place });
}

export function mergeCodes(client: Client, into: string, from: readonly string[]): Promise<CodesChanged> {
  return client.post(at(into, '/merge'), { from });
}

export function splitCode(client: Client, id: string, path: string, codings: readonly string[]): Promise<CodesChanged> {
  return client.post(at(id, '/split'), { path, codings });
}

export function removeCode(client: Client, id: string): Promise<CodesChanged> {
  return client.delete(`${at(id)}?codings=true`);
}

/** Codings of the code itself, by source and place. */
export function codingsOf(client: Client, id: string, offset: number, limit: number, signal: AbortSignal): Promise<CodingPage> {
  return client.get(at(id, '/codings'), { offset, limit }, signal);
}

export async function versionsOf(client: Client, signal: AbortSignal): Promise<readonly Version[]> {
  return (await client.get<{ versions: Version[] }>('/api/codebook/versions', {}, signal)).versions;
}

export function freeze(client: Client, name: string): Promise<CodesChanged> {
  return client.post('/api/codebook/versions', { name });
}

export function removeVersion(client: Client, id: string): Promise<CodesChanged> {
  return client.delete(`/api/codebook/versions/${encodeURIComponent(id)}`);
}

/** What has become of the codes since a version, or until another one. */
export async function differences(client: Client, from: string, to: string | null, signal: AbortSignal): Promise<readonly Difference[]> {
  return (await client.get<{ differences: Difference[] }>('/api/codebook/comparison', { from, to }, signal)).differences;
}

export function exportCodebook(client: Client, format: CodebookFormat): Promise<Response> {
  return client.file('/api/codebook/export', { format });
}
