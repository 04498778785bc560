package no.kodebok.coding.report;

import java.util.Collection;
import java.util.List;
import no.kodebok.coding.model.Because;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.model.PlacePart;

/**
 * Where in a plan something stands, and the sentences that are said of it.
 *
 * @param file the plan's name
 * @param item what part of the plan it is, such as {@code item 2 (table)}; empty for the whole
 */
record PlanFault(String file, String item) {
  PlanFault in(String part) {
    return new PlanFault(file, part);
  }

  KodebokException at(int line, Because because, String sentence) {
    return new KodebokException(because.at(PlacePart.LINE, line), start(line) + sentence);
  }

  KodebokException at(int line, Because because, String sentence, Throwable cause) {
    return new KodebokException(because.at(PlacePart.LINE, line), start(line) + sentence, cause);
  }

  KodebokException unknownKey(int line, String key, Collection<String> keys) {
    List<String> nearest = NearestNames.nearest(key, keys);
    return at(
        line,
        ReportReason.PLAN_KEY_UNKNOWN.with(key, String.join(", ", nearest)),
        NearestNames.sentence("key", key, keys));
  }

  KodebokException unfit(int line, String key, String expected, String found) {
    return at(
        line,
        ReportReason.PLAN_VALUE_UNFIT.with(key, expected),
        "\"" + key + "\" takes " + expected + ", not " + found + ".");
  }

  /** What was said of a value, at its place and for its own reason. */
  KodebokException of(int line, String key, KodebokException refusal) {
    return at(
        line,
        refusal.because().orElseGet(() -> ReportReason.PLAN_VALUE_UNFIT.with(key, "")),
        "\"" + key + "\": " + refusal.getMessage(),
        refusal);
  }

  KodebokException missing(int line, String key) {
    return at(line, ReportReason.PLAN_KEY_MISSING.with(key), "\"" + key + "\" is missing. Add it.");
  }

  private String start(int line) {
    return file + ", line " + line + (item.isEmpty() ? "" : ", " + item) + ": ";
  }
}
