package no.kodebok.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.opencsv.CSVReader;
import com.opencsv.CSVReaderBuilder;
import com.opencsv.RFC4180Parser;
import com.opencsv.exceptions.CsvException;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipFile;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.app.session.SearchIndexes;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Counterpart;
import no.kodebok.coding.model.DecidedPlace;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.Judgement;
import no.kodebok.coding.model.PlannedTable;
import no.kodebok.coding.model.RejectedSuggestion;
import no.kodebok.coding.model.SavedSearch;
import no.kodebok.coding.model.Wording;
import no.kodebok.coding.store.CodingFilter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every column of the project's own tables has its place in the CSV tables and in the JSON
 * document, or a reason why it has none: {@code exported-columns.txt} is the list, and a new column
 * that is not in it makes this fail.
 */
class NothingIsLockedInTest {
  private static final Instant AT = Instant.parse("2026-01-01T10:00:00Z");
  private static final String INTERVIEW =
      """
      Intervjuer: Hvordan går det?

      Kari: Det går fint 😀, takk.

      Intervjuer: Og ellers?

      Kari: =Vet ikke helt.
      """;

  @TempDir private Path folder;
  private CommandLines kodebok;

  /** Something in every table. */
  @BeforeEach
  void aProjectWithEverything() {
    kodebok = new CommandLines(folder);
    kodebok.ok("new", "p.kodebok");
    kodebok.file("Samtale.txt", INTERVIEW);
    kodebok.file("Notat.txt", "Kari ringte i dag.\n\nOla kom i morgen.\n\nAlle var fornøyde.\n");
    kodebok.ok("import", "p.kodebok", "Samtale.txt", "--as", "interview");
    kodebok.ok("import", "p.kodebok", "Notat.txt", "--as", "document");
    kodebok.file(
        "svar.questionnaire.json",
        """
        {"title":"Svar","caseId":"id","weight":"w","variables":[{"name":"id","scale":"text"},
         {"name":"q1","label":"=Fornøyd?","question":"Er du fornøyd?","scale":"ordinal",
          "direction":"down","values":[{"code":"1","label":"Ja"},{"code":"2","label":"Nei"}],
          "missing":[{"code":"9","kind":"dontKnow","label":"Vet ikke"}]},
         {"name":"q2","scale":"nominal","askedIf":"q1 = 1","values":[{"code":"1","label":"Ja"}]},
         {"name":"w","scale":"interval"},{"name":"hva","label":"Noe mer?","scale":"text"}],
         "sets":[{"name":"s","label":"Sett","kind":"multiple","counted":"1","variables":["q1","q2"]}]}
        """);
    kodebok.file("svar.csv", "id;q1;q2;w;hva\n1;1;1;0.5;Fint kurs\n2;9;;1.50;+47 er nummeret\n");
    kodebok.ok("import", "p.kodebok", "svar.csv", "--questionnaire", "svar.questionnaire.json");
    kodebok.ok("derive", "p.kodebok", "ja = q1 = 1");
    kodebok.file("tabell.csv", "Tabell 1;;\n;2023;2024\nOslo;10;20\nBergen;30;..\n");
    kodebok.ok("import", "p.kodebok", "tabell.csv", "--as", "aggregate");
    kodebok.ok("codebook", "p.kodebok", "add", "Hjelp/Telefon", "--definition", "Om å\nringe.");
    coded("Hjelp/Telefon", "Notat", "Kari ringte i dag.");
    coded("Hjelp", "Samtale", "fint 😀");
    kodebok.ok("codebook", "p.kodebok", "freeze", "Runde 1");
    kodebok.ok("autocode", "p.kodebok", "fornøyde", "--code", "Hjelp");
    kodebok.ok("synonyms", "p.kodebok", "add", "ringe", "telefonere");
    kodebok.ok("memo", "p.kodebok", "@Om studien");
    kodebok.ok(
        "choose",
        "p.kodebok",
        "--source",
        "Notat",
        "--quote",
        "Ola kom i morgen.",
        "--edited",
        "Ola kom (…).",
        "--attribution",
        "Ola, far",
        "--used",
        "s. 4");
    kodebok.ok("settings", "p.kodebok", "--blind", "Ola");
    kodebok.file("rettet.txt", "Kari skreiv i dag.\n\nOla kom i morgen.\n\nAlle var fornøyde.\n");
    kodebok.ok("revise", "p.kodebok", "Notat", "rettet.txt");
    kodebok.ok("derive", "p.kodebok", "hjelp = kode:Hjelp");
    decided();
    kodebok.ok("codebook", "p.kodebok", "add", "Bort");
    kodebok.ok("undo", "p.kodebok");
  }

