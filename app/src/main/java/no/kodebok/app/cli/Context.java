package no.kodebok.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import no.kodebok.app.config.Surroundings;
import no.kodebok.app.session.ProjectSession;

/**
 * Where a command runs: on its own, or inside the server that holds the project, on behalf of
 * another process.
 */
public interface Context {
  Surroundings surroundings();

  PrintWriter out();

  PrintWriter err();

  /** Whether the command has the process to itself and may serve until that is asked to end. */
  boolean ownsProcess();

  /**
   * Opens the project for the length of a command.
   *
   * @throws no.kodebok.app.session.HeldByServer if another process serves it
   */
  Lease open(Path project);

  /** A project lent to a command; closing it ends the loan. */
  interface Lease extends AutoCloseable {
    ProjectSession session();

    @Override
    void close();
  }
}
