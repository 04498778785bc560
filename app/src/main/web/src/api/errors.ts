/** The server answered, and the answer was no. */
export class ApiError extends Error {
  constructor(
    message: string,
    readonly status: number,
    readonly hint: string | null,
    /** Where in the query the error stands, in UTF-16 units; only for a wrong query. */
    readonly position: number | null,
    /** Why, in a word that the messages have a sentence for. */
    readonly kind: string = 'refused',
    /** What is wrong with a query, in terms that the messages can say. */
    readonly fault: QueryFault | null = null,
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

/** No answer: the program was stopped, the machine sleeps, the network is gone. */
export class ServerUnreachable extends Error {
  constructor() {
    super('The server did not answer.');
    this.name = 'ServerUnreachable';
  }
}

/** What is wrong with a query; the kinds are listed in the server's `QueryFault.Kind`. */
export interface QueryFault {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  /** What was written there, or the bound that was passed. */
  readonly subject: string;
  readonly nearest: readonly string[];
}

interface Failure {
  readonly error?: string;
  readonly hint?: string;
  readonly position?: number;
  readonly kind?: string;
  readonly fault?: QueryFault;
}

export async function failureOf(response: Response): Promise<ApiError> {
  let body: Failure = {};
  try {
    body = (await response.json()) as Failure;
  } catch {
    // A proxy or a crash may answer with something else than JSON; the status still says enough.
  }
  const message = body.error ?? `${response.status} ${response.statusText}`.trim();
  return new ApiError(message, response.status, body.hint ?? null, body.position ?? null, body.kind, body.fault ?? null);
}
