package no.kodebok.importers.spss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.kodebok.importers.spss.SavFile.Packing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The samples of system files, as they are made: {@code -Dkodebok.write.samples=true} writes them
 * anew. What is read of them stands in the expected files beside them.
 */
final class SavSamplesTest {
  private static final ByteOrder LITTLE = ByteOrder.LITTLE_ENDIAN;
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Charset UTF_8 = StandardCharsets.UTF_8;
  private static final double DAY = 86400;

  /** Seconds from the first day of SPSS to the first of January 2024. */
  private static final double YEAR_2024 = 161151 * DAY;

  @Test
  void theSamplesAreWhatTheWriterMakes() throws IOException {
    Path folder = Path.of("src/test/resources/no/kodebok/importers/spss");
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
    samples.put("survey-plain.sav", survey(LITTLE, Packing.NONE).bytes());
    samples.put("survey-bytecode.sav", survey(LITTLE, Packing.BYTECODE).bytes());
    samples.put("survey-zlib.zsav", survey(LITTLE, Packing.ZLIB).bytes());
    samples.put("survey-big-endian.sav", survey(ByteOrder.BIG_ENDIAN, Packing.NONE).bytes());
    samples.put(
        "survey-big-endian-packed.sav",
        survey(ByteOrder.BIG_ENDIAN, Packing.BYTECODE).withoutCount().bytes());
    samples.put("dates.sav", dates());
    samples.put("long-texts.sav", longTexts());
    samples.put("response-sets.sav", responseSets());
    samples.put("windows-number.sav", charset(WINDOWS, 1252, null));
    samples.put("windows-unsaid.sav", charset(WINDOWS, 2, null));
    samples.put("windows-said-utf8.sav", charset(WINDOWS, 65001, "UTF-8"));
    samples.put("utf8-said-windows.sav", charset(UTF_8, 1252, "windows-1252"));
    samples.put("unknown-charset.sav", charset(UTF_8, 2, "klingon"));
    samples.put("odd-records.sav", oddRecords());
    byte[] whole = survey(LITTLE, Packing.NONE).bytes();
    samples.put("cut-in-case.sav", Arrays.copyOf(whole, whole.length - 20));
    samples.put("cut-in-labels.sav", Arrays.copyOf(whole, 560));
    byte[] packed = survey(LITTLE, Packing.ZLIB).bytes();
    samples.put("cut-packed.zsav", Arrays.copyOf(packed, packed.length - 30));
    byte[] damaged = packed.clone();
    Arrays.fill(damaged, packed.length - 130, packed.length - 100, (byte) 0x55);
    samples.put("damaged-packed.zsav", damaged);
    samples.put(
        "no-cases.sav",
        new SavFile(LITTLE, Packing.NONE, UTF_8).machine(65001).number("A", "").bytes());
    samples.put("no-variables.sav", new SavFile(LITTLE, Packing.NONE, UTF_8).bytes());
    return samples;
  }

  private static SavFile survey(ByteOrder order, Packing packing) {
    SavFile file = new SavFile(order, packing, UTF_8);
    file.number("ID", "");
    int tid = file.next();
    file.number("TID", "Jeg har for liten tid", 8.0, 9.0);
    int alder = file.next();
    file.number("ALDER", "Alder i år", 0x050800, -3, SavFile.LOWEST, 0, 999);
    int kjonn = file.next();
    file.text("KJONN", "Kjønn", 1, "X");
    int vekt = file.next();
    file.number("VEKT", "Vekt");
    file.text("KOMM", "Hva mener du om tiltaket?", 80);
    file.labels(
        List.of(tid),
        1,
        "Helt enig",
        2,
        "Enig",
        3,
        "Uenig",
        4,
        "Helt uenig",
        8,
        "Vet ikke",
        9,
        "Ikkje aktuelt");
    file.labels(List.of(kjonn), "K", "Kvinne", "M", "Mann", "X", "Ønsker ikke å svare");
    file.labels(List.of(alder), 999, "Ubesvart", -1, "Feil");
    return file.weight(vekt)
        .document("Samlet inn i oktober.", "Alle fikk purring.")
        .machine(65001)
        .info(11, 3, 8, 1, 2, 8, 1, 3, 8, 1, 1, 8, 0, 1, 8, 1, 1, 8, 0)
        .info(13, "ID=id\tTID=for_liten_tid\tALDER=alder\tKJONN=kjønn\tVEKT=vekt\tKOMM=mening")
        .info(20, "UTF-8")
        .row(1, 1, 34, "K", 1.25, "Det tok altfor lang tid før noen i det hele tatt tok kontakt")
        .row(2, 8, 999, "M", 0.75, "")
        .row(3, 4, -1, "X", 1, "Bra, men kunne vært bedre for oss som bor langt fra kontoret")
        .row(1000000, SavFile.MISSING, 0, "", SavFile.MISSING, "Altfor mange skjema å fylle ut")
        .row(5, 3, 151.5, "K", 0.1, "");
  }

