package no.kodebok.app.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import no.kodebok.app.config.Surroundings;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.app.web.CommandRunner;
import no.kodebok.coding.model.KodebokException;

/** A command that another process handed to the server that holds the project. */
record ServedContext(
    Surroundings surroundings, PrintWriter out, PrintWriter err, ProjectSession session)
    implements Context {
  /** Runs commands on this session. */
  static CommandRunner runner(Surroundings surroundings, ProjectSession session) {
    return (List<String> arguments, Path directory, String coder) -> {
      StringWriter out = new StringWriter();
      StringWriter err = new StringWriter();
      Context context =
          new ServedContext(
              surroundings.with(directory, coder),
              new PrintWriter(out),
              new PrintWriter(err),
              session);
      int status = Commands.run(context, arguments.toArray(String[]::new));
      context.out().flush();
      context.err().flush();
      return new CommandRunner.Outcome(status, out.toString(), err.toString());
    };
  }

  @Override
  public boolean ownsProcess() {
    return false;
  }

  @Override
  public Lease open(Path project) {
    if (!session.isOf(surroundings.resolve(project))) {
      throw new KodebokException("This server holds " + session.path() + ", not " + project + ".");
    }
    return new Lease() {
      @Override
      public ProjectSession session() {
        return session;
      }

      @Override
      public void close() {
        // The server goes on with it.
      }
    };
  }
}
