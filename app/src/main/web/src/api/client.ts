import { Connection } from './connection';
import { Store } from '../state/store';
import { coderChoice } from '../state/coder';
import { ServerUnreachable, failureOf } from './errors';
import { type Upload, sendFile } from './upload';

export type Query = Readonly<Record<string, string | number | null | undefined>>;

/** Speaks HTTP with the server: the token, JSON, errors as exceptions, and whether anybody answers. */
export class Client {
  readonly connection: Connection;
  /** Tells this window's changes from those of others. */
  readonly window = crypto.randomUUID();

  /** The newest step that was done in this window; null before the first. */
  readonly step = new Store<number | null>(null);

  constructor(private token: string) {
    this.connection = new Connection(() => this.ping());
  }

  async get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
    const response = await this.send(withQuery(path, query), signal ? { signal } : {});
    return (await response.json()) as T;
  }

  post<T>(path: string, body: object = {}): Promise<T> {
    return this.sendJson('POST', path, body);
  }

  put<T>(path: string, body: object): Promise<T> {
    return this.sendJson('PUT', path, body);
  }

  patch<T>(path: string, body: object): Promise<T> {
    return this.sendJson('PATCH', path, body);
  }

  async delete<T>(path: string): Promise<T> {
    const response = await this.send(path, { method: 'DELETE' });
    return this.written(await response.json());
  }

  /** The server was started anew: from now on this is the token that it knows. */
  renew(token: string): void {
    this.token = token;
  }

  /** An answer that goes on for as long as there is something to tell. */
  async stream(path: string, query: Query, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
    const headers = { ...this.headers(null), Accept: 'text/event-stream' };
    const response = await this.answer(() => fetch(withQuery(path, query), { headers, signal, cache: 'no-store' }));
    if (!response.body) throw new ServerUnreachable();
    return response.body;
  }

  /** Sends a file as it is, and says on the way how much has been sent. */
  async upload<T>(path: string, query: Query, upload: Upload): Promise<T> {
    const response = await this.answer(() => sendFile(withQuery(path, query), upload, this.headers('application/octet-stream')));
    return (await response.json()) as T;
  }

  /** A file the server makes. */
  file(path: string, query: Query, method: 'GET' | 'POST' = 'GET'): Promise<Response> {
    return this.send(withQuery(path, query), { method });
  }

  /** A file the server makes of what is sent. */
  fileOf(path: string, body: object): Promise<Response> {
    return this.send(path, { method: 'POST', body: JSON.stringify(body) });
  }

  private async sendJson<T>(method: string, path: string, body: object): Promise<T> {
    const response = await this.send(path, { method, body: JSON.stringify(body) });
    return this.written(await response.json());
  }

  /** Every answer to a change names the newest step of this coder. */
  private written<T>(answer: T & { readonly step?: unknown }): T {
    if (typeof answer.step === 'number') this.step.set(answer.step);
    return answer;
  }

  private send(path: string, init: RequestInit): Promise<Response> {
    const headers = this.headers(init.method ? 'application/json' : null);
    return this.answer(() => fetch(path, { ...init, headers, cache: 'no-store' }));
  }

  private headers(contentType: string | null): Record<string, string> {
    const coder = coderChoice.get();
    return {
      Authorization: `Bearer ${this.token}`,
      'Kodebok-Window': this.window,
      ...(coder === null ? {} : { 'Kodebok-Coder': encodeURIComponent(coder) }),
      ...(contentType === null ? {} : { 'Content-Type': contentType }),
    };
  }

  private async answer(ask: () => Promise<Response>): Promise<Response> {
    let response: Response;
    try {
      response = await ask();
    } catch (cause) {
      if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
      this.connection.lost();
      throw new ServerUnreachable();
    }
    if (response.status === 401) this.connection.refused();
    else this.connection.answered();
    if (!response.ok) throw await failureOf(response);
    return response;
  }

  private async ping(): Promise<boolean> {
    try {
      await this.get('/api/project');
      return true;
    } catch (error) {
      return !(error instanceof ServerUnreachable);
    }
  }
}

function withQuery(path: string, query: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return text ? `${path}?${text}` : path;
}
