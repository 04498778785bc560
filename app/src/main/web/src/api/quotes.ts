import type { Client } from './client';
import { slowly } from './slowly';
import type { Attributes, Lines } from './types';

export interface Drift {
  /** In the edited wording. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'added' | 'changed' | 'removed';
  readonly stood: string;
}

export type HintReason = 'nationalId' | 'email' | 'phone' | 'date' | 'person' | 'attribute' | 'name' | 'place' | 'capital';

export interface AnonymityHint {
  /** In the wording that is printed. */
  readonly start: number;
  readonly end: number;
  readonly reason: HintReason;
}

export interface QuoteUse {
  readonly id: string;
  readonly place: string;
  /** Who noted it; in the ledger only. */
  readonly coder?: string;
  readonly at: string;
}

export interface Choice {
  readonly id: string;
  readonly attribution: string;
  readonly drift: readonly Drift[];
  readonly uses: readonly QuoteUse[];
}

export type WarningKind =
  | 'attributionMissing' | 'attributionIncomplete' | 'attributionMismatch' | 'severalSpeakers' | 'fewPeople' | 'identifying'
  | 'identifyingContext' | 'repeated' | 'nearRepeated' | 'usedTwice' | 'drift';

/** What to look at before a quote is printed. */
export interface QuoteWarning {
  readonly kind: WarningKind;
  readonly about: readonly string[];
  /** The other passage, where the same or nearly the same is quoted twice. */
  readonly other?: { readonly sourceId: string; readonly source: string; readonly start: number; readonly end: number; readonly lines: Lines };
}

/** Words of a quote that may be masked, and what would stand instead. */
export interface MaskProposal {
  readonly start: number;
  readonly end: number;
  readonly instead: string;
}

/** What is told of a quote where quotes are looked through before they are printed. */
export interface RowReview {
  /** With its masks. */
  readonly attribution: string;
  readonly before: string;
  readonly after: string;
  readonly warnings: readonly QuoteWarning[];
  readonly proposals: readonly MaskProposal[];
}

/** How many quotes each kind of warning is about. */
export interface Review {
  readonly looked: number;
  /** Letters of masks that are not kept yet. */
  readonly unkept: number;
  readonly warnings: readonly { readonly kind: WarningKind; readonly count: number }[];
}

/** How quotes of a class of informants are attributed. */
export interface InformantClass {
  /** A condition on the variables of the case. */
  readonly where: string;
  readonly template: string;
}

/** How the project says whose words quotes are, and what it masks. */
export interface AgreedAttribution {
  /** Null for the standard one. */
  readonly template: string | null;
  readonly classes: readonly InformantClass[];
  readonly mask: readonly string[];
  readonly standard: string;
}

/** A passage as it will be printed. */
export interface QuoteRow {
  readonly codingId: string | null;
  /** The code it stands under; null where it stands with all its codes, or with none. */
  readonly code: string | null;
  readonly codes: readonly string[];
  readonly source: string;
  readonly sourceId: string;
  readonly start: number;
  readonly end: number;
  readonly lines: Lines;
  readonly speaker: string | null;
  readonly verbatim: string;
  /** The same as `verbatim` where nobody edited it. */
  readonly edited: string;
  readonly attribution: string;
  readonly case: string | null;
  readonly coder: string;
  readonly variables: Attributes;
  readonly choice: Choice | null;
  readonly hints: readonly AnonymityHint[];
  readonly group: string;
  readonly groupRows: number;
  /** Passages that are nearly the same, and shown as one with this. */
  readonly like: readonly QuoteRow[];
  /** Only where quotes are looked through. */
  readonly review?: RowReview;
}

export interface FacetValue {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

export interface QuoteFacets {
  readonly codes: readonly FacetValue[];
  readonly coders: readonly FacetValue[];
  readonly sources: readonly FacetValue[];
  readonly attributes: readonly { readonly name: string; readonly label: string; readonly values: readonly FacetValue[] }[];
  readonly chosen: number;
}

export interface QuotePage {
  readonly total: number;
  readonly rows: number;
  readonly quotes: readonly QuoteRow[];
  readonly facets: QuoteFacets;
  /** Variables of surveys, which are counted where the question names them. */
  readonly variables: readonly { readonly name: string; readonly label: string }[];
  /** What can stand between braces in the template. */
  readonly names: readonly string[];
  readonly review?: Review;
}

export interface QuoteFilter {
  readonly codes: readonly string[];
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  readonly coders: readonly string[];
  readonly sources: readonly string[];
  readonly chosen: boolean;
  readonly words: string;
  readonly where: string;
}

/** `code`, `source`, or `attribute:` and the name of a variable. */
export type Grouping = 'code' | 'source' | `attribute:${string}`;

/** Which passages are shown as one: none, those that overlap or say the same, or also those that nearly do. */
export type Folding = 'none' | 'equal' | 'near';

export interface QuoteQuestion {
  readonly filter: QuoteFilter;
  readonly grouping: Grouping;
  readonly attribution: string;
  /** Templates of classes of informants, as `condition => template`; the first that fits counts. */
  readonly classes?: readonly string[];
  /** Variables of surveys to count by. */
  readonly variables: readonly string[];
  /** Where quotes are looked through before they are printed. */
  readonly review?: ReviewQuestion | undefined;
}

export interface ReviewQuestion {
  /** How many turns or paragraphs before and after. */
  readonly context: number;
  readonly mask: readonly MaskRule[];
  /** Only quotes that it is about; empty for all. */
  readonly warning: WarningKind | '';
}

/**
 * A rule for what random letters stand for, such as names (of cases, speakers and sources), or what tells role or
 * site; `none` for nothing.
 */
export type MaskRule = string;

export type ExportFormat = 'xlsx' | 'docx' | 'csv' | 'html' | 'json';

export interface ExportChoices {
  /** How many turns or paragraphs before and after. */
  readonly context: number;
  readonly mask: readonly MaskRule[];
}

export interface LedgerEntry {
  readonly use: QuoteUse;
  readonly quoteId: string;
  readonly source: string;
  readonly sourceId: string;
  readonly start: number;
  readonly end: number;
  readonly lines: Lines;
  readonly wording: string;
  /** In how many places the quote is used. */
  readonly times: number;
  /** Where other quotes are used that say the same or nearly so. */
  readonly alike: readonly string[];
}

export interface PassageOf {
  readonly sourceId: string;
  readonly start: number;
  readonly end: number;
}

export interface QuoteDetails {
  readonly edited?: string;
  readonly attribution?: string;
  readonly place?: string;
}

/** The calls of the room for quotes. */
export class QuoteCalls {
  constructor(private readonly client: Client) {}

