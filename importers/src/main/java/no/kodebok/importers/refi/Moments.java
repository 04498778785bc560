package no.kodebok.importers.refi;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Points in time as XML Schema writes them. */
final class Moments {
  private Moments() {}

  /** The moment; without a zone it is taken for UTC. Null where none can be read. */
  static @Nullable Instant of(String written) {
    if (written.length() < 19) {
      return null;
    }
    try {
      boolean zoned =
          written.endsWith("Z") || written.lastIndexOf('+') > 10 || written.lastIndexOf('-') > 10;
      return zoned
          ? OffsetDateTime.parse(written).toInstant()
          : LocalDateTime.parse(written).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      // When something was done is worth having, and no reason to turn it down.
      return null;
    }
  }
}
