package no.kodebok.importers.stata;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import no.kodebok.importers.stata.DtaFile.Missing;
import org.junit.jupiter.api.Test;

/**
 * The samples of Stata data files, as they are made: {@code -Dkodebok.write.samples=true} writes
 * them anew. What is read of them stands in the expected files beside them.
 */
final class DtaSamplesTest {
  private static final ByteOrder LITTLE = ByteOrder.LITTLE_ENDIAN;
  private static final ByteOrder BIG = ByteOrder.BIG_ENDIAN;
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Charset UTF_8 = StandardCharsets.UTF_8;

  @Test
  void theSamplesAreWhatTheWriterMakes() throws IOException {
    Path folder = Path.of("src/test/resources/no/kodebok/importers/stata");
    for (Map.Entry<String, byte[]> sample : samples().entrySet()) {
      Path file = folder.resolve(sample.getKey());
      if (Boolean.getBoolean("kodebok.write.samples")) {
        Files.createDirectories(folder);
        Files.write(file, sample.getValue());
      }
      assertArrayEquals(sample.getValue(), Files.readAllBytes(file), sample.getKey());
    }
  }

  private static Map<String, byte[]> samples() {
    Map<String, byte[]> samples = new TreeMap<>();
    samples.put("survey-113.dta", survey(113, LITTLE, WINDOWS));
    samples.put("survey-114-big-endian.dta", survey(114, BIG, WINDOWS));
    samples.put("survey-115.dta", survey(115, LITTLE, WINDOWS));
    samples.put("survey-117.dta", survey(117, LITTLE, WINDOWS));
    samples.put("survey-118.dta", survey(118, LITTLE, UTF_8));
    samples.put("survey-118-big-endian.dta", survey(118, BIG, UTF_8));
    samples.put("survey-119.dta", survey(119, BIG, UTF_8));
    samples.put("dates.dta", dates());
    byte[] whole = survey(118, LITTLE, UTF_8);
    samples.put("cut.dta", Arrays.copyOf(whole, whole.length - 300));
    byte[] old = survey(114, LITTLE, WINDOWS);
    samples.put("cut-old.dta", Arrays.copyOf(old, old.length - 200));
    old[0] = 108;
    samples.put("stata-6.dta", old);
    byte[] newer = whole.clone();
    newer[28] = '2';
    newer[29] = '1';
    samples.put("release-later.dta", newer);
    return samples;
  }

  private static byte[] survey(int release, ByteOrder order, Charset charset) {
    DtaFile file = new DtaFile(release, order, charset);
    boolean longTexts = release >= 117;
    file.variable(DtaFile.LONG, "id", "", "%12.0g", "")
        .variable(DtaFile.BYTE, "tid", "Jeg har for liten tid", "%8.0g", "enig")
        .variable(DtaFile.INT, "alder", "Alder i år", "%8.0g", "")
        .variable(DtaFile.FLOAT, "andel", "", "%9.0g", "")
        .variable(DtaFile.DOUBLE, "endring", "", "%10.0g", "")
        .variable(9, "sted", "Hvor bor du nå?", "%9s", "")
        .variable(longTexts ? DtaFile.LONG_TEXT : 60, "mening", "Hva mener du?", "%9s", "")
        .labels(
            "enig",
            1,
            "Helt enig",
            2,
            "Uenig",
            9,
            "Vet ikke",
            new Missing(1),
            "Ikkje spurd",
            new Missing(2),
            "Ønskjer ikkje å svare")
        .note("_dta", "note0", "1")
        .note("_dta", "note1", "Samlet inn på nettet")
        .note("tid", "note1", "Snudd")
        .note("_dta", "_svy_version", "2");
    for (int i = 0; i < 21; i++) {
      file.row(i + 1, 1 + i % 2, 20 + i, 0.1 + i, -i - 0.25, "Bodø", "");
    }
    String answer = "Det tok altfor lang tid før noen på kontoret tok kontakt";
    return file.row(
            22, new Missing(1), new Missing(0), new Missing(3), new Missing(26), "Å", answer)
        .row(-23, new Missing(2), -32767, -1.5, 1e-5, "", "Bra for oss som bor langt unna byen")
        .row(new Missing(0), 9, 32740, new Missing(0), new Missing(0), "Tromsø by", "")
        .bytes();
  }

  private static byte[] dates() {
    DtaFile file = new DtaFile(118, LITTLE, UTF_8);
    return file.variable(DtaFile.LONG, "dag", "", "%td", "")
        .variable(DtaFile.DOUBLE, "naar", "", "%tcD_m_Y_HH:MM", "")
        .variable(DtaFile.DOUBLE, "presis", "", "%tC", "")
        .variable(DtaFile.INT, "uke", "", "%tw", "")
        .variable(DtaFile.INT, "mnd", "", "%-tmCY-N", "")
        .variable(DtaFile.INT, "kvartal", "", "%tq", "")
        .variable(DtaFile.INT, "halv", "", "%th", "")
        .variable(DtaFile.INT, "aar", "", "%ty", "")
        .variable(DtaFile.INT, "gammel", "", "%dD_m_Y", "")
        .variable(DtaFile.INT, "virkedag", "", "%tbkalender", "")
        .row(23376, 23376 * 86_400_000.0 + 30_600_000, 1000, 3329, 769, 256, 128, 2024, -1, 7)
        .row(0, -1, 0, 0, 0, -1, -1, 1960, new Missing(1), 8)
        .row(-800_000, 1e17, 0, 51, 11, 3, 1, new Missing(0), 0, 9)
        .bytes();
  }
}
