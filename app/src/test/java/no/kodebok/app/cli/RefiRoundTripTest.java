package no.kodebok.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import no.kodebok.app.session.ProjectSession;
import no.kodebok.app.session.SearchIndexes;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.Memo;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** Whatever a project holds that REFI-QDA can hold, it has again after a round trip. */
class RefiRoundTripTest {
  private static final String[] PIECES = {
    "hva",
    "å være",
    "gáhkku",
    "Čálli",
    "ŋŧž",
    "ikkje",
    "😀",
    "👩‍👩‍👧",
    "𝒍𝒊𝒕𝒆",
    "e\u0301n",
    "a\u030a",
    "o\u0323\u0302",
    "–",
    "«sitat»",
    "& <b>",
    "]]>",
    "\"her\"",
    "'",
    "\u00a0",
    "…",
    "🇳🇴",
    "👍🏽",
    "100 %",
    "Oslo/Bergen",
    "kl. 12.30",
    "\u200b",
    "\u00ad",
    "=1+1",
    "שלום",
    "a\tb",
    "\u2028",
    "ﬁ"
  };
  private static final String[] BREAKS = {"\n", "\n\n", "\r\n", "\r\n\r\n", "\n\n\n", "\r"};

  @TempDir private Path folder;
  private Random random = new Random(0);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void aProjectMadeByChanceComesBackAsItWas(long seed) throws IOException, SAXException {
    random = new Random(seed);
    CommandLines kodebok = new CommandLines(folder);
    kodebok.ok("new", "p.kodebok", "--name", words(3));
    for (int i = 0; i < 7; i++) {
      Files.write(folder.resolve("Kilde " + i + " æ.txt"), original(i));
      kodebok.ok(
          "import",
          "p.kodebok",
          "Kilde " + i + " æ.txt",
          "--as",
          i % 3 == 2 ? "document" : "interview");
    }
    kodebok.file("svar.csv", "id;kommentar\n1;" + words(4).replace("\"", "") + "\n2;ja 😀 nei\n");
    kodebok.file(
        "svar.questionnaire.json",
        """
        {"title":"Svar","caseId":"id","variables":[{"name":"id","scale":"text"},
         {"name":"kommentar","label":"Noe mer?","scale":"text"}]}
        """);
    kodebok.ok("import", "p.kodebok", "svar.csv", "--questionnaire", "svar.questionnaire.json");
    open("p.kodebok", session -> session.store().write("Kari", this::people));
    kodebok.file(
        "egenskaper.csv",
        """
        case;tekst;heltall;desimal;dato;fast;blandet;nøkkel;tom
        Enhet 0;ja & <nei>;12;1.50;2024-02-29;true;3;007;
        Enhet 1;«å»;-4;-0.25;1999-12-31;false;tre;-1;
        Enhet 2;😀;0;3;0987-01-01;true;;+5;
        """);
    kodebok.ok("attach", "p.kodebok", "--cases", "egenskaper.csv");
    open("p.kodebok", session -> session.store().write("Kari", this::work));

    kodebok.ok("export", "p.kodebok", "-o", "ut.qdpx");
    validate("ut.qdpx");
    Map<String, Set<String>> before = picture("p.kodebok");

    kodebok.ok("new", "q.kodebok");
    JsonObject first = kodebok.json("import", "q.kodebok", "ut.qdpx");
    assertFalse(first.toString().contains("left out"), first.toString());
    assertSame(before, picture("q.kodebok"));
    kodebok.ok("check", "q.kodebok");

    JsonObject told = kodebok.json("import", "p.kodebok", "ut.qdpx");
    assertSame(before, picture("p.kodebok"));
    assertTrue(
        told.toString().contains("New: 0 sources, 0 codes, 0 codings, 0 memos, 0 cases"),
        told.toString());
    assertTrue(
        told.toString()
            .contains("Changed in the file: 0 sources, 0 codes, 0 codings, 0 memos, 0 cases"),
        told.toString());

    kodebok.ok("export", "q.kodebok", "-o", "igjen.qdpx");
    validate("igjen.qdpx");
    kodebok.ok("new", "r.kodebok");
    kodebok.ok("import", "r.kodebok", "igjen.qdpx");
    assertSame(before, picture("r.kodebok"));
  }

