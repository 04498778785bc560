package no.kodebok.importers.html;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.SourceImporter;
import no.kodebok.importers.characters.TextContent;
import no.kodebok.importers.characters.TextDecoder;
import no.kodebok.importers.document.DocumentBatch;
import no.kodebok.importers.document.DocumentText;
import no.kodebok.importers.document.HtmlContent;

/** Reads HTML: the text of the page without what leads through it. */
public final class HtmlImporter implements SourceImporter {
  private static final long LIMIT = 64L << 20;
  private static final int PROLOG = 4096;

  private static final Pattern SIGNS =
      Pattern.compile("(?i)<(?:!doctype html|html|head|body|meta|title|article|main)[\\s>]");

  private static final Pattern ELEMENTS =
      Pattern.compile("(?i)</?(?:p|div|h[1-6]|table|tr|td|ul|ol|li|br|span|strong|em|b|i)[\\s/>]");

  private static final Pattern CHARSET =
      Pattern.compile(
          "(?i)(?:<meta[^>]{0,200}?charset\\s*=|<\\?xml[^>]{0,100}?encoding\\s*=)\\s*[\"']?([\\w.:\\-]{2,40})");

  @Override
  public String format() {
    return "html";
  }

  @Override
  public int recognise(ImportFile file) {
    if (!TextContent.isText(file)) {
      return 0;
    }
    String begin = TextContent.beginning(file).replace("\ufeff", "").stripLeading();
    String prolog = begin.substring(0, Math.min(begin.length(), PROLOG));
    String lower = prolog.toLowerCase(Locale.ROOT);
    if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
      return 96;
    }
    boolean markup = lower.startsWith("<");
    if (markup && SIGNS.matcher(prolog).find()) {
      return 96;
    }
    boolean fragment = markup && ELEMENTS.matcher(prolog).lookingAt();
    boolean named = file.endsLike("html", "htm", "xhtml");
    return fragment || (named && ELEMENTS.matcher(prolog).find()) ? (named ? 90 : 60) : 0;
  }

  @Override
  public boolean reads(ImportKind kind) {
    return kind == ImportKind.INTERVIEW || kind == ImportKind.DOCUMENT;
  }

  @Override
  public List<String> endings() {
    return List.of("html", "htm", "xhtml");
  }

  @Override
  public ImportBatch read(ImportFile file, ImportOptions options, Progress progress) {
    FindingLog log = new FindingLog(file.name());
    byte[] bytes = file.bytes(LIMIT, "Save the text in it as .txt.");
    String page = decoded(bytes, file.charset(), log);
    progress.report(file.size() / 2, file.size(), file.name());
    DocumentText text = new DocumentText(file.name(), options.repair(), log);
    HtmlContent.page(page).addTo(text, log);
    ImportBatch batch = DocumentBatch.of(file, format(), text, options, log);
    progress.report(file.size(), file.size(), file.name());
    return batch;
  }

  /**
   * In the charset that the user or the page says; a page that says another than it is in is not
   * believed.
   */
  private static String decoded(
      byte[] bytes, @org.jspecify.annotations.Nullable Charset chosen, FindingLog log) {
    if (chosen != null || startsWithMark(bytes)) {
      return TextDecoder.decode(bytes, chosen, log);
    }
    String prolog =
        new String(bytes, 0, Math.min(bytes.length, PROLOG), StandardCharsets.ISO_8859_1);
    Matcher said = CHARSET.matcher(prolog);
    if (said.find()) {
      Charset charset = charset(said.group(1));
      if (charset != null) {
        String text = new String(bytes, charset);
        if (text.indexOf('\ufffd') < 0) {
          return text;
        }
        log.warning("charset-said-wrong", said.group(1));
      }
    }
    return TextDecoder.decode(bytes, null, log);
  }

  private static boolean startsWithMark(byte[] bytes) {
    return bytes.length > 2
        && ((bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB)
            || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
            || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
  }

  private static @org.jspecify.annotations.Nullable Charset charset(String name) {
    // A page that names UTF-16 in bytes of ASCII is not in it; browsers read Latin-1 as
    // Windows-1252.
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("utf-16") || lower.startsWith("utf-32")) {
      return StandardCharsets.UTF_8;
    }
    try {
      Charset charset = Charset.forName(name);
      return charset.equals(StandardCharsets.ISO_8859_1)
              || charset.equals(StandardCharsets.US_ASCII)
          ? Charset.forName("windows-1252")
          : charset;
    } catch (IllegalArgumentException e) {
      // A charset that nobody knows tells nothing.
      return null;
    }
  }
}
