package no.kodebok.coding.search.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.search.Facet;
import no.kodebok.coding.search.SearchRequest;
import no.kodebok.coding.search.lucene.LuceneTextIndex;

/**
 * The search on a made-up archive, and beside it Lucene with its own Norwegian analyzer and SQLite
 * FTS5 on the same text. Give a folder for the indexes, how many thousand segments, and "alone" to
 * leave the others out.
 */
public final class SearchBench {
  private static final int VOCABULARY = 600_000;
  private static final int ROUNDS = 3;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
  private final NorwegianText language = new NorwegianText(VOCABULARY, 7);
  private final Path folder;
  private final BigArchive archive;

  private SearchBench(Path folder, int sources) {
    this.folder = folder;
    this.archive = new BigArchive(language, sources);
  }

  public static void main(String[] args) throws Exception {
    Files.createDirectories(Path.of(args[0]));
    SearchBench bench = new SearchBench(Path.of(args[0]), Integer.parseInt(args[1]));
    bench.out.printf(
        "%d segments, load %.1f%n",
        bench.archive.sources().size() * BigArchive.SEGMENTS_A_SOURCE,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    List<String> queries = bench.queries(new Random(3), Integer.getInteger("bench.queries", 200));
    bench.kodebok(queries);
    if (args.length < 3 || !args[2].equals("alone")) {
      bench.others(queries);
    }
  }

  private void kodebok(List<String> queries) throws IOException {
    double[] made = textAlone();
    try (LuceneTextIndex index = LuceneTextIndex.open(folder.resolve("kodebok"))) {
      double processor = processor();
      long start = System.nanoTime();
      index.catchUp(archive);
      double seconds = (System.nanoTime() - start) / 1e9 - made[1];
      processor = processor() - processor - made[2];
      out.printf(
          "built: %.0f MB in %.1f s (making the text, %.1f s, not counted): %.1f MB/s;"
              + " %.1f s of processor: %.1f MB/s on two that do nothing else%n",
          made[0], seconds, made[1], made[0] / seconds, processor, 2 * made[0] / processor);
      start = System.nanoTime();
      index.search(archive, new SearchRequest("første", 20));
      out.printf("first search: %.0f ms%n", (System.nanoTime() - start) / 1e6);
      report("queries", queries, query -> search(index, query, Set.of()));
      List<String> filtered =
          queries.stream().map(query -> query + " type:intervju NOT taler:intervjuer").toList();
      Set<Facet> facets = Set.of(Facet.TYPE, Facet.SOURCE, Facet.SPEAKER, Facet.CODE, Facet.TURN);
      report("filtered and faceted", filtered, query -> search(index, query, facets));
      codings(index);
      heap();
    }
  }

  private double search(LuceneTextIndex index, String query, Set<Facet> facets) {
    long start = System.nanoTime();
    index.search(archive, new SearchRequest(query, 0, 20, SearchRequest.Order.BEST_FIRST, facets));
    return (System.nanoTime() - start) / 1e6;
  }

  /** From a coding to the search that finds it by its code. */
  private void codings(LuceneTextIndex index) {
    double[] times = new double[30];
    for (int i = 0; i < times.length; i++) {
      int source = i * 31 % archive.sources().size();
      // Made before: a store reads a text, it does not make it.
      SourceText text = archive.text(archive.sources().get(source).id());
      int place = text.segments().get(i * 7).range().start();
      archive.code(source, place, place + 20, i % 100);
      long start = System.nanoTime();
      index.catchUp(archive);
      index.search(archive, new SearchRequest("kode:\"Kode " + i % 100 + "\"", 20));
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(times);
    out.printf(
        "%-24s median %7.1f  p95 %7.1f  max %7.1f ms%n",
        "a new coding found", times[15], times[28], times[29]);
  }

  private void others(List<String> queries) throws Exception {
    List<String> plain = queries.stream().map(q -> q.replaceAll("[^\\p{L}\\p{N} ]", " ")).toList();
    for (Engine engine : List.of(new PlainLucene(folder), new FullTextTable(folder))) {
      try (engine) {
        long start = System.nanoTime();
        long bytes = engine.build(archive);
        double seconds = (System.nanoTime() - start) / 1e9 - textAlone()[1];
        out.printf(
            "%s built: %.0f MB in %.1f s: %.1f MB/s%n",
            engine, bytes / 1e6, seconds, bytes / 1e6 / seconds);
        report(engine.toString(), plain, engine::search);
      }
    }
  }

  /** What is measured of a query, in milliseconds. */
  private interface Measured {
    double of(String query) throws Exception;
  }

  private void report(String what, List<String> queries, Measured measured) {
    double[] best = new double[queries.size()];
    Arrays.fill(best, Double.MAX_VALUE);
    double[] first = new double[queries.size()];
    double[] worked = new double[queries.size()];
    Arrays.fill(worked, Double.MAX_VALUE);
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < best.length; i++) {
        try {
          long before = THREADS.getCurrentThreadCpuTime();
          double time = measured.of(queries.get(i));
          worked[i] = Math.min(worked[i], (THREADS.getCurrentThreadCpuTime() - before) / 1e6);
          best[i] = Math.min(best[i], time);
          first[i] = round == 0 ? time : first[i];
        } catch (Exception e) {
          throw new IllegalStateException(queries.get(i), e);
        }
      }
    }
    int slowest = 0;
    for (int i = 0; i < best.length; i++) {
      slowest = best[i] > best[slowest] ? i : slowest;
    }
    String worst = queries.get(slowest);
    out.printf(
        "%-24s median %7.1f  p95 %7.1f  max %7.1f ms (of processor: median %.1f, p95 %.1f;"
            + " first round: median %.1f, p95 %.1f; slowest: %s)%n",
        what,
        at(best, 0.5),
        at(best, 0.95),
        at(best, 1),
        at(worked, 0.5),
        at(worked, 0.95),
        at(first, 0.5),
        at(first, 0.95),
        worst);
  }

