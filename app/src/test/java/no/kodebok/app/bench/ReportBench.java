package no.kodebok.app.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import no.kodebok.app.cli.CommandLines;

/**
 * How long a plan of 200 tables takes on 100,000 respondents: frequency and cross tables with
 * charts, as a workbook. Said for the first report and for the next, weighted one.
 */
public final class ReportBench {
  private static final int QUESTIONS = 40;
  private static final String[] GROUPS = {"kjonn", "alder", "fylke", "stilling"};
  private static final int[] VALUES = {2, 6, 11, 8};

  private ReportBench() {}

  /** Takes a folder to work in and the number of respondents. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int respondents = Integer.parseInt(arguments[1]);
    write(folder, respondents);
    Files.deleteIfExists(folder.resolve("bench.kodebok"));
    CommandLines kodebok = new CommandLines(folder);
    kodebok.ok("new", "bench.kodebok");
    kodebok.ok(
        "import", "bench.kodebok", "d.csv", "--as", "responses", "--questionnaire", "q.json");
    PrintWriter out =
        new PrintWriter(
            new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
    for (String plan : new String[] {"plain.json", "weighted.json"}) {
      Files.deleteIfExists(folder.resolve("r.xlsx"));
      long start = System.nanoTime();
      kodebok.ok("report", "bench.kodebok", plan, "-o", "r.xlsx");
      out.printf(
          "%s, %d respondents: %.1f s, %.1f MB, heap at most %d MB so far%n",
          plan,
          respondents,
          (System.nanoTime() - start) / 1e9,
          Files.size(folder.resolve("r.xlsx")) / 1e6,
          peak() >> 20);
    }
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  private static void write(Path folder, int respondents) throws IOException {
    Random random = new Random(7);
    try (BufferedWriter data = Files.newBufferedWriter(folder.resolve("d.csv"))) {
      StringBuilder line = new StringBuilder("id," + String.join(",", GROUPS));
      for (int q = 1; q <= QUESTIONS; q++) {
        line.append(",q").append(q);
      }
      data.write(line + ",vekt\n");
      for (int i = 0; i < respondents; i++) {
        line.setLength(0);
        line.append(i);
        for (int values : VALUES) {
          line.append(',').append(1 + random.nextInt(values));
        }
        for (int q = 0; q < QUESTIONS; q++) {
          int answer = 1 + random.nextInt(6);
          line.append(',').append(answer == 6 ? 99 : answer);
        }
        data.write(line.append(',').append((50 + random.nextInt(150)) / 100.0) + "\n");
      }
    }
    Files.writeString(folder.resolve("q.json"), questionnaire());
    Files.writeString(folder.resolve("plain.json"), plan(""));
    Files.writeString(folder.resolve("weighted.json"), plan(",\"weight\":\"vekt\""));
  }

  private static String questionnaire() {
    StringBuilder json =
        new StringBuilder("{\"title\":\"Bench\",\"caseId\":\"id\",\"variables\":[");
    json.append("{\"name\":\"id\",\"scale\":\"nominal\"}");
    for (int g = 0; g < GROUPS.length; g++) {
      variable(json, GROUPS[g], "nominal", VALUES[g]);
    }
    for (int q = 1; q <= QUESTIONS; q++) {
      variable(json, "q" + q, "ordinal", 5);
    }
    return json + ",{\"name\":\"vekt\",\"scale\":\"interval\"}]}";
  }

  private static void variable(StringBuilder json, String name, String scale, int values) {
    json.append(",{\"name\":\"").append(name).append("\",\"scale\":\"").append(scale);
    json.append("\",\"missing\":[{\"code\":\"99\",\"kind\":\"dontKnow\"}],\"values\":[");
    for (int value = 1; value <= values; value++) {
      json.append(value == 1 ? "" : ",");
      json.append("{\"code\":\"").append(value).append("\",\"label\":\"");
      json.append(name).append(' ').append(value).append("\"}");
    }
    json.append("]}");
  }

  private static String plan(String weight) {
    StringBuilder json = new StringBuilder("{\"items\":[");
    for (int q = 1; q <= QUESTIONS; q++) {
      json.append(q == 1 ? "" : ",");
      json.append("{\"table\":{\"rows\":\"q").append(q).append('"').append(weight).append("}}");
      for (String group : GROUPS) {
        json.append(",{\"table\":{\"rows\":\"q").append(q).append("\",\"columns\":[\"");
        json.append(group).append("\"]").append(weight).append("}}");
      }
    }
    return json + "]}";
  }
}
