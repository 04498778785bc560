package no.kodebok.coding.agreement;

import no.kodebok.coding.model.TextRange;

/** Takes units of a text that somebody has marked. */
interface MarkedUnits {
  /**
   * Takes units that stand together and are marked alike.
   *
   * @param coders who has marked them, one bit a coder; not 0
   * @param units how many they are
   */
  void take(TextRange where, int coders, long units);
}
