import { Connection } from './connection';
import { ServerUnreachable, failureOf } from './errors';

export type Query = Readonly<Record<string, string | number | null | undefined>>;

/** Speaks HTTP with the server: the token, JSON, errors as exceptions, and whether anybody answers. */
export class Client {
  readonly connection: Connection;

  constructor(private readonly token: string) {
    this.connection = new Connection(() => this.ping());
  }

  async get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
    const response = await this.send(withQuery(path, query), signal ? { signal } : {});
    return (await response.json()) as T;
  }

  async post<T>(path: string, body: object = {}): Promise<T> {
    const response = await this.send(path, { method: 'POST', body: JSON.stringify(body) });
    return (await response.json()) as T;
  }

  async delete<T>(path: string): Promise<T> {
    const response = await this.send(path, { method: 'DELETE' });
    return (await response.json()) as T;
  }

  /** A file the server makes. */
  file(path: string, query: Query): Promise<Response> {
    return this.send(withQuery(path, query), {});
  }

  private async send(path: string, init: RequestInit): Promise<Response> {
    const headers: Record<string, string> = { Authorization: `Bearer ${this.token}` };
    if (init.method) headers['Content-Type'] = 'application/json';
    let response: Response;
    try {
      response = await fetch(path, { ...init, headers, cache: 'no-store' });
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