  private static byte[] dates() {
    double evening = YEAR_2024 + 19.5 * 3600;
    return new SavFile(LITTLE, Packing.BYTECODE, UTF_8)
        .number("DATO", "", 0x140b00, 1, 0)
        .number("NAAR", "", 0x161100, 0)
        .number("MND", "", 0x1c0800, 0)
        .number("KVARTAL", "", 0x1d0800, 0)
        .number("KLOKKE", "", 0x150800, 0)
        .number("VARTE", "", 0x150800, 0)
        .number("DAG", "", 0x1a0800, 0)
        .machine(65001)
        .row(YEAR_2024, evening, YEAR_2024 + 40 * DAY, YEAR_2024 + 100 * DAY, 30600, 90000, 1)
        .row(evening, evening + 1.5, YEAR_2024, YEAR_2024, 0, 61, 7)
        .row(0, SavFile.MISSING, YEAR_2024, YEAR_2024, 86399, 0.5, 2)
        .row(-1e12, 1e15, YEAR_2024, YEAR_2024, 86399, 0.5, 2)
        .bytes();
  }

  private static byte[] longTexts() {
    String mark = "0123456789".repeat(60);
    SavFile file = new SavFile(LITTLE, Packing.BYTECODE, UTF_8);
    file.text("LANG", "Et langt svar", 600).text("KODE", "Lang kode", 12).text("NAVN", "", 4);
    return file.machine(65001)
        .info(13, "LANG=langt_svar\tKODE=kode\tNAVN=navn")
        .info(14, "LANG=00600\0\t")
        .info(20, "UTF-8")
        .info(21, 1, file.described("kode", 12, 2, "nord-fylket ", "I nord", "vet ikke    ", "?"))
        .info(22, 1, file.described("kode", (byte) 1, "vet ikke"))
        .row(mark.substring(0, 598) + "æ", "nord-fylket", "Åse")
        .row("kort", "vet ikke", "blåbær")
        .row("", "sør", new byte[] {'b', 'l', (byte) 0xc3, (byte) 0xa5})
        .bytes();
  }

  private static byte[] responseSets() {
    SavFile file = new SavFile(LITTLE, Packing.BYTECODE, WINDOWS);
    int first = file.next();
    file.number("T1", "Kurs").number("T2", "Praksis").number("C1", "").number("C2", "");
    file.number("E1", "Første grunn").number("E2", "Andre grunn");
    return file.labels(List.of(first, first + 1), 0, "Nei", 1, "Ja")
        .labels(List.of(first + 2, first + 3), 1, "Oslo", 2, "Tromsø", 99, "Vet ikke")
        .labels(List.of(first + 4), 1, "Tid")
        .labels(List.of(first + 5), 1, "Penger")
        .info(7, "$tiltak=D1 1 6 Tiltak t1 t2\n$steder=C 5 Steds c1 c2\n$tom=D1 1 3 Tom t9\n")
        .info(19, "$grunn=E 1 1 1 6 Grunnæ e1 e2\n$t1=E 11 1 1 0  e1 e2\n")
        .info(20, "windows-1252")
        .machine(1252)
        .row(1, 0, 1, 2, 1, SavFile.MISSING)
        .row(0, 1, 99, SavFile.MISSING, 1, 1)
        .bytes();
  }

  private static byte[] charset(Charset charset, int page, @Nullable String name) {
    SavFile file = new SavFile(LITTLE, Packing.NONE, charset);
    int first = file.next();
    file.text("STED", "Hvor bor du nå?", 12)
        .labels(List.of(first), "B", "Bodø", "Å", "Ålesund")
        .machine(page);
    if (name != null) {
      file.info(20, name);
    }
    return file.row("Å").row("Tromsø").row("Bærum").row("Målselv").bytes();
  }

  private static byte[] oddRecords() {
    SavFile file = new SavFile(LITTLE, Packing.NONE, UTF_8);
    return file.number("A", "Først")
        .number("A", "Igjen")
        .machine(65001)
        .weight(9)
        .info(5, "Bakgrunn= A\n")
        .info(7, "$x=D999999999 1 2")
        .info(11, 1, 2, 3)
        .info(14, "A=00700\0\t")
        .info(17, "Undersøkelse('2024'\n)")
        .info(18, "A:$@Role('0'\n)Kilde('register'\n'skjema'\n)/A2:Notat('x'\n)")
        .info(21, 1, new byte[] {1, 2, 3})
        .info(77, "hva er dette")
        .row(1, 2)
        .row(2, 0.5)
        .bytes();
  }
}
