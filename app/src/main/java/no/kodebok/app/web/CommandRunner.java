package no.kodebok.app.web;

import java.nio.file.Path;
import java.util.List;

/** Runs command lines on the project that the server holds. */
@FunctionalInterface
public interface CommandRunner {
  /** Runs one command line as if from that directory and by that coder. */
  Outcome run(List<String> arguments, Path directory, String coder);

  /** What a command printed and its exit status. */
  record Outcome(int status, String out, String err) {}
}