  private static void assertSame(Map<String, Set<String>> before, Map<String, Set<String>> after) {
    List<String> faults = new ArrayList<>();
    Set<String> kinds = new TreeSet<>(before.keySet());
    kinds.addAll(after.keySet());
    for (String kind : kinds) {
      Set<String> then = before.getOrDefault(kind, Set.of());
      Set<String> now = after.getOrDefault(kind, Set.of());
      then.stream()
          .filter(thing -> !now.contains(thing))
          .limit(2)
          .forEach(thing -> faults.add("lost of " + kind + ": " + shortened(thing)));
      now.stream()
          .filter(thing -> !then.contains(thing))
          .limit(2)
          .forEach(thing -> faults.add("come to " + kind + ": " + shortened(thing)));
    }
    assertEquals("", String.join("\n", faults));
  }

  private static String shortened(String thing) {
    return thing.substring(0, Math.min(300, thing.length()));
  }

  /** A file as people have them: any breaks, a mark or none, labels or none. */
  private byte[] original(int number) throws IOException {
    StringBuilder text = new StringBuilder();
    int paragraphs = number == 6 ? 2 : 4 + random.nextInt(12);
    String end = BREAKS[random.nextInt(BREAKS.length)];
    for (int i = 0; i < paragraphs; i++) {
      if (number % 3 == 0) {
        text.append(i % 2 == 0 ? "I: " : i % 4 == 1 ? "KARI: " : "OLA: ");
      } else if (number % 3 == 1) {
        text.append(random.nextBoolean() ? "Åse Nilsen: " : "");
      }
      text.append(words(number == 6 ? 3000 : 1 + random.nextInt(25))).append(end);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (random.nextInt(3) == 0) {
      bytes.write(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf});
    }
    bytes.write(text.toString().getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }

  private String words(int count) {
    StringBuilder words = new StringBuilder("Ord");
    for (int i = 0; i < count; i++) {
      words.append(' ').append(PIECES[random.nextInt(PIECES.length)]);
    }
    return words.toString();
  }

  private String line(int count) {
    return words(count).replaceAll("[\\s\\p{Cf}/]+", " ").strip();
  }

  private List<Change> people(ProjectReader project, UUID me) {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      changes.add(new Change.CaseAdded(new Case(Ids.next(), "Enhet " + i, null)));
    }
    return changes;
  }

  private List<Change> work(ProjectReader project, UUID me) {
    List<Change> changes = new ArrayList<>();
    List<UUID> coders = new ArrayList<>(List.of(me));
    for (int i = 0; i < 3; i++) {
      Coder coder = new Coder(Ids.next(), "Koder " + i + " å");
      coders.add(coder.id());
      changes.add(new Change.CoderAdded(coder));
    }
    List<UUID> codes = codes(changes);
    List<UUID> subjects = new ArrayList<>(codes);
    subjects.add(project.project().id());
    List<UUID> cases = new ArrayList<>();
    project.cases().forEach(one -> cases.add(one.id()));
    subjects.addAll(cases);
    int number = 0;
    for (Source source : project.sources()) {
      subjects.add(source.id());
      subjects.addAll(codings(project.text(source.id()), source, codes, coders, changes));
      if (source.kind() != SourceKind.OPEN_ANSWER) {
        if (number % 2 == 0) {
          String path = number % 4 == 0 ? "Mappe å/Under & <over>" : "Mappe å";
          changes.add(new Change.SourceFiled(source.id(), source.folder(), path));
        }
        if (number % 3 == 0) {
          Set<String> speakers = new TreeSet<>();
          for (Segment segment : project.text(source.id()).segments()) {
            if (segment.speaker() != null) {
              speakers.add(segment.speaker());
            }
          }
          for (String speaker : speakers) {
            if (random.nextInt(4) > 0) {
              UUID one = cases.get(random.nextInt(cases.size()));
              changes.add(new Change.SpeakerBound(source.id(), speaker, null, one));
            }
          }
        } else if (number % 3 == 1) {
          changes.add(
              new Change.SourceBound(
                  source.id(), source.caseId(), cases.get(random.nextInt(cases.size()))));
        }
        number++;
      }
    }
    for (int i = 0; i < 60; i++) {
      String text =
          words(1 + random.nextInt(8)) + (random.nextBoolean() ? "\n\n  " + words(3) : "");
      UUID about = subjects.get(random.nextInt(subjects.size()));
      UUID coder = coders.get(random.nextInt(coders.size()));
      String memo = java.text.Normalizer.normalize(text.strip(), java.text.Normalizer.Form.NFC);
      changes.add(new Change.MemoAdded(Memo.written(about, memo, coder, at())));
    }
    return changes;
  }

