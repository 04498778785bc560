package no.kodebok.app.cli;

import jakarta.json.Json;
import java.nio.file.Path;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.store.sql.SqliteProjects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "new", description = "Make an empty project.")
final class NewCommand extends BaseCommand {
  @Parameters(index = "0", paramLabel = "P", description = "The project file to make.")
  @SuppressWarnings("NullAway.Init")
  private Path project;

  @Option(names = "--name", paramLabel = "N", description = "Its name; otherwise the file's.")
  private @Nullable String name;

  @Option(
      names = "--language",
      paramLabel = "nb|nn|en",
      defaultValue = "nb",
      description = "Language of the screen and of exported files (default: nb).")
  @SuppressWarnings("NullAway.Init")
  private String language;

  @Override
  public Integer call() {
    Language chosen =
        Language.of(language)
            .orElseThrow(() ->
                new WrongUseException("No language \"" + language + "\"; there are: nb, nn, en."));
    Path path = resolve(project);
    String title = name == null || name.isBlank() ? nameOf(path) : name.strip();
    SqliteProjects.create(path, title, chosen);
    if (json()) {
      print(
          Json.createObjectBuilder()
              .add("project", path.toString())
              .add("name", title)
              .add("language", chosen.id())
              .build());
    } else {
      out().println("Made the project \"" + title + "\" in " + path + ".");
    }
    return 0;
  }

  private static String nameOf(Path path) {
    return String.valueOf(path.getFileName()).replaceFirst("\\.kodebok$", "");
  }
}
