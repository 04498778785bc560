package no.kodebok.app.cli;

import static no.kodebok.app.cli.CommandLines.objects;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.app.session.SearchIndexes;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.Judgement;
import no.kodebok.coding.model.PlannedTable;
import no.kodebok.coding.model.SavedSearch;
import no.kodebok.coding.model.Wording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Surveys, published tables and all that people set up are merged too, once. */
class MergedMaterialTest {
  private static final String SPEC =
      """
      {"title":"Svar","caseId":"id","variables":[{"name":"id","scale":"text"},
       {"name":"q1","label":"Fornøyd?","scale":"ordinal","values":[{"code":"1","label":"Ja"},
        {"code":"2","label":"Nei"}]},
       {"name":"hva","label":"Noe mer?","scale":"text"}]}
      """;

  @TempDir private Path folder;
  private CommandLines kodebok;

  @BeforeEach
  void aProject() {
    kodebok = new CommandLines(folder);
    kodebok.ok("new", "a.kodebok");
    kodebok.file("Notat.txt", "Kari ringte i dag.\n\nOla kom i morgen.\n\nAlle var fornøyde.\n");
    kodebok.ok("import", "a.kodebok", "Notat.txt", "--as", "document");
    kodebok.ok("codebook", "a.kodebok", "add", "Hjelp");
    kodebok.file("svar.questionnaire.json", SPEC);
  }

  private void copy() throws IOException {
    Files.copy(folder.resolve("a.kodebok"), folder.resolve("b.kodebok"));
  }

  private void survey(String project, String rows) {
    kodebok.file("svar.csv", "id;q1;hva\n" + rows);
    kodebok.ok("import", project, "svar.csv", "--questionnaire", "svar.questionnaire.json");
  }

  private void coded(String project, String source, String quote, String code, String coder) {
    kodebok.codeWords(project, source, quote, code, coder);
  }

