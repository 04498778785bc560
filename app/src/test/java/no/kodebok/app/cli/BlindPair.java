package no.kodebok.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import no.kodebok.coding.plan.PlanEdits;
import no.kodebok.coding.search.SearchEdits;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.coding.store.sql.SqliteProjects;

/**
 * A project in which Kari codes blind, twice: once as it is, and once after Ola has done all there
 * is to do to it that is coding. Whatever Kari is told must be the same of both.
 */
public final class BlindPair {
  /** In both folders. */
  public static final String PROJECT = "p.kodebok";

  private static final Pattern ID =
      Pattern.compile("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** What may differ, since it is not what others have coded; each with the reason. */
  private static final Map<String, String> MASKS = new LinkedHashMap<>();

  static {
    // Where the two projects lie.
    MASKS.put("/[ab]/", "/…/");
    // When and how fast something was done.
    MASKS.put("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z?", "time");
    MASKS.put("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}", "time");
    MASKS.put("\\d{2}:\\d{2}(:\\d{2})?", "time");
    MASKS.put("(\"tookMs\":)[\\d.E-]+", "$1n");
    // A word weighs by how often the index has it, and passages count there twice for a while after
    // any write to them, be it a correction: a score tells that there was one, not what or where.
    MASKS.put("(\"score\":)[\\d.E-]+", "$1n");
    // The number of a step counts those of others: that they work, not at what. Undo goes by it.
    MASKS.put("(\"(?:change|lastChange|number|step|target)\":)\\d+", "$1n");
    MASKS.put("[Ss]tep \\d+|undo of \\d+|redo of \\d+|(?m)^ *\\d+(?=  time )", "step n");
  }

  private static final String FIRST =
      """
      I: Hva er vanskelig?

      OLGA: Reglene er uklare, og jeg er aldri helt sikker. Det tar for lang tid.

      I: Og opplæringen?

      OLGA: Den kommer sent. Ventetiden er lang, og ingen vet hvem som skal ringe.
      """;

  private static final String SECOND =
      """
      I: Hva nå?

      PER: Jeg ringte NAV, og ventetiden var lang.

      PER: Ingen svarte meg. Reglene forsto jeg ikke.
      """;

  private final Path folder;
  private final Path kept;
  private final CommandLines kari;
  private final CommandLines ola;

  private BlindPair(Path folder, Path kept) {
    this.folder = folder;
    this.kept = kept;
    this.kari = new CommandLines(folder);
    this.ola = new CommandLines(folder, "Ola");
  }

  /**
   * Makes both.
   *
   * @param folder gets a folder of each
   */
  public static List<BlindPair> in(Path folder) {
    try {
      BlindPair alone = new BlindPair(Files.createDirectory(folder.resolve("a")), folder);
      BlindPair together = new BlindPair(Files.createDirectory(folder.resolve("b")), folder);
      alone.begin();
      for (Path file : files(alone.folder).values()) {
        Files.copy(file, together.folder.resolve(String.valueOf(file.getFileName())));
      }
      together.olaCodes();
      alone.keep();
      together.keep();
      return List.of(alone, together);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path folder() {
    return folder;
  }

  CommandLines kari() {
    return kari;
  }

  /** The project is as it was made, whatever was done to it. */
  public void restore() {
    copy(keptFile(), folder.resolve(PROJECT));
  }

  /** Whether something was written since. */
  boolean isChanged() {
    try {
      return Files.mismatch(keptFile(), folder.resolve(PROJECT)) >= 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void keep() {
    copy(folder.resolve(PROJECT), keptFile());
  }

  private Path keptFile() {
    return kept.resolve(folder.getFileName() + ".kept");
  }

  private static void copy(Path from, Path to) {
    try {
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What of it must be the same. */
  public static String masked(String told) {
    String masked = told;
    for (Map.Entry<String, String> mask : MASKS.entrySet()) {
      masked = masked.replaceAll(mask.getKey(), mask.getValue());
    }
    return numbered(masked);
  }

  /** Things made anew get ids by time and chance: each is told by the order in which it comes. */
  private static String numbered(String told) {
    Map<String, String> known = new HashMap<>();
    return ID.matcher(told)
        .replaceAll(found ->
            known.computeIfAbsent(
                found.group().toLowerCase(Locale.ROOT), id -> "id " + known.size()));
  }

  /** The text of a file, of a packed one that of its parts: how they are packed tells nothing. */
  public static String content(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
        return new String(bytes, StandardCharsets.ISO_8859_1);
      }
      StringBuilder parts = new StringBuilder();
      try (ZipFile zip = new ZipFile(file.toFile())) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
          Path part = Files.createTempFile("part", "");
          Files.write(part, zip.getInputStream(entry).readAllBytes());
          parts.append("%s%n%s%n".formatted(entry.getName(), content(part)));
          Files.delete(part);
        }
      }
      return parts.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Shows the first line in which they differ, rather than both. */
  public static void assertSame(String alone, String together) {
    List<String> one = shown(alone);
    List<String> other = shown(together);
    for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
      String first = i < one.size() ? one.get(i) : "";
      String second = i < other.size() ? other.get(i) : "";
      if (!first.equals(second)) {
        int from = Math.max(0, Arrays.mismatch(first.toCharArray(), second.toCharArray()) - 200);
        assertEquals(
            first.substring(from, Math.min(first.length(), from + 500)),
            second.substring(
                Math.min(from, second.length()), Math.min(second.length(), from + 500)));
      }
    }
    assertEquals(alone, together);
  }

  private static List<String> shown(String told) {
    return told.lines().map(line -> line.replaceAll("\\p{Cntrl}", "·")).toList();
  }

  /** The files that lie in the folder itself. */
  static Map<String, Path> files(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      Map<String, Path> found = new TreeMap<>();
      all.filter(Files::isRegularFile)
          .forEach(file -> found.put(String.valueOf(file.getFileName()), file));
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is set up for all, and what Kari has done. */
  private void begin() {
    ola.ok("new", PROJECT);
    ola.file("Olga.txt", FIRST);
    ola.file("Per.txt", SECOND);
    ola.ok("import", PROJECT, "Olga.txt", "Per.txt", "--as", "interview");
    ola.file(
        "skjema.json",
        """
        {"title": "Svar", "caseId": "id", "variables": [{"name": "id"},
         {"name": "sted", "scale": "nominal",
          "values": [{"code": "1", "label": "By"}, {"code": "2", "label": "Land"}]},
         {"name": "tid", "scale": "nominal",
          "values": [{"code": "1", "label": "Ja"}, {"code": "2", "label": "Nei"}]},
         {"name": "tekst", "label": "Hva skal til?", "scale": "text"}]}
        """);
    StringBuilder answers = new StringBuilder("id;sted;tid;tekst\n");
    for (int i = 1; i <= 80; i++) {
      String said = i % 2 == 0 ? "Ventetiden er for lang hos oss" : "Reglene må bli enklere å lese";
      answers.append("%d;%d;%d;%s %d\n".formatted(i, 1 + i % 2, 1 + i % 3 / 2, said, i));
    }
    ola.file("svar.csv", answers.toString());
    ola.ok("import", PROJECT, "svar.csv", "--as", "responses", "--questionnaire", "skjema.json");
    ola.file("roller.csv", "kilde,rolle\nOlga,veileder\nPer,bruker\n");
    ola.ok("attach", PROJECT, "--cases", "roller.csv");
    ola.file("register.csv", "Kontor;Antall\nNord;12\nSør;30\n");
    ola.ok("import", PROJECT, "register.csv", "--as", "aggregate");
    for (String code : List.of("Barrierer/Ventetid", "Barrierer/Regelverk", "Tillit", "Rot")) {
      ola.ok("codebook", PROJECT, "add", code);
    }
    ola.ok("memo", PROJECT, "Brukes også om kø", "--code", "Barrierer/Ventetid");
    ola.ok("memo", PROJECT, "Dårlig lyd til slutt", "--source", "Olga");
    ola.ok("derive", PROJECT, "nevnt = kode:Barrierer/Ventetid");
    ola.ok("derive", PROJECT, "begge = nevnt = 1 og tid = 1");
    ola.ok("synonyms", PROJECT, "add", "kø", "ventetid");
    try (ProjectStore store = SqliteProjects.open(folder.resolve(PROJECT))) {
      store.write("Ola", PlanEdits.add("Nevnt", "{\"rows\":\"nevnt\",\"columns\":[\"sted\"]}"));
      store.write("Ola", SearchEdits.save("Vent", "ventetiden", Set.of()));
      store.write("Ola", SearchEdits.save("Nevnt", "nevnt:1", Set.of()));
      store.write("Ola", SearchEdits.save("Kodet", "kode:Tillit", Set.of()));
    }
    code(kari, "Olga", "Ventetiden er lang", "Barrierer/Ventetid");
    code(kari, "Per", "Jeg ringte NAV", "Tillit");
    code(kari, "Per", "Reglene forsto jeg ikke", "Barrierer/Regelverk");
    kari.ok("autocode", PROJECT, "ventetiden hos", "--code", "Barrierer/Ventetid");
    kari.ok("memo", PROJECT, "Om å vente", "--coding", coding(kari, "Ventetiden er lang"));
    kari.ok("choose", PROJECT, "--source", "Per", "--quote", "Jeg ringte NAV", "--used", "Kap. 1");
    kari.ok("codebook", PROJECT, "freeze", "Runde 1");
    ola.file("Olga rettet.txt", FIRST.replace("Ventetiden er lang", "Ventetida er lang"));
    kari.ok("revise", PROJECT, "Olga", "Olga rettet.txt");
    kari.ok("quotes", PROJECT, "--mask", "names", "-o", "masket.html");
    ola.ok("settings", PROJECT, "--blind", "Kari");
  }

  /** All that is coding, or is made of it. */
  private void olaCodes() {
    code(ola, "Olga", "Reglene er uklare", "Barrierer/Regelverk");
    code(ola, "Olga", "Ventetida er lang", "Barrierer/Ventetid");
    code(ola, "Olga", "Den kommer sent", "Rot");
    code(ola, "Per", "Ingen svarte meg", "Tillit");
    code(ola, "Per", "Jeg ringte NAV", "Barrierer");
    ola.ok("memo", PROJECT, "Hemmelig notat", "--coding", coding(ola, "Ingen svarte meg"));
    ola.ok("memo", PROJECT, "Uenig med Kari", "--coding", coding(ola, "Reglene forsto jeg ikke"));
    ola.ok("autocode", PROJECT, "ventetiden hos", "--code", "Barrierer/Ventetid");
    ola.ok("autocode", PROJECT, "reglene", "--code", "Barrierer/Regelverk", "--unit", "sentence");
    ola.ok("autocode", PROJECT, "enklere", "--code", "Barrierer/Ventetid");
    ola.ok("uncode", PROJECT, coding(ola, "Den kommer sent"));
    ola.ok(
        "choose",
        PROJECT,
        "--source",
        "Per",
        "--quote",
        "Ingen svarte meg",
        "--edited",
        "Ingen svarte (…)",
        "--used",
        "Hemmelig kapittel");
    ola.ok("suggest", PROJECT, "--code", "Barrierer/Ventetid", "--reject", segment(ola, "Per"));
    ola.ok(
        "framework",
        PROJECT,
        "--codes",
        "Barrierer/Ventetid",
        "--case",
        "Per",
        "--summary",
        "Hemmelig sammendrag");
    ola.ok(
        "joint",
        PROJECT,
        "--rows",
        "tid",
        "--columns",
        "sted",
        "--code",
        "Barrierer",
        "--mark",
        "1=diverging: Hemmelig merke");
    ola.ok(
        "agreement", PROJECT, "--coders", "Kari,Ola", "--texts", "any", "--consensus", "Konsensus");
    code(ola, "Per", "ventetiden var lang", "Barrierer/Ventetid");
    ola.ok("undo", PROJECT);
  }

  private static void code(CommandLines by, String source, String quote, String code) {
    by.ok("code", PROJECT, "--code", code, "--source", source, "--quote", quote);
  }

  /** The id of the only coding of these words. */
  static String coding(CommandLines by, String words) {
    return by
        .json("codings", PROJECT)
        .getJsonArray("codings")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(coding -> coding.getString("text").equals(words))
        .findFirst()
        .orElseThrow()
        .getString("id");
  }

  /** The id of a source. */
  static String source(CommandLines by, String name) {
    return by
        .json("sources", PROJECT)
        .getJsonArray("sources")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(source -> source.getString("name").equals(name))
        .findFirst()
        .orElseThrow()
        .getString("id");
  }

  /** The id that a segment of a source has as a suggestion. */
  static String segment(CommandLines by, String source) {
    JsonObject last =
        by.json("show", PROJECT, source)
            .getJsonArray("segments")
            .getValuesAs(JsonObject.class)
            .getLast();
    return source(by, source) + ":" + last.getInt("start");
  }
}
