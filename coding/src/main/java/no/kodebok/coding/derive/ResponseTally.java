package no.kodebok.coding.derive;

import java.util.EnumMap;
import java.util.Map;
import no.kodebok.coding.derive.ResponseReport.Response;

/** Counts of how it ended. */
final class ResponseTally {
  private final Map<Outcome, Long> ends = new EnumMap<>(Outcome.class);

  void add(Outcome end) {
    ends.merge(end, 1L, Long::sum);
  }

  private long of(Outcome end) {
    return ends.getOrDefault(end, 0L);
  }

  Response response() {
    return new Response(
        ends.values().stream().mapToLong(Long::longValue).sum(),
        of(Outcome.ANSWERED),
        of(Outcome.PARTIAL),
        of(Outcome.SCREENED),
        of(Outcome.OTHER));
  }
}