  private void coded(String code, String source, String quote) {
    kodebok.ok(
        "code",
        "p.kodebok",
        "--code",
        code,
        "--source",
        source,
        "--quote",
        quote,
        "--create",
        "--coder",
        "Ola");
  }

  private void decided() {
    try (ProjectSession session =
        ProjectSession.open(
            folder.resolve("p.kodebok"), new SearchIndexes(folder.resolve("cache")), w -> {})) {
      session
          .store()
          .write(
              "Ola",
              (reader, coder) -> {
                Coding coding = reader.codings(CodingFilter.ALL).getFirst();
                UUID by = reader.coders().stream().map(Coder::id).findFirst().orElseThrow();
                UUID source =
                    reader.sources().stream()
                        .filter(one -> one.name().equals("Samtale"))
                        .findFirst()
                        .orElseThrow()
                        .id();
                return List.of(
                    new Change.SearchSaved(
                        new SavedSearch(Ids.next(), "Ring", "ringte", Wording.of("x"), by, AT)),
                    new Change.TablePlanned(
                        new PlannedTable(Ids.next(), 1, "Plan", "{\"rows\":\"q1\"}", by, AT)),
                    new Change.Judged(Judgement.Kind.MASK, "person\nkari", null, Wording.of("=X")),
                    new Change.CounterpartsChanged(
                        List.of(),
                        List.of(
                            new Counterpart(
                                coding.id(), Counterpart.SELF, "{AB}", Map.of("name", "=x")))),
                    new Change.PlaceDecided(
                        new DecidedPlace(
                            Ids.next(),
                            coding.code(),
                            coding.source(),
                            coding.range(),
                            by,
                            DecidedPlace.Choice.BOTH,
                            by,
                            AT)),
                    new Change.SuggestionRejected(
                        new RejectedSuggestion(
                            Ids.next(), coding.code(), coding.source(), "ab12", by, AT)),
                    new Change.SpeakerBound(source, "Kari", null, reader.cases().getFirst().id()));
              });
    }
  }

  @Test
  void everyColumnOfTheProjectHasItsPlaceOrAReason() throws Exception {
    Set<String> columns = columns();
    Map<String, List<String>> listed = listed();
    for (String column : columns) {
      assertTrue(
          listed.containsKey(column), column + " is new: say where it is exported, or why not");
    }
    for (String column : listed.keySet()) {
      assertTrue(columns.contains(column), column + " is no column of the project any more");
    }
    kodebok.ok("export", "p.kodebok", "-o", "ut.zip");
    kodebok.ok("export", "p.kodebok", "-o", "ut.json");
    Map<String, List<String[]>> tables = tables();
    JsonObject whole = whole();
    for (Map.Entry<String, List<String>> one : listed.entrySet()) {
      for (String place : one.getValue()) {
        if (place.startsWith("- ")) {
          assertTrue(place.length() > 20, one.getKey() + " has a reason");
          continue;
        }
        String[] places = place.split(" \\| ", -1);
        assertEquals(2, places.length, one.getKey() + ": " + place);
        String[] cell = places[0].split(":", -1);
        List<String[]> table = tables.getOrDefault(cell[0], List.of());
        assertTrue(table.size() > 1, one.getKey() + ": " + cell[0] + " has rows");
        assertTrue(
            cell[0].equals("project.csv")
                ? table.stream().anyMatch(row -> row[0].equals(cell[1]))
                : List.of(table.getFirst()).contains(cell[1]),
            one.getKey() + ": " + places[0]);
        assertTrue(has(whole, places[1]), one.getKey() + ": " + places[1]);
      }
    }
  }