  page(question: QuoteQuestion, folding: Folding, offset: number, limit: number, signal?: AbortSignal): Promise<QuotePage> {
    return this.client.get('/api/quotes', { ...parameters(question), fold: folding, offset, limit }, signal);
  }

  /** Looks through all quotes of a question; saying which of them have what is quick afterwards. */
  review(question: QuoteQuestion, progress: (share: number) => void, signal: AbortSignal): Promise<Review> {
    return slowly(this.client, '/api/quotes/review', parameters(question), 'review', progress, signal);
  }

  attribution(signal?: AbortSignal): Promise<AgreedAttribution> {
    return this.client.get('/api/attribution', {}, signal);
  }

  agree(attribution: Omit<AgreedAttribution, 'standard'>): Promise<unknown> {
    return this.client.put('/api/attribution', attribution);
  }

  /** A file of all quotes; with names masked, letters that they get are kept in the project. */
  file(format: ExportFormat, question: QuoteQuestion, { context, mask }: ExportChoices): Promise<Response> {
    const query = { format, ...parameters({ ...question, review: undefined }), context };
    return mask.length > 0
      ? this.client.file('/api/quotes/export', { ...query, mask: JSON.stringify(mask) }, 'POST')
      : this.client.file('/api/quotes/export', { ...query, mask: JSON.stringify(['none']) });
  }

  /** Gives letters to everything that is to be masked in these quotes, as one step. */
  giveMasks(question: QuoteQuestion, mask: readonly MaskRule[]): Promise<{ given: number }> {
    const query = new URLSearchParams(Object.entries({ ...parameters(question), mask: JSON.stringify(mask) }).filter(([, value]) => value !== ''));
    return this.client.post(`/api/quotes/masks?${query}`);
  }

  async ledger(signal: AbortSignal): Promise<readonly LedgerEntry[]> {
    return (await this.client.get<{ uses: LedgerEntry[] }>('/api/quote-uses', {}, signal)).uses;
  }

  check(passage: PassageOf, edited: string): Promise<{ drift: Drift[] }> {
    return this.client.post('/api/chosen-quotes/check', { ...ends(passage), edited });
  }

  choose(passage: PassageOf, details: QuoteDetails): Promise<{ quote: { id: string } }> {
    return this.client.post('/api/chosen-quotes', { ...ends(passage), ...details });
  }

  drop(id: string): Promise<unknown> {
    return this.client.delete(`/api/chosen-quotes/${encodeURIComponent(id)}`);
  }

  revise(id: string, details: { edited: string } | { attribution: string }): Promise<unknown> {
    return this.client.patch(`/api/chosen-quotes/${encodeURIComponent(id)}`, details);
  }

  use(id: string, place: string): Promise<unknown> {
    return this.client.post(`/api/chosen-quotes/${encodeURIComponent(id)}/uses`, { place });
  }

  removeUse(id: string): Promise<unknown> {
    return this.client.delete(`/api/quote-uses/${encodeURIComponent(id)}`);
  }
}

function ends({ sourceId, start, end }: PassageOf): PassageOf {
  return { sourceId, start, end };
}

function parameters({ filter, grouping, attribution, classes = [], variables, review }: QuoteQuestion): Record<string, string> {
  return {
    classes: classes.length === 0 ? '' : JSON.stringify(classes),
    ...(review ? {
      review: 'true',
      context: String(review.context),
      mask: review.mask.length === 0 ? '' : JSON.stringify(review.mask),
      warning: review.warning,
    } : {}),
    code: filter.codes.join(','),
    coder: filter.coders.join(','),
    source: filter.sources.join(','),
    attributes: Object.keys(filter.attributes).length === 0 ? '' : JSON.stringify(filter.attributes),
    chosen: filter.chosen ? 'true' : '',
    words: filter.words,
    where: filter.where,
    group: grouping,
    variables: variables.length === 0 ? '' : JSON.stringify(variables),
    attribution,
  };
}
