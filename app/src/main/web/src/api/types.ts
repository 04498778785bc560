/** The shapes the server answers with. Offsets are UTF-16 units of a source's text; lines are 1-based. */

export type Language = 'nb' | 'nn' | 'en';

export interface Counts {
  readonly sources: number;
  readonly interviews: number;
  readonly answers: number;
  readonly cases: number;
  readonly codes: number;
  readonly codings: number;
  readonly variables: number;
}

export interface Project {
  readonly id: string;
  readonly name: string;
  readonly language: Language;
  readonly coder: string;
  readonly lastChange: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly readOnly: boolean;
  /** Whether whoever asks codes blind: then what others have coded is shown nowhere. */
  readonly blind: boolean;
  readonly counts: Counts;
}

export type SourceKind = 'interview' | 'document' | 'openQuestion' | 'openAnswer';
export type Attributes = Readonly<Record<string, string>>;

/** What one coder has coded of a source. */
export interface Coded {
  readonly coder: string;
  readonly codings: number;
  /** Of the text's length, from 0 to 1; what lies under several codings counts once. */
  readonly share: number;
}

export interface SpeakerCase {
  readonly speaker: string;
  readonly case: string | null;
}

/** A variable of the cases, and its labelled values. */
export interface Attribute {
  readonly name: string;
  readonly label: string;
  readonly values: readonly string[];
}

export interface SourceRow {
  readonly id: string;
  readonly name: string;
  /** The wording of an open question, whose name is that of its variable. */
  readonly label?: string;
  readonly kind: SourceKind;
  readonly length: number;
  readonly words: number;
  readonly case: string | null;
  /** Names joined by `/`; empty for none. */
  readonly folder?: string;
  readonly codings: number;
  readonly coded?: readonly Coded[];
  /** Speakers that are cases of their own. */
  readonly speakers?: readonly SpeakerCase[];
  /** Whether its text was corrected. */
  readonly revised?: boolean;
  /** Passages whose words changed when it was, and that nobody has looked at. */
  readonly reviews?: number;
  readonly memos?: number;
  readonly answers?: number;
  readonly attributes?: Attributes;
  /** What was answered; only in the answers of an open question, which are short. */
  readonly text?: string;
}

export type SegmentKind = 'turn' | 'paragraph' | 'heading' | 'tableRow' | 'footnote';
export type Lines = readonly [number, number];

export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly lines: Lines;
  readonly kind: SegmentKind;
  readonly speaker: string | null;
  readonly interviewer: boolean;
  /** When its first and last line were spoken, such as `0:12:31`, where the original says it. */
  readonly times?: readonly [string, string];
}

export interface Coding {
  readonly id: string;
  readonly codeId: string;
  readonly code: string;
  readonly sourceId: string;
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly lines: Lines;
  readonly text: string;
  readonly coder: string;
  readonly at: string;
  /** How it came about; not known yet of one that is being made. */
  readonly origin?: CodingOrigin;
  /** What an autocoding asked for. */
  readonly query?: string;
}

/** Coded by a person who read the passage, by a query, or accepted from what was proposed. */
export type CodingOrigin = 'hand' | 'autocoding' | 'suggestion';

export interface SourceText {
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  readonly length: number;
  readonly case: string | null;
  readonly attributes?: Attributes;
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly codings: readonly Coding[];
}

/** A text as the server sends it. */
export interface SentSourceText extends Omit<SourceText, 'codings'> {
  readonly codings: readonly Omit<Coding, 'source' | 'sourceId' | 'text'>[];
}

export interface Code {
  readonly id: string;
  readonly path: string;
  readonly name: string;
  readonly parent: string | null;
  readonly definition?: string | null;
  readonly use?: string | null;
  readonly doNotUse?: string | null;
  readonly example?: string | null;
  readonly aliases?: readonly string[];
  readonly colour?: string | null;
  readonly count: number;
}

export type MatchKind = 'exact' | 'inflection' | 'compound' | 'variant' | 'ocr';

export interface Match {
  readonly start: number;
  readonly end: number;
  readonly as: MatchKind;
}