  /** The tables and the document say the same of everything. */
  @Test
  void tablesAndDocumentHaveTheSameThings() throws Exception {
    kodebok.ok("export", "p.kodebok", "-o", "ut.zip");
    kodebok.ok("export", "p.kodebok", "-o", "ut.json");
    Map<String, List<String[]>> tables = tables();
    JsonObject whole = whole();
    for (Map.Entry<String, String> pair :
        Map.ofEntries(
                Map.entry("codes.csv", "codes"),
                Map.entry("codings.csv", "codings"),
                Map.entry("memos.csv", "memos"),
                Map.entry("quotes.csv", "quotes"),
                Map.entry("quote_uses.csv", "quoteUses"),
                Map.entry("derivations.csv", "derivations"),
                Map.entry("planned_tables.csv", "plannedTables"),
                Map.entry("decided_places.csv", "decidedPlaces"),
                Map.entry("rejected_suggestions.csv", "rejectedSuggestions"),
                Map.entry("searches.csv", "searches"),
                Map.entry("autocodings.csv", "autocodings"),
                Map.entry("originals.csv", "originals"),
                Map.entry("history.csv", "history"))
            .entrySet()) {
      List<String[]> table = Objects.requireNonNull(tables.get(pair.getKey()));
      int id = List.of(table.getFirst()).indexOf("id");
      Set<String> there = new TreeSet<>();
      table.stream().skip(1).forEach(row -> there.add(row[id]));
      Set<String> here = new TreeSet<>();
      whole
          .getJsonArray(pair.getValue())
          .getValuesAs(JsonObject.class)
          .forEach(one -> here.add(one.getString("id")));
      assertEquals(here, there, pair.getKey());
      assertFalse(here.isEmpty(), pair.getKey());
    }
    assertTrue(
        Objects.requireNonNull(tables.get("judgements.csv")).stream()
            .anyMatch(row -> row[2].equals("'=X")));
    // A step that took something out, and was taken back, is told without what it was about.
    assertFalse(whole.getJsonArray("history").toString().contains("Bort"));
  }

  /** What each table has is told where people look before they export, too. */
  @Test
  void theDocumentationNamesEveryColumn() throws IOException {
    String readme;
    kodebok.ok("export", "p.kodebok", "-o", "ut.zip");
    try (ZipFile zip = new ZipFile(folder.resolve("ut.zip").toFile())) {
      readme =
          new String(
              zip.getInputStream(zip.getEntry("README.md")).readAllBytes(), StandardCharsets.UTF_8);
    }
    String documented = Files.readString(Path.of("..", "docs", "export.md"));
    List<String> rows = readme.lines().filter(line -> line.startsWith("| ")).toList();
    assertTrue(rows.size() > 20);
    for (String row : rows) {
      assertTrue(documented.contains(row), row);
    }
  }

  private Set<String> columns() throws SQLException {
    Set<String> columns = new TreeSet<>();
    try (Connection file =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("p.kodebok"));
        Statement asked = file.createStatement();
        ResultSet found =
            asked.executeQuery(
                "select m.name, c.name from sqlite_master m join pragma_table_info(m.name) c"
                    + " where m.type = 'table' and m.name not like 'sqlite_%'"
                    + " and m.name not like 'flyway%'")) {
      while (found.next()) {
        columns.add(found.getString(1) + "." + found.getString(2));
      }
    }
    return columns;
  }

  private static Map<String, List<String>> listed() throws IOException {
    Map<String, List<String>> listed = new LinkedHashMap<>();
    try (InputStream in =
        Objects.requireNonNull(
            NothingIsLockedInTest.class.getResourceAsStream("exported-columns.txt"))) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        int bar = line.indexOf(" | ");
        if (!line.startsWith("#") && bar > 0) {
          listed
              .computeIfAbsent(line.substring(0, bar), column -> new ArrayList<>())
              .add(line.substring(bar + 3));
        }
      }
    }
    return listed;
  }

  private Map<String, List<String[]>> tables() throws IOException, CsvException {
    Map<String, List<String[]>> tables = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(folder.resolve("ut.zip").toFile())) {
      for (var entry : zip.stream().toList()) {
        if (entry.getName().endsWith(".csv")) {
          String csv = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
          try (CSVReader reader =
              new CSVReaderBuilder(new StringReader(csv.substring(1)))
                  .withCSVParser(new RFC4180Parser())
                  .build()) {
            tables.put(entry.getName(), reader.readAll());
          }
        }
      }
    }
    return tables;
  }

  private JsonObject whole() throws IOException {
    try (JsonReader reader =
        Json.createReader(Files.newBufferedReader(folder.resolve("ut.json")))) {
      return reader.readObject();
    }
  }

  /**
   * Whether any of the things that a path such as {@code sources[].original.id} leads to is there.
   */
  private static boolean has(JsonValue value, String path) {
    if (path.isEmpty()) {
      return true;
    }
    int dot = path.indexOf('.');
    String step = dot < 0 ? path : path.substring(0, dot);
    String rest = dot < 0 ? "" : path.substring(dot + 1);
    boolean list = step.endsWith("[]");
    String name = list ? step.substring(0, step.length() - 2) : step;
    if (!(value instanceof JsonObject object) || !object.containsKey(name)) {
      return false;
    }
    JsonValue found = Objects.requireNonNull(object.get(name));
    return list
        ? found instanceof JsonArray all && all.stream().anyMatch(one -> has(one, rest))
        : has(found, rest);
  }
}
