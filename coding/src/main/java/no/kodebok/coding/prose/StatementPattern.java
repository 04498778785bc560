package no.kodebok.coding.prose;

/** One way to say something in numbers. */
interface StatementPattern {
  /** Reads a statement that begins at a token; gives the token after it, or the same for none. */
  int read(int at);
}
