package no.kodebok.coding.derive;

/** How it ended for a person who was invited. */
enum Outcome {
  ANSWERED,
  PARTIAL,
  SCREENED,
  OTHER
}
