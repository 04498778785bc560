package no.kodebok.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import no.kodebok.coding.codebook.CodeEdits;
import no.kodebok.coding.codebook.CodedPassage;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.ImportBatch.ImportedCode;
import no.kodebok.coding.model.ImportBatch.ImportedFile;
import no.kodebok.coding.model.ImportBatch.ImportedResponses;
import no.kodebok.coding.model.ImportBatch.ImportedText;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.LineMap;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.RowLines;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.SegmentKind;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.coding.store.sql.SqliteProjects;

/**
 * Writes a project as large as the program is meant for: 300 sources, one of them of a megabyte
 * with 5,000 codings, 500 codes in three levels, 50,000 open answers of 10,000 respondents, and
 * 100,000 codings by four coders in some 18,000 steps. The same every time but for ids and times.
 */
public final class BigProject {
  private static final int INTERVIEWS = 299;
  private static final int INTERVIEW_LENGTH = 20_000;
  private static final int LONG_LENGTH = 1_000_000;
  private static final int RESPONDENTS = 10_000;
  private static final int OPEN_QUESTIONS = 5;
  private static final int LONG_CODINGS = 5_000;
  private static final int ANSWER_CODINGS = 20_000;
  private static final int CODINGS = 100_000;
  private static final List<String> CODERS = List.of("Anna", "Bjørn", "Cecilie", "David");

  private final Random random = new Random(300);
  private final MadeUpWords words = new MadeUpWords(random);
  private final Path folder;
  private final List<CodePath> codes = new ArrayList<>();

  private BigProject(Path folder) {
    this.folder = folder;
  }

  /** Writes the project to the file that is named. */
  public static void main(String[] arguments) throws IOException {
    Path project = Path.of(arguments[0]).toAbsolutePath();
    write(project, Files.createTempDirectory("kodebok-big"));
  }

  /**
   * Makes the project.
   *
   * @param folder for the files that it is imported from
   * @throws no.kodebok.coding.model.KodebokException if there is a file of that name already
   */
  public static void write(Path project, Path folder) throws IOException {
    SqliteProjects.create(project, "Stor studie", Language.NB);
    try (ProjectStore store = SqliteProjects.open(project)) {
      new BigProject(folder).fill(store);
    }
  }

  private void fill(ProjectStore store) throws IOException {
    store.add(CODERS.getFirst(), codebook(), Progress.NONE);
    store.add(CODERS.getFirst(), texts(), Progress.NONE);
    store.add(CODERS.getFirst(), answers(), Progress.NONE);
    List<Source> interviews = new ArrayList<>();
    List<Source> answers = new ArrayList<>();
    for (Source source : store.sources()) {
      (source.kind() == SourceKind.OPEN_ANSWER ? answers : interviews).add(source);
    }
    code(store, List.of(interviews.removeFirst()), LONG_CODINGS);
    code(store, interviews, CODINGS - LONG_CODINGS - ANSWER_CODINGS);
    code(store, answers, ANSWER_CODINGS);
  }

  /** 20 codes, each with 4 below it, each of those with 5. */
  private ImportBatch codebook() throws IOException {
    for (int i = 1; i <= 20; i++) {
      codes.add(new CodePath(List.of("Tema " + i)));
      for (int j = 1; j <= 4; j++) {
        codes.add(new CodePath(List.of("Tema " + i, "Del " + j)));
        for (int k = 1; k <= 5; k++) {
          codes.add(new CodePath(List.of("Tema " + i, "Del " + j, "Side " + k)));
        }
      }
    }
    ImportedFile file = file("kodebok.csv", codes.toString());
    List<ImportedCode> imported = new ArrayList<>();
    for (CodePath path : codes) {
      imported.add(new ImportedCode(file, path, words.sentence(), "", "", "", List.of(), null));
    }
    return new ImportBatch(List.of(file), List.of(), List.of(), imported, List.of());
  }

