package no.kodebok.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.store.ProjectStore;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.Importers;

/**
 * A survey with one open question: many short answers that are alike, and as many longer ones that
 * are put together of sentences and differ. The same every time.
 */
final class MadeUpAnswers {
  private static final List<String> SHORT =
      List.of(
          "Vet ikke",
          "Mangel på tid",
          "Ingen",
          "Økonomi",
          "For lang reisevei",
          "Dårlig helse",
          "Sykdom",
          "Ingenting",
          "For få stillinger",
          "Manglende kompetanse",
          "Alder",
          "Dårlig kollektivtilbud",
          "Språket",
          "Ikke relevant",
          "Omsorg for barn");
  private static final List<String> WHO =
      List.of(
          "Veilederen",
          "Kontoret",
          "Arbeidsgiveren",
          "Legen",
          "Kommunen",
          "Tiltaksarrangøren",
          "Saksbehandleren",
          "Skolen",
          "Ledelsen",
          "Fagforeningen");
  private static final List<String> DOES =
      List.of(
          "svarer sent på",
          "forstår ikke",
          "har lite kunnskap om",
          "følger opp",
          "glemmer",
          "tar ikke hensyn til",
          "snakker sjelden om",
          "hjelper meg med",
          "krever for mye av",
          "informerer dårlig om");
  private static final List<String> WHAT =
      List.of(
          "opplæringen jeg trenger",
          "søknaden min",
          "helseproblemene mine",
          "reglene for permisjon",
          "avstanden til jobben",
          "lønnstilskuddet",
          "tilretteleggingen på arbeidsplassen",
          "vaktene om natta",
          "økonomien i familien",
          "norskopplæringen",
          "kurset som ble lovet",
          "ansvaret for barna");
  private static final List<String> WHEN =
      List.of(
          "",
          "",
          " hver gang",
          " fortsatt",
          " etter at jeg ble syk",
          " i hverdagen",
          " på vinteren",
          " når det er mange som søker",
          " selv om jeg har spurt flere ganger");

  private final Random random = new Random(50_000);

  /** Makes the answers part of the project. */
  static void add(ProjectStore store, Path folder, int respondents) throws IOException {
    MadeUpAnswers made = new MadeUpAnswers();
    StringBuilder rows = new StringBuilder("id;kjønn;alder;fylke;hindrer\n");
    List<String> counties = List.of("Oslo", "Innlandet", "Rogaland", "Troms", "Ålesund", "Østfold");
    for (int i = 1; i <= respondents; i++) {
      rows.append(i)
          .append(';')
          .append(1 + made.random.nextInt(2))
          .append(';')
          .append(18 + made.random.nextInt(60))
          .append(';')
          .append(made.one(counties))
          .append(';')
          .append(made.answer())
          .append('\n');
    }
    Path answers = Files.writeString(folder.resolve("mange-svar.csv"), rows);
    Path questionnaire =
        Files.writeString(
            folder.resolve("mange-svar.json"),
            """
            {"title": "Hindringer", "caseId": "id", "variables": [{"name": "id"},
             {"name": "kjønn", "label": "Kjønn", "scale": "nominal",
              "values": [{"code": "1", "label": "Kvinne"}, {"code": "2", "label": "Mann"}]},
             {"name": "alder", "label": "Alder"}, {"name": "fylke", "label": "Fylke"},
             {"name": "hindrer", "label": "Hva hindrer deg i å være i jobb?", "scale": "text"}]}
            """);
    store.add(
        "Import",
        Importers.installed()
            .read(
                List.of(answers),
                new ImportOptions(ImportKind.RESPONSES, questionnaire, null, true, false),
                Progress.NONE),
        Progress.NONE);
  }

  private String answer() {
    if (random.nextInt(10) < 4) {
      return dressed(one(SHORT));
    }
    StringBuilder answer = new StringBuilder(sentence());
    for (int more = random.nextInt(4); more > 0; more--) {
      answer.append(' ').append(sentence());
    }
    return answer.toString();
  }

  private String sentence() {
    return one(WHO) + " " + one(DOES) + " " + one(WHAT) + one(WHEN) + ".";
  }

  /** As people write the same: in capitals or not, with a full stop or with a letter wrong. */
  private String dressed(String text) {
    return switch (random.nextInt(8)) {
      case 0 -> text.toLowerCase(Locale.ROOT);
      case 1 -> text.toUpperCase(Locale.ROOT);
      case 2 -> text + ".";
      case 3 -> text + " ";
      case 4 -> misspelt(text);
      default -> text;
    };
  }

  private String misspelt(String text) {
    int at = text.length() / 2 + random.nextInt(3);
    return at + 1 < text.length() && text.charAt(at) != ' '
        ? text.substring(0, at) + text.charAt(at) + text.substring(at)
        : text;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
