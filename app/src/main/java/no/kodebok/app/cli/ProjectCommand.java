package no.kodebok.app.cli;

import java.nio.file.Path;
import no.kodebok.app.session.ProjectSession;
import picocli.CommandLine.Parameters;

/** A command on one project. */
abstract class ProjectCommand extends BaseCommand {
  @Parameters(index = "0", paramLabel = "P", description = "The project file.")
  @SuppressWarnings("NullAway.Init")
  private Path project;

  final Path project() {
    return resolve(project);
  }

  @Override
  public final Integer call() {
    try (Context.Lease lease = context().open(project)) {
      ProjectSession session =
          seesAll() ? lease.session() : lease.session().seenBy(context().surroundings().coder());
      if (session.isBlind()) {
        context().err().println("You code blind: codings of others are not shown or counted.");
      }
      int status = run(session);
      if (writes()) {
        catchUp(lease.session());
      }
      return status;
    }
  }

  /** Does the work; 0 where it went well. */
  abstract int run(ProjectSession session);

  /** Whether it works on the whole project even for somebody who codes blind. */
  boolean seesAll() {
    return false;
  }

  /** Whether the search index has something to take in afterwards. */
  boolean writes() {
    return false;
  }

  /** What was written stands; an index that fails is mended at the next search. */
  private void catchUp(ProjectSession session) {
    try {
      session.index();
    } catch (RuntimeException e) {
      context().err().println("The search index was not brought up to date: " + e.getMessage());
    }
  }
}
