package no.kodebok.app.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import no.kodebok.coding.model.Progress;

/** Shows on a terminal how far long work has come; says nothing elsewhere or when it is quick. */
final class ProgressBar implements Progress, AutoCloseable {
  private static final Duration QUIET = Duration.ofMillis(700);
  private static final Duration STEP = Duration.ofMillis(150);
  private static final int WIDTH = 24;

  private final PrintWriter err;
  private final boolean terminal =
      Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
  private Instant next = Instant.now().plus(QUIET);
  private boolean shown;

  ProgressBar(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void report(long done, long total, String what) {
    Instant now = Instant.now();
    if (!terminal || now.isBefore(next)) {
      return;
    }
    next = now.plus(STEP);
    shown = true;
    int filled = total <= 0 ? 0 : (int) Math.min(WIDTH, WIDTH * done / total);
    err.print("\r\033[K[" + "█".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + what);
    err.flush();
  }

  /** Takes the bar away, so that other lines can be printed. */
  void clear() {
    if (shown) {
      err.print("\r\033[K");
      err.flush();
      shown = false;
    }
  }

  @Override
  public void close() {
    clear();
  }
}