export interface Hit {
  readonly source: string;
  readonly sourceId: string;
  readonly start: number;
  readonly end: number;
  readonly lines: Lines;
  readonly speaker: string | null;
  readonly case: string | null;
  readonly text: string;
  readonly matches: readonly Match[];
  readonly codes: readonly string[];
  readonly score: number;
  readonly interviewer: boolean;
  /** Of the case whose text it is. */
  readonly attributes: Attributes;
  /** Whether nobody had looked at it; only where a saved search is opened. */
  readonly new?: boolean;
  /** The place in the same answer of a better hit that says nearly the same. */
  readonly sameAs?: number;
}

export type FacetKind = 'type' | 'code' | 'speaker' | 'source' | 'coder' | 'turn' | 'variable';

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface Facet {
  readonly kind: FacetKind;
  /** Of a variable. */
  readonly name?: string;
  readonly label?: string;
  readonly values: readonly FacetValue[];
  /** How many more values there are. */
  readonly others: number;
}

/** A word of the query that no text has. */
export interface WordHint {
  readonly word: string;
  readonly position: number;
  readonly nearest: readonly string[];
}

/** Two wordings that mean the same in this project. */
export interface Synonym {
  readonly id: string;
  readonly one: string;
  readonly other: string;
}

export interface Synonyms {
  readonly synonyms: readonly Synonym[];
  /** Abbreviations that texts explain and nobody has taken in. */
  readonly proposed: readonly { readonly one: string; readonly other: string; readonly segments: number }[];
}

export interface SearchAnswer {
  readonly query: string;
  readonly total: number;
  readonly tookMs: number;
  readonly hits: readonly Hit[];
  readonly hints: readonly WordHint[];
  /** Words that occur with those of the query; on the first page. */
  readonly related: readonly { readonly word: string; readonly hits: number }[];
  /** Only where they were asked for. */
  readonly facets?: readonly Facet[];
}

/** What a query can name. */
export interface SearchNames {
  readonly speakers: readonly string[];
  readonly sources: readonly string[];
  readonly coders: readonly string[];
  readonly variables: readonly GroupingVariable[];
}

export interface GroupingVariable {
  readonly name: string;
  readonly label: string;
  readonly attribute: boolean;
  readonly values: readonly { readonly code: string; readonly label: string }[];
}

export interface SavedSearch {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  /** Null where the query names something that is gone. */
  readonly total: number | null;
  readonly new: number | null;
}

/** What coding hits does, or would do. */
export interface HitCoding {
  readonly hits: number;
  /** How many of the hits have each reading as their surest. */
  readonly readings: Readonly<Record<MatchKind, number>>;
  /** Hits that are left out since their words match by other readings only. */
  readonly otherReadings: number;
  /** What would be coded, the first of it; only when it is tried. */
  readonly list?: readonly PlannedPassage[];
  readonly passages: number;
  readonly sources: number;
  readonly skipped: number;
  readonly missing: readonly string[];
}

export interface PlannedPassage {
  readonly source: string;
  readonly sourceId: string;
  readonly start: number;
  readonly end: number;
  readonly lines: Lines;
  readonly text: string;
  readonly as: MatchKind | null;
}

/** A query whose hits got a code, and which is asked again when texts have come. */
export interface KeptAutocoding {
  readonly id: string;
  readonly query: string;
  readonly code: string;
  readonly codeId: string;
  readonly unit: string;
  readonly readings: string;
  readonly coder: string;
  /** Null where it names what is gone, and cannot be asked. */
  readonly total: number | null;
  readonly new: number | null;
}

export interface CodeSuggestion {
  readonly id: string;
  readonly source: string;
  readonly sourceId: string;
  readonly start: number;
  readonly end: number;
  readonly lines: Lines;
  readonly speaker: string | null;
  readonly case: string | null;
  readonly text: string;
  readonly words: readonly string[];
  readonly passed: boolean;
}

export interface CodeSuggestions {
  readonly state: 'ready' | 'tooFewExamples' | 'noContrast' | 'noBetterThanChance';
  readonly fewest: number;
  readonly examples: number;
  readonly foundByQuery: number;
  readonly others: number;
  readonly assumed: number;
  readonly rejected: number;
  /** Shares from 0 to 1. */
  readonly precision: {
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly right: number;
    readonly of: number;
    readonly base: number;
    readonly bySource: boolean;
  } | null;
  readonly total: number;
  readonly suggestions: readonly CodeSuggestion[];
}

