package no.kodebok.importers.repair;

/** Mends one kind of fault in all lines of a text, and says so for every place. */
interface Repair {
  void mend(Lines lines, RepairLog log);
}