  private static double at(double[] times, double share) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.min(sorted.length - 1.0, Math.ceil(sorted.length * share))];
  }

  /** Words frequent and rare, phrases, compounds, slips, beginnings and whole questions. */
  private List<String> queries(Random random, int count) {
    List<String> queries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String frequent = language.word(20 + random.nextInt(400));
      String rare = language.word(2_000 + random.nextInt(100_000));
      queries.add(
          switch (i % 8) {
            case 0 -> frequent;
            case 1 -> rare;
            case 2 -> frequent + ' ' + rare;
            case 3 -> '"' + frequent + ' ' + language.word(20 + random.nextInt(100)) + '"';
            case 4 ->
                rare.substring(0, rare.length() - 2) + "x" + rare.substring(rare.length() - 2);
            case 5 -> rare.substring(0, Math.min(5, rare.length())) + '*';
            case 6 ->
                "hvordan kan vi si noe om "
                    + frequent
                    + " og "
                    + rare
                    + " når det er "
                    + language.word(20 + random.nextInt(400))
                    + " i bildet";
            default -> NorwegianText.scanned(rare) + ' ' + frequent;
          });
    }
    return queries;
  }

  /** Megabytes of the text, and seconds it takes to make it, by the clock and of a processor. */
  private double[] textAlone() {
    long start = System.nanoTime();
    long worked = THREADS.getCurrentThreadCpuTime();
    long bytes = 0;
    int looked = Math.min(50, archive.sources().size());
    for (int i = 0; i < looked; i++) {
      bytes +=
          archive
              .text(archive.sources().get(i).id())
              .text()
              .getBytes(StandardCharsets.UTF_8)
              .length;
    }
    double share = (double) archive.sources().size() / looked;
    return new double[] {
      bytes * share / 1e6,
      (System.nanoTime() - start) / 1e9 * share,
      (THREADS.getCurrentThreadCpuTime() - worked) / 1e9 * share
    };
  }

  /** Seconds that processors have worked for this process. */
  private static double processor() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime()
        / 1e9;
  }

  private void heap() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    out.printf(
        "heap: %d MB used, %d MB allowed%n",
        (runtime.totalMemory() - runtime.freeMemory()) >> 20, runtime.maxMemory() >> 20);
  }
}
