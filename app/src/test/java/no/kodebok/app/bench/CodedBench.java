package no.kodebok.app.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import no.kodebok.app.cli.CommandLines;

/**
 * How long whole commands take on many codings in 100 sources under 200 codes: code frequencies,
 * codes that occur together, agreement of two coders, quote sheets of all, and the way through
 * REFI-QDA. The machine's load stands beside each figure, which counts only where it is low.
 */
public final class CodedBench {
  private static final int SOURCES = 100;
  private static final int CODES = 200;
  private static final int SENTENCES = 300;
  private static final int ROUNDS = 3;

  private final Random random = new Random(50);
  private final MadeUpWords words = new MadeUpWords(random);
  private final PrintWriter out =
      new PrintWriter(
          new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);

  private CodedBench() {}

  /** Takes a folder to work in and the number of codings. */
  public static void main(String[] arguments) throws IOException {
    new CodedBench()
        .run(
            Files.createDirectories(Path.of(arguments[0]).toAbsolutePath()),
            Integer.parseInt(arguments[1]));
  }

  private void run(Path folder, int codings) throws IOException {
    write(folder.resolve("in.qdpx"), codings);
    CommandLines kodebok = new CommandLines(folder);
    Files.deleteIfExists(folder.resolve("bench.kodebok"));
    kodebok.ok("new", "bench.kodebok");
    measure("import of " + codings + " codings", 1, kodebok, "import", "bench.kodebok", "in.qdpx");
    measure("code frequencies", ROUNDS, kodebok, "codes", "bench.kodebok", "--json");
    measure(
        "co-occurrence",
        ROUNDS,
        kodebok,
        "matrix",
        "bench.kodebok",
        "--codes",
        "*",
        "--by",
        "codes",
        "--json");
    for (String unit : List.of("segment", "character")) {
      measure(
          "agreement by " + unit,
          ROUNDS,
          kodebok,
          "agreement",
          "bench.kodebok",
          "--coders",
          "Koder 0,Koder 1",
          "--unit",
          unit,
          "--json");
    }
    measure("all quotes, .xlsx", ROUNDS, kodebok, "quotes", "bench.kodebok", "-o", "q.xlsx");
    measure("all quotes, .docx", ROUNDS, kodebok, "quotes", "bench.kodebok", "-o", "q.docx");
    measure("export, .qdpx", ROUNDS, kodebok, "export", "bench.kodebok", "-o", "ut.qdpx");
  }

  private void measure(String what, int rounds, CommandLines kodebok, String... command) {
    double[] times = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      kodebok.ok(command);
      times[i] = (System.nanoTime() - start) / 1e9;
    }
    Times.report(out, what + ", s", times);
    out.printf(
        "%50s heap at most %d MB so far, load %.1f%n",
        "",
        ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum()
            >> 20,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private void write(Path file, int codings) throws IOException {
    StringBuilder qde = new StringBuilder("<Project name=\"Bench\" origin=\"Bench 1\"><Users>");
    UUID[] coders = {guid(), guid()};
    for (int i = 0; i < coders.length; i++) {
      qde.append("<User guid=\"%s\" name=\"Koder %d\"/>".formatted(coders[i], i));
    }
    qde.append("</Users><CodeBook><Codes>");
    UUID[] codes = new UUID[CODES];
    for (int i = 0; i < CODES; i++) {
      codes[i] = guid();
      qde.append("<Code guid=\"%s\" name=\"Kode %d\" isCodable=\"true\"/>".formatted(codes[i], i));
    }
    qde.append("</Codes></CodeBook><Sources>");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int source = 0; source < SOURCES; source++) {
        UUID id = guid();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < SENTENCES; i++) {
          text.append(words.sentence()).append(i % 5 == 4 ? "\n\n" : " ");
        }
        zip.putNextEntry(new ZipEntry("sources/" + id + ".txt"));
        zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
        qde.append(
            "<TextSource guid=\"%s\" name=\"Kilde %d\" plainTextPath=\"internal://%s.txt\">"
                .formatted(id, source, id));
        for (int i = 0; i < codings / SOURCES; i++) {
          int start = random.nextInt(text.length() - 300);
          qde.append(
              ("<PlainTextSelection guid=\"%s\" startPosition=\"%d\" endPosition=\"%d\">"
                      + "<Coding guid=\"%s\" creatingUser=\"%s\"><CodeRef targetGUID=\"%s\"/>"
                      + "</Coding></PlainTextSelection>")
                  .formatted(
                      guid(),
                      start,
                      start + 20 + random.nextInt(230),
                      guid(),
                      coders[random.nextInt(2)],
                      codes[random.nextInt(CODES)]));
        }
        qde.append("</TextSource>");
      }
      zip.putNextEntry(new ZipEntry("project.qde"));
      zip.write(qde.append("</Sources></Project>").toString().getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
  }

  private UUID guid() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
