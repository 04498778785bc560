package no.kodebok.app.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  private static final String INTERVIEW =
      """
      INTERVJUER: Hva er vanskelig?

      VEILEDER 1: Reglene er uklare, og 🙂 jeg er aldri helt sikker. Det tar for lang tid.

      INTERVJUER: Og opplæringstiltakene?

      VEILEDER 1: De kommer sent. Ventetiden er lang, og ingen vet hvem som skal ringe.

      VEILEDER 1: <script>document.title = 'tatt over'</script> skrev hun, og \
      <img src=x onerror="document.title = 'tatt over'"> etterpå.
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

  static ServedStudy in(Path folder) {
    Path project = folder.resolve("studie.kodebok");
    SqliteProjects.create(project, "Ventetid & veiledning", Language.NB);
    ProjectSession session =
        ProjectSession.open(project, new SearchIndexes(folder.resolve("cache")), waiting -> {});
    ServedStudy study = new ServedStudy(folder, session);
    study.bring(ImportKind.INTERVIEW, null, study.file("Intervju 1.txt", INTERVIEW));
    study.bring(
        ImportKind.RESPONSES,
        study.file(
            "skjema.json",
            """
            {"title": "Svar", "caseId": "id", "variables": [{"name": "id"},
             {"name": "fritekst", "label": "Hva skal til?", "scale": "text"}]}
            """),
        study.file("svar.csv", "id;fritekst\n1;Mer tid trengs\n2;\n3;Bedre regler\n"));
    study.bring(
        ImportKind.ATTRIBUTES,
        null,
        study.file("roller.csv", "kilde,rolle,kontor\nIntervju 1,veileder,Nordvik\n"));
    return study;
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

  /** Brings in one more interview, and gives its source. */
  Source bringInterview(String name, String text) {
    bring(ImportKind.INTERVIEW, null, file(name + ".txt", text));
    return store().sources().stream()
        .filter(source -> source.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void bring(ImportKind kind, @Nullable Path questionnaire, Path file) {
    store()
        .add(
            "Import",
            Importers.installed()
                .read(
                    List.of(file),
                    new ImportOptions(kind, questionnaire, null, true, false),
                    Progress.NONE),
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
