import type { Client } from './client';
import type { Language, Lines } from './types';

export type Unit = 'segment' | 'character' | 'source';
export type Coefficient =
  | 'percentAgreement' | 'cohenKappa' | 'brennanPrediger' | 'scottPi' | 'fleissKappa' | 'gwetAC1' | 'krippendorffAlpha';
export type Undefined = 'noUnits' | 'nothingVaries' | 'nothingCoded' | 'codesOverlap' | 'nothingMeets' | 'oneCode' | 'codersMissing';

export interface Interval {
  readonly low: number | null;
  readonly high: number | null;
}

export type AgreementFigures = Readonly<Record<Coefficient, number | null>> & {
  readonly n: number;
  readonly prevalence: number | null;
  readonly codedByAll: number;
  readonly codedBySome: number;
  readonly codedByNone: number;
  /** Only where units are characters. */
  readonly unitizingAlpha?: number | null;
  readonly uAlpha?: number | null;
  readonly kuAlpha?: number | null;
  readonly cAlphaBinary?: number | null;
  readonly cuAlpha?: number | null;
  readonly intervals?: Readonly<Partial<Record<Coefficient, Interval>>>;
  readonly undefined: Readonly<Record<string, Undefined>>;
};

export interface Agreement {
  readonly coders: readonly string[];
  readonly unit: Unit;
  readonly n: number;
  readonly codes: readonly (AgreementFigures & { readonly code: string })[];
  readonly overall: AgreementFigures;
  readonly rule: readonly string[];
}

/** Texts that all have coded in, that any has, or that two or more have while the others are missing there. */
export const TEXT_CHOICES = ['shared', 'any', 'missing'] as const;
export type TextChoice = (typeof TEXT_CHOICES)[number];

export interface AgreementQuestion {
  readonly coders: readonly string[];
  readonly codes: readonly string[];
  readonly unit: Unit;
  readonly texts: TextChoice;
  readonly automatic: boolean;
  /** How many times texts are drawn anew for intervals; 0 for none. */
  readonly bootstrap: number;
  readonly language: Language;
}

export type Range = readonly [number, number];
export type Choice = 'one' | 'both' | 'neither' | 'ends';

/** Where some of the coders have used a code. */
export interface Place {
  readonly codeId: string;
  readonly code: string;
  readonly sourceId: string;
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly lines: Lines;
  /** In the order of the coders. */
  readonly byCoder: readonly (readonly Range[])[];
  readonly consensus: readonly Range[];
  readonly agreed: boolean;
  readonly settled: boolean;
  readonly aroundStart: number;
  readonly around: string;
  readonly decision: { readonly choice: Choice; readonly coder: string; readonly at: string } | null;
}

export type Shown = 'differ' | 'open' | 'agreed' | 'all';

export interface Places {
  readonly coders: readonly string[];
  readonly agreed: number;
  readonly accepted: number;
  readonly differ: number;
  readonly decided: number;
  readonly shown: number;
  readonly places: readonly Place[];
}

export interface Verdict {
  readonly choice: Choice;
  /** The coder whose passages hold, where it is one. */
  readonly take?: string;
  readonly ends?: { readonly start: number; readonly end: number };
}

export interface CoderWork {
  readonly name: string;
  readonly codings: number;
}

export interface Coders {
  /** Those who have coded something, as far as who asks may see. */
  readonly coders: readonly CoderWork[];
  /** Who asks. */
  readonly you: string;
  readonly everybody: readonly string[];
  /** Who codes without seeing what others have coded. */
  readonly blind: readonly string[];
}

/** The calls of the room where coders are compared. */
export class AgreementCalls {
  constructor(private readonly client: Client) {}

  coders(signal: AbortSignal): Promise<Coders> {
    return this.client.get('/api/agreement/coders', {}, signal);
  }

  codeBlind(coders: readonly string[]): Promise<unknown> {
    return this.client.put('/api/agreement/blind', { coders });
  }

  agreement(question: AgreementQuestion, signal: AbortSignal): Promise<Agreement> {
    return this.client.get('/api/agreement', parameters(question), signal);
  }

  file(question: AgreementQuestion, format: 'xlsx' | 'docx'): Promise<Response> {
    return this.client.file('/api/agreement/export', { ...parameters(question), format });
  }

  places(question: AgreementQuestion, consensus: string, show: Shown, limit: number, signal: AbortSignal): Promise<Places> {
    return this.client.get('/api/agreement/places', { ...parameters({ ...question, bootstrap: 0 }), consensus, show, limit }, signal);
  }

  accept(question: AgreementQuestion, consensus: string): Promise<{ written: number }> {
    const { coders, codes, texts, automatic } = question;
    return this.client.post('/api/agreement/accept', { coders, codes, texts, automatic, consensus });
  }

  decide(question: AgreementQuestion, consensus: string, place: Place, verdict: Verdict): Promise<unknown> {
    const { coders, texts, automatic } = question;
    const { codeId, sourceId, start, end } = place;
    return this.client.post('/api/agreement/decisions', { coders, texts, automatic, consensus, codeId, sourceId, start, end, ...verdict });
  }
}

function parameters({ coders, codes, unit, texts, automatic, bootstrap, language }: AgreementQuestion): Record<string, string | number> {
  return {
    coders: JSON.stringify(coders),
    codes: codes.join(','),
    unit,
    texts,
    language,
    ...(automatic ? { automatic: 'true' } : {}),
    ...(bootstrap > 0 ? { bootstrap } : {}),
  };
}
