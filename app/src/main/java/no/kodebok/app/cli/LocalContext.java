package no.kodebok.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import no.kodebok.app.config.Surroundings;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.app.session.SearchIndexes;

/** A command that runs in its own process. */
record LocalContext(Surroundings surroundings, PrintWriter out, PrintWriter err)
    implements Context {
  @Override
  public boolean ownsProcess() {
    return true;
  }

  @Override
  public Lease open(Path project) {
    ProjectSession session =
        ProjectSession.open(
            surroundings.resolve(project),
            new SearchIndexes(surroundings.cache()),
            message -> {
              err.println(message);
              err.flush();
            });
    return new Lease() {
      @Override
      public ProjectSession session() {
        return session;
      }

      @Override
      public void close() {
        session.close();
      }
    };
  }
}
