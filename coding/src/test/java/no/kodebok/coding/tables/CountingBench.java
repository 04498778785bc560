package no.kodebok.coding.tables;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.model.RowLines;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.coding.store.sql.SqliteProjects;

/**
 * Counting on made-up answers: weighted cross tables and a banner of ten million respondents, and a
 * million of them read from a project file. Every figure is the best of several rounds, with what
 * the processors did meanwhile, since other programs may take their share of the time. Give a
 * folder for the project.
 */
public final class CountingBench {
  private static final int RESPONDENTS = 10_000_000;
  private static final int STORED = 1_000_000;
  private static final int VARIABLES = 10;
  private static final int ROUNDS = 25;

  private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
  private final Questionnaire questionnaire = questionnaire();

  private CountingBench() {}

  public static void main(String[] args) throws Exception {
    CountingBench bench = new CountingBench();
    bench.out.printf(
        "%d processors, load %.1f%n",
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    bench.counting();
    bench.loading(Path.of(args[0]));
  }

  private static Questionnaire questionnaire() {
    List<Variable> variables = new ArrayList<>();
    for (int v = 0; v < VARIABLES; v++) {
      List<ValueLabel> values =
          IntStream.rangeClosed(1, 3 + v % 5)
              .mapToObj(code -> new ValueLabel(String.valueOf(code), "Svar " + code))
              .toList();
      variables.add(
          new Variable(
              UUID.randomUUID(),
              "q" + v,
              "Spørsmål " + v,
              null,
              Scale.ORDINAL,
              null,
              values,
              List.of(),
              null));
    }
    variables.add(
        new Variable(
            UUID.randomUUID(),
            "vekt",
            "Vekt",
            null,
            Scale.INTERVAL,
            null,
            List.of(),
            List.of(),
            null));
    return new Questionnaire(
        UUID.randomUUID(), "Stor", QuestionnaireKind.SURVEY, null, null, variables, List.of());
  }

  /** Answers of which a twentieth is missing, and weights with three decimals. */
  private Map<String, Column> columns(int rows) {
    Random random = new Random(11);
    Map<String, Column> columns = new HashMap<>();
    for (Variable variable : questionnaire.variables()) {
      List<String> dictionary = new ArrayList<>(List.of(""));
      boolean weight = variable.values().isEmpty();
      if (weight) {
        IntStream.range(0, 2_000).forEach(i -> dictionary.add("" + (200 + i) / 1000.0));
      } else {
        variable.values().forEach(value -> dictionary.add(value.code()));
      }
      int[] places = new int[rows];
      for (int row = 0; row < rows; row++) {
        places[row] =
            !weight && random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(dictionary.size() - 1);
      }
      columns.put(variable.name(), Column.of(dictionary, places));
    }
    return columns;
  }

  private void counting() {
    Map<String, Column> columns = columns(RESPONDENTS);
    Messages messages = Messages.ofTables(Language.NB);
    List<Dimension> dimensions = new ArrayList<>();
    for (Variable variable : questionnaire.variables().subList(0, VARIABLES)) {
      dimensions.add(
          Dimension.of(
              new Field(questionnaire, variable),
              new JoinedColumns.JoinedColumn(
                  variable, Objects.requireNonNull(columns.get(variable.name())), null),
              RESPONDENTS,
              null,
              MissingTreatment.EXCLUDE,
              messages));
    }
    Variable weight = questionnaire.variables().getLast();
    Weighting weighting =
        Weighting.sampling(
            new Field(questionnaire, weight),
            new JoinedColumns.JoinedColumn(
                weight, Objects.requireNonNull(columns.get(weight.name())), null),
            RESPONDENTS);
    columns.clear();
    BitSet all = new BitSet(RESPONDENTS);
    all.set(0, RESPONDENTS);
    BitSet half = new BitSet(RESPONDENTS);
    Random random = new Random(12);
    for (int row = 0; row < RESPONDENTS; row++) {
      half.set(row, random.nextBoolean());
    }
    List<List<Dimension>> one = List.of(List.of(dimensions.get(4), dimensions.get(2)));
    List<List<Dimension>> banner = new ArrayList<>();
    for (int row = 0; row < 4; row++) {
      for (Dimension column : dimensions) {
        banner.add(List.of(dimensions.get(row), column));
      }
    }
    time("cross table", () -> new CubeCounter(population(all, Weighting.none()), one).count());
    time("weighted cross table", () -> new CubeCounter(population(all, weighting), one).count());
    time("weighted, of a half", () -> new CubeCounter(population(half, weighting), one).count());
    time("banner of 40", () -> new CubeCounter(population(all, Weighting.none()), banner).count());
    time(
        "weighted banner of 40", () -> new CubeCounter(population(all, weighting), banner).count());
  }

  private Population population(BitSet counted, Weighting weighting) {
    JoinedColumns none =
        JoinedColumns.load(
            (of, names) -> new ResponseTable(of, List.of(), Map.of()), questionnaire, List.of());
    return new Population(none, counted, weighting, RESPONDENTS, RESPONDENTS, 0);
  }

  private void loading(Path folder) throws Exception {
    Files.createDirectories(folder);
    Path path = folder.resolve("counting.kodebok");
    if (!Files.exists(path)) {
      SqliteProjects.create(path, "Stor", Language.NB);
      Path file = Files.writeString(folder.resolve("stor.csv"), "made up");
      try (ProjectStore store = SqliteProjects.open(path)) {
        ImportBatch.ImportedFile imported =
            new ImportBatch.ImportedFile(file, "csv", hash(file), Files.size(file));
        store.add(
            "Kari",
            new ImportBatch(
                List.of(imported),
                List.of(),
                List.of(
                    new ImportBatch.ImportedResponses(
                        imported,
                        questionnaire,
                        null,
                        RowLines.ofSheet(IntStream.rangeClosed(2, STORED + 1).toArray()),
                        columns(STORED))),
                List.of(),
                List.of()),
            Progress.NONE);
      }
    }
    List<String> names = IntStream.range(0, VARIABLES).mapToObj(v -> "q" + v).toList();
    try (ProjectStore store = SqliteProjects.open(path)) {
      UUID id = store.questionnaires().getFirst().id();
      time(
          "ten variables of a million",
          () -> {
            ResponseTable table = store.responses(id, new LinkedHashSet<>(names));
            return table.rows();
          });
      time(
          "weighted cross table of a million, from the file",
          () ->
              TableMaker.make(store, TableRequest.of("q4", "q2").withWeight("vekt"), Language.NB));
    }
  }

  private static String hash(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }

  private void time(String what, Supplier<?> work) {
    double best = Double.MAX_VALUE;
    double least = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      double before = processor();
      long start = System.nanoTime();
      Object result = work.get();
      double seconds = (System.nanoTime() - start) / 1e9;
      if (result == null) {
        throw new IllegalStateException(what);
      }
      best = Math.min(best, seconds);
      least = Math.min(least, processor() - before);
    }
    out.printf("%s: %.1f ms, %.0f ms of processor at least%n", what, 1e3 * best, 1e3 * least);
  }

  private static double processor() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }
}
