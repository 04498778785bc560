package no.kodebok.importers.spss;

/** The bytes of the cases, as the compression within a case sees them. */
interface CaseBytes {
  /**
   * Reads at least one byte and at most {@code length}.
   *
   * @return how many; -1 where the cases end
   */
  int some(byte[] into, int offset, int length);
}