  private Instant at() {
    return Instant.ofEpochMilli(1_600_000_000_000L + random.nextInt(1_000_000_000));
  }

  private List<UUID> codes(List<Change> changes) {
    List<UUID> codes = new ArrayList<>();
    Map<UUID, Integer> positions = new HashMap<>();
    UUID root = new UUID(0, 0);
    for (int i = 0; i < 14; i++) {
      UUID parent = i < 3 ? null : codes.get(random.nextInt(codes.size()));
      int position = positions.merge(parent == null ? root : parent, 1, Integer::sum) - 1;
      Code code =
          new Code(
              Ids.next(),
              norm("Kode " + i + " " + line(1) + (i == 5 ? "/med skråstrek" : "")),
              parent,
              position,
              i % 3 == 0 ? "" : norm(said()),
              i % 2 == 0 ? norm(words(3)) : "",
              i % 4 == 0 ? norm(words(3)) : "",
              i % 5 == 0 ? norm(said()) : "",
              i % 3 == 1 ? List.of("annet " + i, "ord 😀") : List.of(),
              "#%06x".formatted(i == 2 ? 0xffffff : random.nextInt(0x1000000)));
      codes.add(code.id());
      changes.add(new Change.CodeAdded(code));
    }
    return codes;
  }

  /** Also what looks as if it were a part of its own. */
  private String said() {
    return switch (random.nextInt(4)) {
      case 0 -> words(2) + "\n\nEksempel: " + words(2);
      case 1 -> "Brukes: " + words(2) + "\n\n" + words(1);
      case 2 -> words(2) + "\n" + words(2) + "\n\n\n" + words(2);
      default -> words(4);
    };
  }

  private static String norm(String text) {
    return java.text.Normalizer.normalize(text.strip(), java.text.Normalizer.Form.NFC);
  }

  private List<UUID> codings(
      SourceText text, Source source, List<UUID> codes, List<UUID> coders, List<Change> changes) {
    List<UUID> ids = new ArrayList<>();
    Set<String> made = new TreeSet<>();
    int points = text.text().codePointCount(0, text.text().length());
    for (int i = 0; i < 25; i++) {
      int start = i == 0 ? 0 : random.nextInt(points);
      int end = i < 2 ? points : start + 1 + random.nextInt(Math.min(200, points - start));
      TextRange range =
          new TextRange(
              text.text().offsetByCodePoints(0, start), text.text().offsetByCodePoints(0, end));
      UUID code = codes.get(random.nextInt(codes.size()));
      UUID coder = coders.get(random.nextInt(coders.size()));
      if (made.add(code + " " + coder + " " + range)) {
        Coding coding = new Coding(Ids.next(), code, source.id(), range, coder, at());
        changes.add(new Change.PassageCoded(coding));
        ids.add(coding.id());
        if (random.nextInt(4) == 0) {
          UUID other = coders.get(random.nextInt(coders.size()));
          if (made.add(code + " " + other + " " + range)) {
            changes.add(
                new Change.PassageCoded(
                    new Coding(Ids.next(), code, source.id(), range, other, at())));
          }
        }
      }
    }
    return ids;
  }

