import type { Client } from './client';

export type Scale = 'nominal' | 'ordinal' | 'interval' | 'text' | 'date';
export type Direction = 'up' | 'down';
export type MissingKind = 'notAsked' | 'skipped' | 'dontKnow' | 'notApplicable' | 'refused' | 'other' | 'system';
export type SetKind = 'multiple' | 'categories' | 'battery' | 'rank';

export const SCALES: readonly Scale[] = ['nominal', 'ordinal', 'interval', 'text', 'date'];
export const SET_KINDS: readonly SetKind[] = ['battery', 'multiple', 'categories', 'rank'];
/** The kinds that a value in the data can stand for; an empty field is `system`. */
export const MISSING_KINDS: readonly MissingKind[] = ['notAsked', 'skipped', 'dontKnow', 'notApplicable', 'refused', 'other'];

export interface ValueLabel {
  readonly code: string;
  readonly label: string;
}

export interface MissingCode extends ValueLabel {
  readonly kind: MissingKind;
}

export interface Variable {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly question?: string;
  readonly scale: Scale;
  readonly direction?: Direction;
  readonly values: readonly ValueLabel[];
  readonly missing: readonly MissingCode[];
  readonly askedIf?: string;
  /** How it is computed from others; only where it is. */
  readonly recipe?: string;
  readonly questionnaire: string;
}

/** A variable that is to be computed from others. */
export interface Recipe {
  readonly name: string;
  readonly recipe: string;
  readonly label: string;
  /** Whether it takes the place of the recipe that there is. */
  readonly replace: boolean;
}

export interface VariableSet {
  readonly name: string;
  readonly label: string;
  readonly kind: SetKind;
  /** The value that means mentioned; only where each variable is one answer. */
  readonly counted?: string;
  readonly variables: readonly string[];
}

/** A set that names and answers speak for. */
export interface ProposedSet {
  readonly questionnaire: string;
  readonly set: VariableSet;
}

export interface Questionnaire {
  readonly id: string;
  readonly kind: 'survey' | 'attributes';
  readonly title: string;
  readonly weight?: string;
  readonly variables: readonly Variable[];
  readonly sets: readonly VariableSet[];
}

export interface Bar extends ValueLabel {
  readonly count: number;
}

/** How the answers to a variable are spread, unweighted. */
export interface Distribution {
  readonly respondents: number;
  readonly asked: number;
  readonly answered: number;
  readonly valid: number;
  /** How many different values there are, shown or not. */
  readonly values: number;
  /** Whether a bar stands for a class of numbers. */
  readonly binned: boolean;
  readonly bars: readonly Bar[];
  readonly missing: readonly (MissingCode & { readonly count: number })[];
}

export interface VariableText {
  readonly label?: string;
  readonly question?: string | null;
  readonly scale?: Scale;
  readonly direction?: Direction | null;
  readonly values?: readonly ValueLabel[];
  readonly missing?: readonly MissingCode[];
}

/** The calls about variables. */
export class SurveyCalls {
  constructor(private readonly client: Client) {}

  async questionnaires(signal?: AbortSignal): Promise<readonly Questionnaire[]> {
    return (await this.client.get<{ questionnaires: Questionnaire[] }>('/api/variables', {}, signal)).questionnaires;
  }

  async distributions(ids: readonly string[], signal?: AbortSignal): Promise<Readonly<Record<string, Distribution>>> {
    const answer = await this.client.get<{ distributions: Record<string, Distribution> }>(
      '/api/variables/distributions', { ids: ids.join(',') }, signal,
    );
    return answer.distributions;
  }

  /** What a recipe would make, without keeping anything. */
  preview({ name, recipe, replace }: Recipe, signal?: AbortSignal): Promise<{ variable: Variable; distribution: Distribution }> {
    return this.client.get('/api/derivations/preview', { name, recipe, replace: replace ? 'true' : '' }, signal);
  }

  derive(recipe: Recipe): Promise<unknown> {
    return this.client.post('/api/derivations', recipe);
  }

  removeDerived(name: string): Promise<unknown> {
    return this.client.post('/api/derivations/removed', { name });
  }

  async proposedSets(signal?: AbortSignal): Promise<readonly ProposedSet[]> {
    return (await this.client.get<{ proposed: ProposedSet[] }>('/api/sets/proposed', {}, signal)).proposed;
  }

  makeSet(questionnaire: string, set: VariableSet): Promise<unknown> {
    return this.client.post(setsOf(questionnaire), set);
  }

  reviseSet(questionnaire: string, was: string, set: VariableSet): Promise<unknown> {
    return this.client.patch(setsOf(questionnaire), { ...set, was });
  }

  dissolveSet(questionnaire: string, name: string): Promise<unknown> {
    return this.client.post(`${setsOf(questionnaire)}/dissolved`, { name });
  }

  revise(id: string, said: VariableText): Promise<unknown> {
    return this.client.patch(`/api/variables/${encodeURIComponent(id)}`, said);
  }
}

function setsOf(questionnaire: string): string {
  return `/api/questionnaires/${encodeURIComponent(questionnaire)}/sets`;
}
