package no.kodebok.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import no.kodebok.app.config.Surroundings;
import no.kodebok.coding.store.sql.SqliteLibrary;

/** Starts the program. */
public final class Main {
  static {
    // Without it every object and array of JSON searches the class path for a provider first, which
    // takes a hundred times as long as making it.
    System.setProperty("jakarta.json.provider", "org.eclipse.parsson.JsonProviderImpl");
    // JDBI otherwise sets up the JVM's flight recorder for its first statement, which takes a tenth
    // of a short command. A recording that was asked for when Java started goes on.
    System.setProperty("jfr.unsupported.vm", "true");
  }

  private Main() {}

  public static void main(String[] arguments) {
    // UTF-8 whatever the terminal's locale: other programs read this.
    PrintWriter out = writer(FileDescriptor.out);
    PrintWriter err = writer(FileDescriptor.err);
    Surroundings surroundings = Surroundings.ofProcess();
    SqliteLibrary.keepIn(surroundings.cache());
    Context context = new LocalContext(surroundings, out, err);
    int status = Commands.run(context, arguments);
    out.flush();
    err.flush();
    System.exit(status);
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
  }
}
