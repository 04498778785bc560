package no.kodebok.app.web;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.app.session.SearchIndexes;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.coding.store.sql.SqliteProjects;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.Importers;
import org.jspecify.annotations.Nullable;

/** A small study, brought in by the importers, and the workbench that serves it. */
final class ServedStudy implements AutoCloseable {
  static final String CODER = "Kari S.";

  private static final String INTERVIEW_FILE = "Intervju 1.txt";
  private static final String INTERVIEW =
      """
      INTERVJUER: Hva er vanskelig?

      VEILEDER 1: Reglene er uklare, og 🙂 jeg er aldri helt sikker. Det tar for lang tid.

      INTERVJUER: Og opplæringstiltakene?

      VEILEDER 1: De kommer sent. Ventetiden er lang, og ingen vet hvem som skal ringe.

      VEILEDER 1: <script>document.title = 'tatt over'</script> skrev hun, og \
      <img src=x onerror="document.title = 'tatt over'"> etterpå.
      """;

  private static final String QUESTIONNAIRE =
      """
      {"title": "Svar", "caseId": "id", "variables": [{"name": "id"},
       {"name": "fritekst", "label": "Hva skal til?", "scale": "text"}]}
      """;

  private final Path folder;
  private final ProjectSession session;
  private Workbench workbench;
  private final int port;

  private ServedStudy(Path folder, ProjectSession session) {
    this.folder = folder;
    this.session = session;
    this.workbench = serve(session, 0);
    this.port = workbench.port();
  }

  private static Workbench serve(ProjectSession session, int port) {
    return new Workbench(
        session,
        port,
        CODER,
        "0.0",
        (arguments, directory, coder) -> new CommandRunner.Outcome(0, "", ""));
  }

  /** Ends the server; the project stays open. */
  void stopServing() {
    workbench.close();
  }

  /** Serves again where it was served before, with another token. */
  void serveAgain() {
    workbench = serve(session, port());
  }

  /** A study of its own in the folder: a copy of one that was brought in once for all tests. */
  static ServedStudy in(Path folder) {
    Path project = folder.resolve("studie.kodebok");
    try {
      Files.copy(Brought.PROJECT, project);
      Files.copy(Brought.PROJECT.resolveSibling(INTERVIEW_FILE), folder.resolve(INTERVIEW_FILE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ServedStudy(
        folder,
        ProjectSession.open(project, new SearchIndexes(folder.resolve("cache")), waiting -> {}));
  }

  /** Making a project and importing into it takes longer than most of what is tested on it. */
  private static final class Brought {
    static final Path PROJECT = make();

    private static Path make() {
      try {
        Path folder = Files.createTempDirectory("kodebok-study");
        Path project = folder.resolve("studie.kodebok");
        SqliteProjects.create(project, "Ventetid & veiledning", Language.NB);
        try (ProjectSession session =
            ProjectSession.open(
                project, new SearchIndexes(folder.resolve("cache")), waiting -> {})) {
          fill(session, folder);
        }
        deleteLater(folder);
        return project;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void deleteLater(Path folder) throws IOException {
      try (Stream<Path> made = Files.walk(folder)) {
        made.map(Path::toFile).forEach(File::deleteOnExit);
      }
    }

    private static void fill(ProjectSession session, Path folder) throws IOException {
      ServedStudy.bring(
          session,
          ImportKind.INTERVIEW,
          null,
          Files.writeString(folder.resolve(INTERVIEW_FILE), INTERVIEW));
      ServedStudy.bring(
          session,
          ImportKind.RESPONSES,
          Files.writeString(folder.resolve("skjema.json"), QUESTIONNAIRE),
          Files.writeString(
              folder.resolve("svar.csv"), "id;fritekst\n1;Mer tid trengs\n2;\n3;Bedre regler\n"));
      ServedStudy.bring(
          session,
          ImportKind.ATTRIBUTES,
          null,
          Files.writeString(
              folder.resolve("roller.csv"), "kilde,rolle,kontor\nIntervju 1,veileder,Nordvik\n"));
    }
  }

  /** Opens a study that was closed, as a program that is started anew. */
  static ServedStudy again(Path folder) {
    return new ServedStudy(
        folder,
        ProjectSession.open(
            folder.resolve("studie.kodebok"),
            new SearchIndexes(folder.resolve("cache")),
            waiting -> {}));
  }

  /** Brings in one more survey, from its questionnaire file and its answers. */
  void bringSurvey(String name, String questionnaire, String answers) {
    bring(ImportKind.RESPONSES, file(name + ".json", questionnaire), file(name + ".csv", answers));
  }

  /** Brings in another round of a survey, as a survey of its own. */
  void bringRound(String name, String questionnaire, String answers) {
    Path file = file(name + ".csv", answers);
    ImportOptions options =
        new ImportOptions(
            ImportKind.RESPONSES, file(name + ".json", questionnaire), null, true, false);
    store()
        .add(
            "Import",
            Importers.installed().read(List.of(file), options, Progress.NONE).setApart(),
            Progress.NONE);
  }

  /** Brings in one more interview, and gives its source. */
  Source bringInterview(String name, String text) {
    bring(ImportKind.INTERVIEW, null, file(name + ".txt", text));
    return store().sources().stream()
        .filter(source -> source.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void bring(ImportKind kind, @Nullable Path questionnaire, Path file) {
    bring(session, kind, questionnaire, file);
  }

  private static void bring(
      ProjectSession session, ImportKind kind, @Nullable Path questionnaire, Path file) {
    ImportOptions options = new ImportOptions(kind, questionnaire, null, true, false);
    session
        .store()
        .add(
            "Import",
            Importers.installed().read(List.of(file), options, Progress.NONE),
            Progress.NONE);
  }

  private Path file(String name, String content) {
    try {
      return Files.writeString(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ProjectStore store() {
    return session.store();
  }

  Source interview() {
    return store().sources().getFirst();
  }

  /** The text of the interview. */
  String text() {
    return store().text(interview().id()).text();
  }

  /** The address that the program prints, with its token. */
  String address() {
    return workbench.address();
  }

  /** Every method and path that the workbench answers. */
  List<String> routes() {
    return workbench.routes();
  }

  int port() {
    return port;
  }

  String token() {
    return address().substring(address().indexOf("#token=") + "#token=".length());
  }

  @Override
  public void close() {
    workbench.close();
    session.close();
  }
}