export interface Quote {
  readonly codingId: string;
  readonly code: string;
  readonly source: string;
  readonly sourceId: string;
  readonly start: number;
  readonly end: number;
  readonly lines: Lines;
  readonly verbatim: string;
  readonly edited: string | null;
  readonly attribution: string;
  readonly case: string | null;
  readonly coder: string;
  readonly variables?: Attributes;
}

export type MemoKind = 'source' | 'coding' | 'code' | 'case' | 'quote' | 'questionnaire' | 'variable' | 'project' | 'gone';

/** A note on something; where that is a place in a text, the place comes with it. */
export interface Memo {
  readonly id: string;
  readonly about: string;
  readonly kind: MemoKind;
  /** What it is about, in its own name: a code's path, a source, a case. */
  readonly name: string;
  readonly text: string;
  readonly coder: string;
  readonly at: string;
  readonly code?: string;
  readonly codeId?: string;
  readonly source?: string;
  readonly sourceId?: string;
  readonly start?: number;
  readonly end?: number;
  readonly lines?: Lines;
}

/** A passage that was chosen to be printed. */
export interface ChosenQuote {
  readonly id: string;
  readonly source: string;
  readonly sourceId: string;
  readonly start: number;
  readonly end: number;
  readonly lines: Lines;
  readonly text: string;
  readonly edited: string | null;
  readonly attribution: string;
  readonly case: string | null;
  readonly coder: string;
  readonly at: string;
}

export interface CodingMade {
  readonly coding: Coding;
  readonly code: Code;
  readonly lastChange: number;
}

export interface HistoryStep {
  /** The kind of change, as `change.…` names it in the messages. */
  readonly done: string;
  /** What it was about: a code's path, a file; empty where there is nothing to name. */
  readonly subject: string;
  readonly summary: string;
  readonly lastChange: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** How far the coding of an open question has come. */
export interface OpenQuestion {
  readonly id: string;
  /** Of its variable; the label is the question's wording. */
  readonly name: string;
  readonly label: string;
  readonly questionnaire: string;
  readonly answers: number;
  /** Answers with a coding or more. */
  readonly coded: number;
  readonly codings: number;
}

/** A variable that can stand beside the answers. */
export interface AnswerAttribute {
  readonly name: string;
  readonly label: string;
  readonly questionnaire: string;
  readonly kind: 'survey' | 'attributes';
}

export interface OpenQuestions {
  readonly questions: readonly OpenQuestion[];
  readonly attributes: readonly AnswerAttribute[];
}

export interface AttributeColumn {
  readonly name: string;
  /** The first one is empty: no valid answer. */
  readonly values: readonly string[];
  /** Places of values in the order of the questionnaire; those it does not name are not here. */
  readonly order: readonly number[];
  /** For each answer the place of its value. */
  readonly places: readonly number[];
}

export interface AnswerCodings {
  readonly codes: readonly string[];
  readonly coders: readonly string[];
  /** Id, row of the answer, place of the code, place of the coder, start, end. */
  readonly rows: readonly (readonly [string, number, number, number, number, number])[];
}

/** Parts of the answers to an open question, column by column; which parts were asked for. */
export interface AnswerColumns {
  /** The same rows stand for the same answers where this is the same. */
  readonly state: string;
  readonly lastChange: number;
  readonly ids: readonly string[];
  readonly texts: readonly string[];
  readonly cases: readonly string[];
  readonly attributes: readonly AttributeColumn[];
  readonly codings: AnswerCodings;
}

export interface AnswerGroups {
  readonly state: string;
  readonly groups: readonly { readonly representative: number; readonly equal: number; readonly rows: readonly number[] }[];
}

export interface ManyCoded {
  readonly added: number;
  readonly skipped: number;
  /** For each passage the id of its new coding; null where it was coded so before. */
  readonly ids: readonly (string | null)[];
  readonly code: Code;
  readonly lastChange: number;
}