  private Map<String, Set<String>> picture(String project) {
    Map<String, Set<String>> picture = new TreeMap<>();
    open(
        project,
        session -> {
          ProjectReader reader = session.store();
          Map<UUID, String> names = new HashMap<>();
          // A new project gives ids of its own: everything is told by what it is.
          reader
              .codebook()
              .codes()
              .forEach(code -> names.put(code.id(), reader.codebook().path(code.id()).toString()));
          reader.sources().forEach(source -> names.put(source.id(), source.name()));
          reader.coders().forEach(coder -> names.put(coder.id(), coder.name()));
          reader.cases().forEach(one -> names.put(one.id(), one.name()));
          names.put(reader.project().id(), "project");
          for (Code code : reader.codebook().codes()) {
            add(
                picture,
                "codes",
                String.join(
                    "|",
                    name(names, code.id()),
                    name(names, code.parent()),
                    code.name(),
                    code.definition(),
                    code.use(),
                    code.doNotUse(),
                    code.example(),
                    code.aliases().toString(),
                    code.colour()));
            add(
                picture,
                "order",
                name(names, code.parent()) + " " + code.position() + " " + code.name());
          }
          for (Source source : reader.sources()) {
            // Answers to open questions become texts like others.
            boolean answer = source.name().startsWith("kommentar: ");
            SourceText text = reader.text(source.id());
            add(picture, "texts", source.name() + " " + text.text());
            if (!answer) {
              add(picture, "folders", source.name() + " " + source.folder());
              add(picture, "kinds", source.name() + " " + source.kind());
              text.segments()
                  .forEach(segment -> add(picture, "segments", source.name() + " " + segment));
            }
            add(picture, "whose", source.name() + " " + name(names, source.caseId()));
          }
          for (Coding coding : reader.codings(CodingFilter.ALL)) {
            String passage =
                name(names, coding.source())
                    + " "
                    + coding.range()
                    + " "
                    + name(names, coding.code());
            names.put(coding.id(), passage + " " + name(names, coding.coder()));
            add(picture, "codings", name(names, coding.id()) + " " + coding.at());
          }
          for (Memo memo : reader.memos()) {
            String about = names.getOrDefault(memo.about(), "?");
            add(
                picture,
                "memos",
                about + " " + memo.text() + " " + name(names, memo.coder()) + " " + memo.at());
          }
          reader
              .speakers()
              .forEach(one ->
                  add(
                      picture,
                      "speakers",
                      name(names, one.source())
                          + " "
                          + one.speaker()
                          + " "
                          + name(names, one.caseId())));
          for (Questionnaire questionnaire : reader.questionnaires()) {
            if (questionnaire.kind() == QuestionnaireKind.ATTRIBUTES) {
              ResponseTable answers = reader.responses(questionnaire.id(), Set.of());
              for (Variable variable : questionnaire.variables()) {
                if (variable.name().equals("id")) {
                  continue;
                }
                String typed = variable.name() + " " + variable.label() + " " + variable.scale();
                add(picture, "variables", typed);
                for (int row = 0; row < answers.rows(); row++) {
                  String value = answers.column(variable.name()).value(row);
                  if (!value.isEmpty()) {
                    add(
                        picture,
                        "values",
                        variable.name()
                            + " "
                            + name(names, answers.cases().get(row))
                            + " "
                            + value);
                  }
                }
              }
            }
          }
        });
    return picture;
  }

  private static String name(Map<UUID, String> names, @Nullable UUID id) {
    return id == null ? "-" : names.getOrDefault(id, id.toString());
  }

  private static void add(Map<String, Set<String>> picture, String kind, String thing) {
    picture.computeIfAbsent(kind, k -> new TreeSet<>()).add(thing);
  }

  private void open(String project, Consumer<ProjectSession> use) {
    try (ProjectSession session =
        ProjectSession.open(
            folder.resolve(project), new SearchIndexes(folder.resolve("cache")), waiting -> {})) {
      use.accept(session);
    }
  }

  private void validate(String file) throws IOException, SAXException {
    try (ZipFile zip = new ZipFile(folder.resolve(file).toFile())) {
      SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(RefiRoundTripTest.class.getResource("refi-project.xsd"))
          .newValidator()
          .validate(new StreamSource(zip.getInputStream(zip.getEntry("project.qde"))));
    }
  }
}