  private Set<String> codings(String project) {
    return objects(kodebok.json("codings", project), "codings").stream()
        .map(one ->
            String.join(
                "|",
                one.getString("code"),
                one.getString("source"),
                one.getInt("start") + "-" + one.getInt("end"),
                one.getString("text"),
                one.getString("coder")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean nothingNew(JsonObject merged) {
    return merged.getJsonObject("added").isEmpty() && merged.getJsonObject("changed").isEmpty();
  }

  private void change(String project, List<Change> changes) {
    try (ProjectSession session =
        ProjectSession.open(
            folder.resolve(project), new SearchIndexes(folder.resolve("cache")), waiting -> {})) {
      session.store().write("Ola", (reader, coder) -> changes);
    }
  }

  @Test
  void aSurveyThatOnlyTheOtherHasComesWithItsAnswersAndTheirCodings() throws IOException {
    copy();
    survey("b.kodebok", "1;1;Fint 😀 kurs\n2;2;Ikke noe\n3;1;\n");
    coded("b.kodebok", "hva: 1", "😀 kurs", "Kurs", "Ola");
    kodebok.ok("derive", "b.kodebok", "ja = q1 = 1");
    JsonObject merged = kodebok.json("merge", "a.kodebok", "b.kodebok");
    assertEquals(0, merged.getJsonArray("leftOut").size(), merged.toString());
    assertEquals(codings("b.kodebok"), codings("a.kodebok"));
    for (String rows : List.of("q1", "ja")) {
      assertEquals(
          kodebok.json("table", "b.kodebok", "--rows", rows).getJsonArray("cells"),
          kodebok.json("table", "a.kodebok", "--rows", rows).getJsonArray("cells"));
    }
    kodebok.ok("check", "a.kodebok");

    // Nothing twice, and all of it one step.
    assertTrue(nothingNew(kodebok.json("merge", "a.kodebok", "b.kodebok")));
    kodebok.ok("undo", "a.kodebok");
    assertEquals(1, kodebok.run("table", "a.kodebok", "--rows", "q1").status());
    kodebok.ok("merge", "a.kodebok", "b.kodebok");
    assertEquals(codings("b.kodebok"), codings("a.kodebok"));
    kodebok.ok("check", "a.kodebok");
  }

  @Test
  void ofASurveyThatBothHaveWhatIsMissingComesAndWhatDiffersIsTold() throws IOException {
    survey("a.kodebok", "1;1;Fint kurs\n2;;Ikke noe\n");
    kodebok.ok("new", "b.kodebok");
    survey("b.kodebok", "1;2;Fint kurs\n2;2;Ikke noe\n4;1;Helt nytt svar\n");
    coded("b.kodebok", "hva: 4", "nytt svar", "Kurs", "Ola");
    coded("b.kodebok", "hva: 1", "kurs", "Kurs", "Ola");
    JsonObject merged = kodebok.json("merge", "a.kodebok", "b.kodebok");
    List<String> conflicts =
        objects(merged, "conflicts").stream()
            .map(one ->
                one.getString("kind")
                    + " "
                    + one.getString("name")
                    + " "
                    + one.getString("field")
                    + " "
                    + one.getString("own")
                    + " "
                    + one.getString("other"))
            .toList();
    assertEquals(List.of("answer 1 q1 1 2"), conflicts);
    JsonObject table = kodebok.json("table", "a.kodebok", "--rows", "q1");
    assertEquals(3, table.getJsonObject("base").getInt("valid"), table.toString());
    assertEquals(
        Set.of("Kurs|hva: 1|5-9|kurs|Ola", "Kurs|hva: 4|5-14|nytt svar|Ola"), codings("a.kodebok"));
    kodebok.ok("check", "a.kodebok");
    assertTrue(nothingNew(kodebok.json("merge", "a.kodebok", "b.kodebok")));
    kodebok.ok("undo", "a.kodebok");
    assertEquals(
        1,
        kodebok.json("table", "a.kodebok", "--rows", "q1").getJsonObject("base").getInt("valid"));
    kodebok.ok("check", "a.kodebok");
  }

  @Test
  void whatPeopleSetUpComesAlong() throws IOException {
    copy();
    kodebok.file("tabell.csv", "Tabell 1;;\n;2023;2024\nOslo;10;20\nBergen;30;40\n");
    kodebok.ok("import", "b.kodebok", "tabell.csv", "--as", "aggregate");
    kodebok.ok("autocode", "b.kodebok", "fornøyde", "--code", "Hjelp", "--coder", "Ola");
    kodebok.ok("synonyms", "b.kodebok", "add", "ringe", "telefonere");
    Instant at = Instant.parse("2026-01-01T10:00:00Z");
    UUID ola =
        UUID.fromString(
            objects(kodebok.json("coders", "b.kodebok"), "coders").stream()
                .filter(one -> one.getString("name").equals("Ola"))
                .findFirst()
                .orElseThrow()
                .getString("id"));
    String table = "{\"rows\":\"q1\"}";
    change(
        "b.kodebok",
        List.of(
            new Change.SearchSaved(
                new SavedSearch(Ids.next(), "Ringing", "ringte", Wording.of(""), ola, at)),
            new Change.TablePlanned(new PlannedTable(Ids.next(), 1, "Plan", table, ola, at)),
            new Change.Judged(Judgement.Kind.MASK, "person\nkari", null, Wording.of("X"))));
    JsonObject merged = kodebok.json("merge", "a.kodebok", "b.kodebok");
    JsonObject added = merged.getJsonObject("added");
    for (String kind :
        List.of("publishedTables", "searches", "plannedTables", "judgements", "synonyms")) {
      assertEquals(1, added.getInt(kind, 0), kind + " of " + merged);
    }
    kodebok.ok("check", "a.kodebok");
    assertTrue(nothingNew(kodebok.json("merge", "a.kodebok", "b.kodebok")));
    kodebok.ok("export", "a.kodebok", "-o", "a.json");
    String whole = Files.readString(folder.resolve("a.json"));
    assertTrue(whole.contains("Ringing") && whole.contains("telefonere"), whole);
    kodebok.ok("undo", "a.kodebok");
    kodebok.ok("check", "a.kodebok");
  }

  /** Two who code copies and merge have what they would have had in one project. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void copiesThatAreMergedAreAsOneProjectWouldBe(long seed) throws IOException {
    survey("a.kodebok", "1;1;Fint kurs og mer\n2;2;Ikke noe nytt her\n");
    copy();
    Files.copy(folder.resolve("a.kodebok"), folder.resolve("one.kodebok"));
    Random random = new Random(seed);
    String[] codes = {"Hjelp", "Hjelp/Telefon", "Tid", "Tid/Kø", "Kurs"};
    String[] sources = {"Notat", "hva: 1", "hva: 2"};
    for (int i = 0; i < 24; i++) {
      String coder = i % 2 == 0 ? "Kari" : "Ola";
      String source = sources[random.nextInt(sources.length)];
      int start = random.nextInt(8);
      List<String> command =
          new ArrayList<>(
              List.of(
                  "--code",
                  codes[random.nextInt(codes.length)],
                  "--source",
                  source,
                  "--start",
                  start + "",
                  "--end",
                  start + 1 + random.nextInt(4) + "",
                  "--create",
                  "--coder",
                  coder));
      for (String project : List.of(i % 2 == 0 ? "a.kodebok" : "b.kodebok", "one.kodebok")) {
        List<String> words = new ArrayList<>(List.of("code", project));
        words.addAll(command);
        // The same once more is refused in both alike.
        kodebok.run(words.toArray(new String[0]));
      }
      if (i % 5 == 0) {
        for (String project : List.of(i % 2 == 0 ? "a.kodebok" : "b.kodebok", "one.kodebok")) {
          kodebok.ok("memo", project, "Notat " + i, "--source", source);
        }
      }
    }
    kodebok.ok("merge", "a.kodebok", "b.kodebok");
    assertEquals(codings("one.kodebok"), codings("a.kodebok"));
    assertEquals(
        names(kodebok.json("codes", "one.kodebok"), "codes", "path"),
        names(kodebok.json("codes", "a.kodebok"), "codes", "path"));
    assertEquals(
        names(kodebok.json("memo", "one.kodebok"), "memos", "text"),
        names(kodebok.json("memo", "a.kodebok"), "memos", "text"));
    kodebok.ok("check", "a.kodebok");
    // Whichever way round.
    kodebok.ok("merge", "b.kodebok", "a.kodebok");
    assertEquals(codings("a.kodebok"), codings("b.kodebok"));
  }

  private static Set<String> names(JsonObject told, String list, String field) {
    return objects(told, list).stream()
        .map(one -> one.getString(field))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