  private ImportBatch texts() throws IOException {
    List<ImportedText> texts = new ArrayList<>();
    texts.add(text("Lang samtale", LONG_LENGTH));
    for (int i = 1; i <= INTERVIEWS; i++) {
      texts.add(text("Intervju %03d".formatted(i), INTERVIEW_LENGTH));
    }
    List<ImportedFile> files = texts.stream().map(ImportedText::file).toList();
    return new ImportBatch(files, texts, List.of(), List.of(), List.of());
  }

  private ImportedText text(String name, int length) throws IOException {
    StringBuilder text = new StringBuilder();
    List<Segment> segments = new ArrayList<>();
    boolean asks = true;
    while (text.length() < length) {
      String speaker = asks ? "Intervjuer" : "Informant";
      text.append(speaker).append(": ");
      int start = text.length();
      text.append(words.sentence());
      for (int more = asks ? 0 : random.nextInt(6); more > 0; more--) {
        text.append(' ').append(words.sentence());
      }
      segments.add(
          new Segment(new TextRange(start, text.length()), SegmentKind.TURN, speaker, asks));
      text.append("\n\n");
      asks = !asks;
    }
    String whole = text.toString();
    return new ImportedText(
        file(name + ".txt", whole),
        name,
        SourceKind.INTERVIEW,
        new SourceText(whole, LineMap.ofText(whole), segments));
  }

  private ImportBatch answers() throws IOException {
    Map<String, Column> columns = new TreeMap<>();
    List<Variable> variables = new ArrayList<>();
    for (int question = 1; question <= OPEN_QUESTIONS; question++) {
      variables.add(variable("åpent" + question, Scale.TEXT));
      columns.put("åpent" + question, column(words::sentence));
    }
    for (int question = 1; question <= 40; question++) {
      variables.add(variable("q" + question, Scale.ORDINAL));
      columns.put("q" + question, column(() -> String.valueOf(1 + random.nextInt(5))));
    }
    List<String> cases = IntStream.rangeClosed(1, RESPONDENTS).mapToObj(i -> "R" + i).toList();
    ImportedFile file = file("undersøkelse.csv", columns.toString());
    Questionnaire questionnaire =
        new Questionnaire(
            Ids.next(), "undersøkelse", QuestionnaireKind.SURVEY, null, null, variables, List.of());
    RowLines lines = RowLines.ofSheet(IntStream.range(2, RESPONDENTS + 2).toArray());
    return new ImportBatch(
        List.of(file),
        List.of(),
        List.of(new ImportedResponses(file, questionnaire, cases, lines, columns)),
        List.of(),
        List.of());
  }

  private static Variable variable(String name, Scale scale) {
    return new Variable(Ids.next(), name, name, null, scale, null, List.of(), List.of(), null);
  }

  private static Column column(Supplier<String> value) {
    Column.Builder column = new Column.Builder();
    for (int row = 0; row < RESPONDENTS; row++) {
      column.add(value.get());
    }
    return column.build();
  }

  /** Codings of one source in each step, as one who reads a text makes them. */
  private void code(ProjectStore store, List<Source> sources, int count) {
    for (int done = 0, step = 0; done < count; step++) {
      Source source = sources.get(step % sources.size());
      List<CodedPassage> passages = new ArrayList<>();
      for (int i = Math.min(count - done, 1 + random.nextInt(10)); i > 0; i--) {
        passages.add(passage(source.id(), source.length()));
      }
      store.write(
          CODERS.get(random.nextInt(CODERS.size())),
          CodeEdits.code(passages.stream().distinct().toList(), false));
      done += passages.size();
    }
  }

  private CodedPassage passage(UUID source, int length) {
    int start = random.nextInt(length - 20);
    int end = Math.min(length, start + 20 + random.nextInt(400));
    return new CodedPassage(
        codes.get(random.nextInt(codes.size())), source, new TextRange(start, end), null);
  }

  private ImportedFile file(String name, String content) throws IOException {
    Path path = Files.writeString(folder.resolve(name), content);
    byte[] bytes = Files.readAllBytes(path);
    try {
      String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      return new ImportedFile(path, "text", hash, bytes.length);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
