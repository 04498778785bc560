import type { Values } from '../i18n/messages';

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
    /** What the sentence for the kind names: a coder, a code. */
    readonly particulars: Values = {},
    /** What is wrong with a query, in terms that the messages can say. */
    readonly fault: QueryFault | null = null,
    /** Where in a file it stands, by the parts of the place. */
    readonly place: Values = {},
    /** The reasons behind it. */
    readonly because: readonly Reason[] = [],
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

/** Why something was refused; the kinds are the server's classes of the name `Reason`. */
export interface Reason {
  readonly kind: string;
  readonly particulars?: Values;
  readonly place?: Values;
}

/** A refusal as the server writes it, with its own sentence, which is English. */
export interface Refused extends Partial<Reason> {
  readonly error?: string;
  readonly hint?: string;
  readonly position?: number;
  readonly fault?: QueryFault;
  readonly because?: readonly Reason[];
}

export async function failureOf(response: Response): Promise<ApiError> {
  let body: Refused = {};
  try {
    body = (await response.json()) as Refused;
  } catch {
    // A proxy or a crash may answer with something else than JSON; the status still says enough.
  }
  const message = body.error ?? `${response.status} ${response.statusText}`.trim();
  return refusedAs({ ...body, error: message }, response.status);
}

/** A refusal that came in an answer about something else has no status of its own: 0. */
export function refusedAs(body: Refused, status = 0): ApiError {
  return new ApiError(
    body.error ?? '', status, body.hint ?? null, body.position ?? null, body.kind, body.particulars, body.fault ?? null, body.place,
    body.because,
  );
}
