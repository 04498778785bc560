import type { Framework, FrameworkCell, FrameworkCalls, FrameworkQuestion } from '../../../api/framework';
import { Store } from '../../../state/store';

export interface CellsShown {
  readonly matrix: Framework | null;
  /** Those in which something is said, by case and code. */
  readonly cells: ReadonlyMap<string, FrameworkCell>;
  /** The parts of the matrix that were answered. */
  readonly parts: ReadonlySet<string>;
  /** What stood there before the project changed. */
  readonly before: ReadonlyMap<string, FrameworkCell>;
}

const NOTHING: ReadonlyMap<string, FrameworkCell> = new Map();

/** What is said in the cells of a matrix that may have a hundred thousand of them, loaded where somebody looks. */
export class FrameworkCells {
  readonly shown = new Store<CellsShown>({ matrix: null, cells: NOTHING, parts: new Set(), before: NOTHING });
  private question: FrameworkQuestion | null = null;
  private readonly loading = new Map<string, AbortController>();

  constructor(
    private readonly calls: Pick<FrameworkCalls, 'cells'>,
    private readonly report: (error: unknown) => void,
  ) {}

  /** Another matrix, or the same after the project changed; it brings the cells that are seen first. */
  begin(question: FrameworkQuestion, matrix: Framework): void {
    if (this.shown.get().matrix === matrix) return;
    this.close();
    const { cells, before } = this.shown.get();
    const isSame = this.question !== null && JSON.stringify(this.question) === JSON.stringify(question);
    this.question = question;
    this.shown.set({
      matrix,
      cells: new Map(matrix.cells.map((cell) => [keyOf(cell.caseId, matrix, cell.code), cell])),
      parts: new Set(['0:0']),
      before: isSame ? new Map([...before, ...cells]) : NOTHING,
    });
  }

  /** Rows and codes that come into sight. */
  see(firstRow: number, lastRow: number, firstCode: number, lastCode: number): void {
    const { matrix, parts } = this.shown.get();
    if (!matrix || lastRow < firstRow || lastCode < firstCode) return;
    const wanted = new Set<string>();
    for (let row = Math.floor(firstRow / matrix.firstRows); row <= Math.floor(lastRow / matrix.firstRows); row++) {
      for (let code = Math.floor(firstCode / matrix.firstCodes); code <= Math.floor(lastCode / matrix.firstCodes); code++) {
        wanted.add(`${row}:${code}`);
      }
    }
    // Who scrolls on does not wait for what was passed.
    for (const [part, abort] of this.loading) {
      if (!wanted.has(part)) {
        abort.abort();
        this.loading.delete(part);
      }
    }
    for (const part of wanted) if (!parts.has(part) && !this.loading.has(part)) void this.load(matrix, part);
  }

  close(): void {
    for (const abort of this.loading.values()) abort.abort();
    this.loading.clear();
  }

  private async load(matrix: Framework, part: string): Promise<void> {
    const abort = new AbortController();
    this.loading.set(part, abort);
    const [row = 0, code = 0] = part.split(':').map(Number);
    try {
      const found = await this.calls.cells(
        this.question as FrameworkQuestion,
        { row: row * matrix.firstRows, rows: matrix.firstRows, code: code * matrix.firstCodes, codesShown: matrix.firstCodes },
        abort.signal,
      );
      const shown = this.shown.get();
      if (abort.signal.aborted || shown.matrix !== matrix) return;
      this.shown.set({
        ...shown,
        cells: new Map([...shown.cells, ...found.map((cell) => [keyOf(cell.caseId, matrix, cell.code), cell] as const)]),
        parts: new Set([...shown.parts, part]),
      });
    } catch (error) {
      if (!abort.signal.aborted) this.report(error);
    } finally {
      if (this.loading.get(part) === abort) this.loading.delete(part);
    }
  }
}

/** What is said in a cell; null for nothing, undefined for what is not known yet. */
export function cellOf({ matrix, cells, parts, before }: CellsShown, caseId: string, row: number, code: number): FrameworkCell | null | undefined {
  if (!matrix) return undefined;
  const key = keyOf(caseId, matrix, code);
  const isKnown = parts.has(`${Math.floor(row / matrix.firstRows)}:${Math.floor(code / matrix.firstCodes)}`);
  return isKnown ? cells.get(key) ?? null : before.get(key);
}

function keyOf(caseId: string, matrix: Framework, code: number): string {
  return `${caseId} ${matrix.codes[code]?.id}`;
}
