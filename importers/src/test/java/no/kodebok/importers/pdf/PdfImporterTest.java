package no.kodebok.importers.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import no.kodebok.coding.model.Finding;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.SourceText;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.Importers;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PdfImporterTest {
  private static final ImportOptions AS_IT_IS = new ImportOptions(null, null, null, false, false);

  @TempDir Path folder;

  private final PDDocument document = new PDDocument();
  private final PDType1Font font = new PDType1Font(FontName.HELVETICA);

  private Path save() throws IOException {
    Path file = folder.resolve("rapport.pdf");
    document.save(file.toFile());
    document.close();
    return file;
  }

  private PDPage page() {
    PDPage page = new PDPage();
    document.addPage(page);
    return page;
  }

  private void write(PDPage page, float size, float x, float y, String... lines)
      throws IOException {
    try (PDPageContentStream out =
        new PDPageContentStream(
            document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
      for (int i = 0; i < lines.length; i++) {
        out.beginText();
        out.setFont(font, size);
        out.newLineAtOffset(x, y - i * size * 1.2f);
        out.showText(lines[i]);
        out.endText();
      }
    }
  }

  private static ImportBatch read(Path file, ImportOptions options) {
    return Importers.installed().read(List.of(file), options, Progress.NONE);
  }

  private static SourceText text(Path file) {
    return read(file, ImportOptions.DEFAULT).texts().getFirst().text();
  }

  private static String refusal(Path file) {
    return String.valueOf(
        assertThrows(KodebokException.class, () -> read(file, ImportOptions.DEFAULT)).getMessage());
  }

  private static final String[] LEFT = {
    "Veilederne i den ene spalten sier at de",
    "har fått mer å gjøre, og at de unge som",
    "kommer til kontoret, venter lenger nå.",
    "Det gjelder særlig dem som ikke har",
    "fullført skolen, og som trenger mest"
  };
  private static final String[] RIGHT = {
    "hjelp for å komme i gang med noe nytt.",
    "Lederne i den andre spalten sier at de",
    "ser det samme, men de har ikke flere",
    "folk å sette inn, og budsjettet er det",
    "samme som det var for tre år siden nå."
  };

  @Test
  void columnsAreReadOneAfterTheOther() throws IOException {
    PDPage page = page();
    // The right column is written first: the order on the page counts, not that of the file.
    write(page, 10, 320, 696, RIGHT);
    write(page, 10, 60, 700, LEFT);
    write(page, 14, 60, 750, "En overskrift som går over begge spaltene på denne siden her");
    write(
        page,
        10,
        60,
        600,
        "En linje under spaltene går over hele bredden av siden og er lang nok.");
    String text = text(save()).text();
    assertTrue(text.contains("trenger mest\nhjelp for å komme"), text);
    assertTrue(text.indexOf("overskrift") < text.indexOf("Veilederne"), text);
    assertTrue(text.indexOf("siden nå.") < text.indexOf("under spaltene"), text);
  }

  @Test
  void aTableIsReadRowByRow() throws IOException {
    PDPage page = page();
    write(page, 10, 60, 700, "Stilling", "Veileder", "Leder", "Rådgiver", "Andre");
    write(page, 10, 250, 700, "Antall", "41", "12", "7", "3");
    write(page, 10, 400, 700, "Prosent", "65", "19", "11", "5");
    String text = text(save()).text();
    assertTrue(text.contains("Veileder\t41\t65\nLeder\t12\t19"), text);
  }

  @Test
  void headersAndPageNumbersGoAndPagesAreKnownForEveryPlace() throws IOException {
    for (int i = 1; i <= 5; i++) {
      PDPage page = page();
      write(page, 9, 60, 760, "Rapport om tiltak");
      write(
          page,
          11,
          60,
          700,
          LEFT[i - 1] + " og det er på side nummer " + i + " at dette står",
          RIGHT[i - 1] + " Slik går det videre uten at noe er likt, for",
          LEFT[(i + 1) % 5] + " i alt som ble sagt om det",
          RIGHT[(i + 2) % 5] + " Det var det.");
      write(page, 9, 300, 40, String.valueOf(i + 6));
    }
    Path file = save();
    ImportBatch batch = read(file, ImportOptions.DEFAULT);
    SourceText text = batch.texts().getFirst().text();
    assertFalse(text.text().contains("Rapport om tiltak"), text.text());
    assertFalse(text.text().contains("\n9\n"), text.text());
    int third = text.text().indexOf("side nummer 3");
    assertEquals(3, text.lineMap().pageOfLine(text.lineMap().lineAt(third)));
    assertEquals(10, count(batch, "page-furniture-removed"));
    String kept = read(file, AS_IT_IS).texts().getFirst().text().text();
    assertTrue(kept.contains("Rapport om tiltak"), kept);
  }

  @Test
  void wordsBrokenAtLinesEndsAreJoinedAndRaisedNumbersAreNotes() throws IOException {
    PDPage page = page();
    write(
        page,
        11,
        60,
        700,
        "Dette handler om hvordan kontorene hadde gjennom-",
        "ført det som sto i planen for hele det første året.");
    write(page, 11, 60, 640, "Det siste avsnittet har en note bak dette ordet");
    float end =
        60 + font.getStringWidth("Det siste avsnittet har en note bak dette ordet") / 1000 * 11;
    write(page, 7, end, 644, "1");
    write(page, 8, 60, 90, "1 Noten sier noe mer om dette ordet, nederst på siden.");
    SourceText text = text(save());
    assertTrue(text.text().contains("gjennomført\ndet som"), text.text());
    assertTrue(text.text().contains("ordet[1]"), text.text());
    assertTrue(
        text.segments().stream()
            .anyMatch(s ->
                s.kind().name().equals("FOOTNOTE")
                    && s.range().in(text.text()).startsWith("[1] Noten")),
        text.text());
  }

  @Test
  void aProtectedDocumentIsRefusedInASentence() throws IOException {
    write(page(), 11, 60, 700, "Hemmelig");
    document.protect(new StandardProtectionPolicy("eier", "leser", new AccessPermission()));
    assertTrue(refusal(save()).contains("protected by a password"));
  }

  @Test
  void aDocumentThatMayNotBeCopiedIsRefused() throws IOException {
    write(page(), 11, 60, 700, "Bare til å lese");
    AccessPermission permission = new AccessPermission();
    permission.setCanExtractContent(false);
    document.protect(new StandardProtectionPolicy("eier", "", permission));
    assertTrue(refusal(save()).contains("does not let text be copied"));
  }

  @Test
  void aScannedDocumentIsToldToNeedTextRecognition() throws IOException {
    page();
    page();
    assertTrue(refusal(save()).contains("OCR"));
  }

  @Test
  void aPageWithoutTextAndScriptsAreTold() throws IOException {
    write(page(), 11, 60, 700, "Første side har tekst.");
    page();
    PDDocumentCatalog catalog = document.getDocumentCatalog();
    catalog.setOpenAction(new PDActionJavaScript("app.alert('x')"));
    ImportBatch batch = read(save(), ImportOptions.DEFAULT);
    assertEquals(1, count(batch, "page-without-text"));
    assertEquals(1, count(batch, "attachments-left-out"));
  }

  @Test
  void cancellingStopsBetweenPages() throws IOException {
    for (int i = 0; i < 20; i++) {
      write(page(), 11, 60, 700, "Side " + i);
    }
    Path file = save();
    int[] told = {0};
    assertThrows(
        Progress.CancelledException.class,
        () ->
            Importers.installed()
                .read(
                    List.of(file),
                    ImportOptions.DEFAULT,
                    (done, all, what) -> {
                      if (++told[0] == 8) {
                        throw new Progress.CancelledException();
                      }
                    }));
    assertEquals(8, told[0]);
  }

  @Test
  void damagedDocumentsAreReadOrRefusedInASentence() throws IOException {
    for (int i = 0; i < 3; i++) {
      write(page(), 11, 60, 700, LEFT);
    }
    byte[] good = Files.readAllBytes(save());
    Random random = new Random(11);
    Path file = folder.resolve("skadet.pdf");
    for (int i = 0; i < 150; i++) {
      byte[] bad = good.clone();
      if (i % 3 == 0) {
        bad = java.util.Arrays.copyOf(bad, 9 + random.nextInt(bad.length - 9));
      } else {
        for (int n = 0; n < 1 + random.nextInt(30); n++) {
          int at = 8 + random.nextInt(bad.length - 8);
          bad[at] = (byte) (i % 3 == 1 ? random.nextInt(256) : '0' + random.nextInt(10));
        }
      }
      Files.write(file, bad);
      assertTimeoutPreemptively(Duration.ofMinutes(1), () -> readOrRefuse(file));
    }
  }

  @Test
  void whatOnlyBeginsLikeAPdfIsDamaged() throws IOException {
    Path file = folder.resolve("bare-navn.pdf");
    Files.write(file, "%PDF-1.7\nNothing more\n".getBytes(StandardCharsets.ISO_8859_1));
    assertTrue(refusal(file).contains("damaged"));
  }

  private static void readOrRefuse(Path file) {
    try {
      assertFalse(read(file, ImportOptions.DEFAULT).texts().isEmpty());
    } catch (KodebokException e) {
      assertTrue(String.valueOf(e.getMessage()).length() > 40, e.getMessage());
    }
  }

  private static int count(ImportBatch batch, String kind) {
    return (int) batch.findings().stream().map(Finding::kind).filter(kind::equals).count();
  }
}
