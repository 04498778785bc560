package no.kodebok.importers.otranscribe;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.TimeMarks;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.ImportReason;
import no.kodebok.importers.SourceImporter;
import no.kodebok.importers.characters.TextContent;
import no.kodebok.importers.document.DocumentBatch;
import no.kodebok.importers.document.DocumentText;
import no.kodebok.importers.document.HtmlContent;
import no.kodebok.importers.json.JsonFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Reads oTranscribe's files: its text is HTML within JSON, with times as elements of their own. */
public final class OtranscribeImporter implements SourceImporter {
  private static final double LONGEST_SECONDS = 1_000_000;

  @Override
  public String format() {
    return "otranscribe";
  }

  @Override
  public int recognise(ImportFile file) {
    if (!TextContent.isText(file)) {
      return 0;
    }
    String begin = TextContent.beginning(file).replace("\ufeff", "").stripLeading();
    if (!begin.startsWith("{") || !begin.contains("\"text\"")) {
      return 0;
    }
    boolean stamped = begin.contains("data-timestamp") || begin.contains("\"media-time\"");
    return stamped ? 97 : file.endsLike("otr") ? 90 : 0;
  }

  @Override
  public boolean reads(ImportKind kind) {
    return kind == ImportKind.INTERVIEW || kind == ImportKind.DOCUMENT;
  }

  @Override
  public List<String> endings() {
    return List.of("otr");
  }

  @Override
  public ImportBatch read(ImportFile file, ImportOptions options, Progress progress) {
    FindingLog log = new FindingLog(file.name());
    JsonValue json = JsonFile.read(file, log);
    if (!(json instanceof JsonObject object && object.get("text") instanceof JsonString html)) {
      throw new KodebokException(
          ImportReason.NO_TEXT,
          file.path() + " holds no text. Is it the right file, and was it saved with its content?");
    }
    progress.report(file.size() / 2, file.size(), file.name());
    DocumentText text = new DocumentText(file.name(), options.repair(), log);
    HtmlContent.fragment(stamped(html.getString())).addTo(text, log);
    ImportBatch batch = DocumentBatch.transcript(file, format(), text, options, log);
    progress.report(file.size(), file.size(), file.name());
    return batch;
  }

  /** Times as marks that cannot be words: what is seen of them may be rounded or translated. */
  private static String stamped(String html) {
    Document page = Jsoup.parse(html);
    page.outputSettings().prettyPrint(false);
    for (Element stamp : page.select("span.timestamp, span[data-timestamp]")) {
      String seconds = stamp.attr("data-timestamp");
      String shown = stamp.text().strip();
      String mark = shown.isEmpty() ? "" : "[" + shown + "]";
      if (seconds.matches("\\d{1,7}(?:\\.\\d{1,20})?")
          && Double.parseDouble(seconds) < LONGEST_SECONDS) {
        mark = "[" + TimeMarks.written((int) (Double.parseDouble(seconds) * 1000)) + "]";
      }
      stamp.replaceWith(new TextNode(mark + " "));
    }
    // Its lines are its paragraphs: each has a time of its own.
    page.select("br").forEach(end -> end.replaceWith(new Element("div")));
    return page.body().html();
  }
}
