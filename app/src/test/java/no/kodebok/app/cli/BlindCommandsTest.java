package no.kodebok.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.kodebok.app.config.Surroundings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever others have coded, whoever codes blind is told the same by every command, reading or
 * writing, on the screen and in files.
 */
class BlindCommandsTest {
  @TempDir private static Path folder;
  private static List<BlindPair> pair;

  /** Commands that tell nothing of a project's coding; each with the reason. */
  private static final Map<String, String> APART =
      Map.of(
          "backup", "the copy is the file that she has anyway, and is read blind as it is",
          "completion", "opens no project",
          "demo", "makes a project of its own",
          "help", "opens no project",
          "new", "makes a project of its own",
          "restore", "brings back a file that she has anyway",
          "serve", "what the server answers is held against the same in BlindRoutesTest",
          "settings", "sets and tells what is set for all",
          "train", "opens no project of hers");

  @BeforeAll
  static void make() {
    pair = BlindPair.in(folder);
    CommandLines ola = new CommandLines(pair.getLast().folder(), "Ola");
    ola.ok("export", BlindPair.PROJECT, "-o", "kodet.qdpx");
    Path coded = Path.of("kodet.qdpx");
    try {
      Files.copy(pair.getLast().folder().resolve(coded), pair.getFirst().folder().resolve(coded));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (BlindPair one : pair) {
      CommandLines kari = one.kari();
      kari.file(
          "plan.json",
          """
          {"title":"Rapport","items":[{"table":{"rows":"nevnt","columns":["sted"]}},
           {"table":{"rows":"kode:Barrierer/*"}},
           {"matrix":{"codes":["Barrierer/*"],"by":"rolle","count":"cases"}},
           {"quotes":{"code":"Barrierer","by":"rolle","max":5}}]}
          """);
      kari.file("notat.txt", "Mange nevner ventetid: 50 prosent av dem.\n");
      kari.file("ny.txt", "I: Og nå?\n\nKAI: Ventetiden hos NAV er lang.\n");
      kari.file("margin.csv", "variable,value,share\nsted,By,0.5\nsted,Land,0.5\n");
      kari.file("mer.csv", "kilde,kjonn\nOlga,K\nPer,M\n");
    }
  }

  private static String coding(String words) {
    return BlindPair.coding(pair.getFirst().kari(), words);
  }

  /** Command lines by command; P stands for the project, and every one is run in both. */
  private static Map<String, List<String[]>> lines() {
    String own = coding("Jeg ringte NAV");
    Lines lines = new Lines();
    lines.of("agreement", "P", "--coders", "Kari,Ola", "--texts", "any");
    lines.of("agreement", "P", "--coders", "Kari,Ola", "--texts", "any", "--consensus", "Enig");
    lines.of("attach", "P", "--cases", "mer.csv");
    lines.of("attribution", "P");
    lines.of("attribution", "P", "--template", "{rolle}");
    lines.of("autocode", "P", "--list");
    lines.of("autocode", "P", "--rerun");
    lines.of("autocode", "P", "reglene", "--code", "Barrierer/Regelverk", "--unit", "sentence");
    lines.of("autocode", "P", "reglene", "--code", "Barrierer/Regelverk", "--dry-run");
    lines.of("autocode", "P", "kode:Rot", "--code", "Tillit");
    lines.of("cases", "P");
    lines.of("chart", "P", "--rows", "nevnt", "-o", "ut.svg");
    lines.of("chart", "P", "--rows", "begge", "--columns", "sted", "-o", "ut.json");
    lines.of("check", "P");
    lines.of("check", "P", "--tables");
    lines.of("check", "P", "--tables", "--plan", "plan.json");
    lines.of("choose", "P", "--source", "Per", "--quote", "Ingen svarte meg");
    lines.of("choose", "P", "--source", "Per", "--quote", "Ingen svarte meg", "--used", "Kap. 3");
    lines.of("choose", "P", "--source", "Per", "--quote", "Ingen svarte meg", "--drop");
    lines.of("code", "P", "--code", "Tillit", "--source", "Per", "--quote", "Ingen svarte meg");
    lines.of("code", "P", "--code", "Tillit", "--source", "Per", "--quote", "Jeg ringte NAV");
    lines.of(
        "code", "P", "--code", "Rot", "--source", "Per", "--quote", "svarte", "--coder", "Ola");
    lines.of("codebook", "P", "add", "Ny kode");
    lines.of("codebook", "P", "describe", "Rot", "--definition", "Rot i systemet");
    lines.of("codebook", "P", "rename", "Barrierer", "Hindringer");
    lines.of("codebook", "P", "move", "Rot", "--under", "Barrierer");
    lines.of("codebook", "P", "merge", "Rot", "--into", "Tillit");
    lines.of("codebook", "P", "merge", "Barrierer/Ventetid", "--into", "Barrierer");
    lines.of("codebook", "P", "split", "Tillit", "--to", "Tillit/NAV", "--coding", own);
    lines.of("codebook", "P", "remove", "Rot");
    lines.of("codebook", "P", "remove", "Rot", "--with-codings");
    lines.of("codebook", "P", "remove", "Barrierer", "--with-codings");
    lines.of("codebook", "P", "freeze", "Runde 2");
    lines.of("codebook", "P", "versions");
    lines.of("codebook", "P", "compare", "Runde 1");
    lines.of("codebook", "P", "export", "-o", "ut.xlsx", "--examples", "3");
    lines.of("codebook", "P", "export", "-o", "ut.docx", "--examples", "3");
    lines.of("codebook", "P", "export", "-o", "ut.csv");
    lines.of("codebook", "P", "export", "-o", "ut.json");
    lines.of("codebook", "P", "export", "-o", "ut.qdc");
    lines.of("coders", "P");
    lines.of("codes", "P");
    lines.of("codings", "P");
    lines.of("codings", "P", "--coder", "Ola");
    lines.of("codings", "P", "--code", "Barrierer", "--source", "Olga");
    lines.of("coverage", "P");
    lines.of("coverage", "P", "-o", "ut.xlsx");
    lines.of("derive", "P");
    lines.of("derive", "P", "tillit = kode:Tillit");
    lines.of("derive", "P", "nevnt = kode:Tillit", "--replace");
    lines.of("derive", "P", "--delete", "begge");
    lines.of("export", "P", "-o", "ut.qdpx");
    lines.of("export", "P", "-o", "ut.qdc");
    lines.of("export", "P", "-o", "ut.json");
    lines.of("export", "P", "-o", "ut.zip");
    lines.of("export", "P", "-o", "ut.sav");
    lines.of("export", "P", "-o", "ut.csv");
    lines.of("export", "P", "-o", "ut.qdpx", "--coder", "Ola");
    lines.of("framework", "P", "--codes", "Barrierer/*", "--show", "rolle");
    lines.of("framework", "P", "--codes", "Barrierer", "-o", "ut.xlsx");
    lines.of("framework", "P", "--codes", "Barrierer", "-o", "ut.docx");
    lines.of(
        "framework", "P", "--codes", "Barrierer/Ventetid", "--case", "Per", "--summary", "Vent");
    lines.of("framework", "P", "--codes", "Barrierer/Ventetid", "--case", "Per", "--summary", "");
    lines.of("import", "P", "ny.txt", "--as", "interview");
    lines.of("import", "P", "kodet.qdpx");
    lines.of("joint", "P", "--rows", "tid", "--columns", "sted", "--code", "Barrierer");
    lines.of("joint", "P", "--rows", "nevnt", "--columns", "sted", "--code", "Barrierer");
    lines.of(
        "joint", "P", "--rows", "tid", "--columns", "sted", "--code", "Barrierer", "-o", "ut.xlsx");
    lines.of(
        "joint",
        "P",
        "--rows",
        "tid",
        "--columns",
        "sted",
        "--code",
        "Barrierer",
        "--mark",
        "1=converging: like");
    lines.of("log", "P");
    lines.of("log", "P", "--limit", "3");
    lines.of("matrix", "P", "--codes", "Barrierer/*", "--by", "rolle");
    lines.of("matrix", "P", "--codes", "*", "--by", "codes", "-o", "ut.xlsx");
    lines.of("matrix", "P", "--codes", "*", "--by", "nevnt");
    lines.of("memo", "P");
    lines.of("memo", "P", "-o", "ut.xlsx");
    lines.of("memo", "P", "Nytt", "--coding", own);
    lines.of("memo", "P", "Nytt", "--code", "Tillit");
    lines.of("merge", "P", "p.kodebok");
    lines.of("nonresponse", "P", "--status", "nevnt", "--answered", "1", "--by", "sted");
    lines.of("propose-quotes", "P", "Olga");
    lines.of("prose", "P", "notat.txt");
    lines.of("prose", "P", "notat.txt", "--plan", "plan.json");
    lines.of("quotes", "P");
    lines.of("quotes", "P", "--chosen");
    lines.of("quotes", "P", "--ledger");
    lines.of("quotes", "P", "--where", "nevnt = 1");
    lines.of("quotes", "P", "-o", "ut.xlsx");
    lines.of("quotes", "P", "-o", "ut.docx");
    lines.of("quotes", "P", "-o", "ut.html");
    lines.of("quotes", "P", "-o", "ut.csv");
    lines.of("quotes", "P", "--mask", "names");
    lines.of("redo", "P");
    lines.of("repairs", "P", "Olga");
    lines.of("report", "P", "plan.json", "-o", "ut.xlsx");
    lines.of("report", "P", "plan.json", "-o", "ut.docx");
    lines.of("report", "P", "plan.json", "-o", "ut.json");
    lines.of("revise", "P", "Per", "ny.txt");
    lines.of("saturation", "P");
    lines.of("saturation", "P", "--order", "coding", "--answers", "-o", "ut.xlsx");
    lines.of("search", "P", "reglene");
    lines.of("search", "P", "nevnt:1");
    lines.of("search", "P", "begge:1 ventetiden");
    lines.of("search", "P", "kode:Tillit");
    lines.of("search", "P", "koder:Ola");
    lines.of("search", "P", "koder:Ukjent");
    lines.of("show", "P", "Olga");
    lines.of("show", "P", "Per");
    lines.of("sources", "P");
    lines.of("sources", "P", "--answers");
    lines.of("suggest", "P", "--code", "Barrierer/Ventetid");
    lines.of("suggest", "P", "--code", "Barrierer/Regelverk");
    lines.of("suggest", "P", "--code", "Tillit");
    String segment = BlindPair.segment(pair.getFirst().kari(), "Per");
    lines.of("suggest", "P", "--code", "Barrierer/Ventetid", "--reject", segment);
    lines.of("suggest", "P", "--code", "Barrierer/Ventetid", "--accept", segment);
    lines.of("synonyms", "P");
    lines.of("synonyms", "P", "propose");
    lines.of("table", "P", "--rows", "nevnt", "--columns", "sted");
    lines.of("table", "P", "--rows", "kode:Barrierer");
    lines.of("table", "P", "--rows", "sted", "--filter", "begge = 1", "-o", "ut.xlsx");
    lines.of("table", "P", "--rows", "tid", "--columns", "sted", "--behind", "Barrierer");
    lines.of("transcript", "P", "Olga", "-o", "ut.docx");
    lines.of("transcript", "P", "Per", "-o", "ut.html", "--margin");
    lines.of("typology", "P");
    lines.of("typology", "P", "-o", "ut.docx");
    lines.of("uncode", "P", own);
    lines.of("uncode", "P", coding("Reglene forsto jeg ikke"));
    lines.of("undo", "P");
    lines.of("undo", "P", "50");
    lines.of("variables", "P");
    lines.of("weigh", "P", "--targets", "margin.csv");
    lines.of("words", "P");
    return lines.all;
  }

  private static final class Lines {
    final Map<String, List<String[]>> all = new LinkedHashMap<>();

    void of(String... line) {
      all.computeIfAbsent(line[0], command -> new ArrayList<>()).add(line);
    }
  }

  @Test
  void noCommandIsForgotten() {
    StringWriter nothing = new StringWriter();
    Set<String> commands =
        new TreeSet<>(
            Commands.all(
                    new LocalContext(
                        new Surroundings("Kari", folder, folder),
                        new PrintWriter(nothing),
                        new PrintWriter(nothing)))
                .getSubcommands()
                .keySet());
    Set<String> thoughtOf = new TreeSet<>(lines().keySet());
    thoughtOf.addAll(APART.keySet());
    assertEquals(commands, thoughtOf);
  }

  @TestFactory
  Stream<DynamicTest> sheIsToldTheSameWhateverOthersHaveCoded() {
    return lines().values().stream()
        .flatMap(List::stream)
        .flatMap(line ->
            Arrays.asList(line).contains("-o")
                ? Stream.<String[]>of(new String[][] {line})
                : Stream.<String[]>of(line, with(line, "--json")))
        .map(line -> DynamicTest.dynamicTest(String.join(" ", line), () -> compare(line)));
  }

  private static String[] with(String[] line, String more) {
    String[] longer = Arrays.copyOf(line, line.length + 1);
    longer[line.length] = more;
    return longer;
  }

  private static void compare(String... line) {
    BlindPair.assertSame(told(pair.getFirst(), line), told(pair.getLast(), line));
  }

  /** What a command line prints and writes, and what the project tells her afterwards. */
  private static String told(BlindPair one, String... line) {
    one.restore();
    Set<String> before = BlindPair.files(one.folder()).keySet();
    String[] run = line.clone();
    run[1] = BlindPair.PROJECT;
    CommandLines.Result result = one.kari().run(run);
    // What is written wrong would be turned down alike in both.
    assertNotEquals(Commands.WRONG_USE, result.status(), result.err());
    StringBuilder told =
        new StringBuilder("%d%n%s%n%s".formatted(result.status(), result.out(), result.err()));
    BlindPair.files(one.folder())
        .forEach((name, file) -> {
          if (!before.contains(name)) {
            told.append("%n--- %s%n".formatted(name)).append(content(file));
          }
        });
    if (one.isChanged()) {
      for (String look : List.of("codings", "codes", "log", "quotes", "memo")) {
        told.append("%n--- %s%n".formatted(look))
            .append(one.kari().ok(look, BlindPair.PROJECT).out());
      }
    }
    return BlindPair.masked(told.toString());
  }

  private static String content(Path file) {
    try {
      String content = BlindPair.content(file);
      Files.delete(file);
      return content;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Otherwise the two would be the same because nothing was done. */
  @Test
  void whoSeesEverythingIsToldWhatOlaHasDone() {
    for (BlindPair one : pair) {
      one.restore();
    }
    for (String[] line :
        List.of(
            new String[] {"codings"},
            new String[] {"codes"},
            new String[] {"memo"},
            new String[] {"autocode", "--list"},
            new String[] {"quotes", "--chosen"},
            new String[] {"quotes", "--ledger"},
            new String[] {"log"},
            new String[] {"table", "--rows", "nevnt"},
            new String[] {"table", "--rows", "begge"},
            new String[] {"suggest", "--code", "Barrierer/Ventetid"},
            new String[] {"framework", "--codes", "Barrierer/*"},
            new String[] {"joint", "--rows", "tid", "--columns", "sted", "--code", "Barrierer"},
            new String[] {"search", "kode:Tillit"},
            new String[] {"typology"},
            new String[] {"coverage"},
            new String[] {"saturation"})) {
      String[] told = new String[2];
      for (int i = 0; i < 2; i++) {
        List<String> run = new ArrayList<>(List.of(line));
        run.add(1, BlindPair.PROJECT);
        run.add("--json");
        told[i] =
            BlindPair.masked(
                new CommandLines(pair.get(i).folder(), "Ola").ok(run.toArray(String[]::new)).out());
      }
      assertNotEquals(told[0], told[1], String.join(" ", line));
    }
  }

  @Test
  void sheIsToldThatSheCodesBlind() {
    BlindPair one = pair.getLast();
    one.restore();
    assertTrue(one.kari().run("quotes", BlindPair.PROJECT).err().contains("You code blind"));
  }
}
