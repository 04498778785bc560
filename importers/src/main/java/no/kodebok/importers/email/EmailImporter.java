package no.kodebok.importers.email;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.SegmentKind;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.ImportReason;
import no.kodebok.importers.SourceImporter;
import no.kodebok.importers.characters.CleanText;
import no.kodebok.importers.characters.TextCleaner;
import no.kodebok.importers.characters.TextContent;
import no.kodebok.importers.document.DocumentBatch;
import no.kodebok.importers.document.DocumentText;
import no.kodebok.importers.document.HtmlContent;
import no.kodebok.importers.document.Paragraph;
import no.kodebok.importers.passages.Block;
import no.kodebok.importers.passages.PlainBlocks;
import no.kodebok.importers.passages.TextReading;
import org.apache.james.mime4j.MimeException;

/** Reads a saved e-mail: who wrote what to whom and when, and the words. Attachments stay out. */
public final class EmailImporter implements SourceImporter {
  private static final long LIMIT = 128L << 20;

  private static final Pattern FIELD = Pattern.compile("[!-9;-~]{1,76}:.*");

  private static final Pattern OF_LETTERS =
      Pattern.compile(
          "(?im)^(?:message-id|mime-version|received|return-path|delivered-to|x-mailer|dkim-signature):");

  private static final Pattern SENDER = Pattern.compile("(?im)^(?:from|sender|to|subject|date):");

  @Override
  public String format() {
    return "email";
  }

  @Override
  public int recognise(ImportFile file) {
    if (!TextContent.isText(file)) {
      return 0;
    }
    String head = head(TextContent.beginning(file).replace("\ufeff", ""));
    int said = 0;
    for (Matcher senders = SENDER.matcher(head); senders.find(); ) {
      said++;
    }
    boolean letter = OF_LETTERS.matcher(head).find();
    if (said >= 2 && (letter || file.endsLike("eml"))) {
      return 96;
    }
    return said >= 1 && file.endsLike("eml") ? 90 : 0;
  }

  /** The lines before the first blank one, if all are fields of a letter's head. */
  private static String head(String begin) {
    StringBuilder head = new StringBuilder();
    boolean first = true;
    for (String line : begin.lines().toList()) {
      boolean mailbox = first && line.startsWith("From ");
      first = false;
      if (line.isBlank()) {
        return head.toString();
      }
      boolean folded = !head.isEmpty() && (line.startsWith(" ") || line.startsWith("\t"));
      if (!mailbox && !folded && !FIELD.matcher(line).matches()) {
        return "";
      }
      head.append(line).append('\n');
    }
    return head.toString();
  }

  @Override
  public boolean reads(ImportKind kind) {
    return kind == ImportKind.INTERVIEW || kind == ImportKind.DOCUMENT;
  }

  @Override
  public List<String> endings() {
    return List.of("eml");
  }

  @Override
  public ImportBatch read(ImportFile file, ImportOptions options, Progress progress) {
    FindingLog log = new FindingLog(file.name());
    byte[] bytes = file.bytes(LIMIT, "Save its text as .txt.");
    progress.report(file.size() / 4, file.size(), file.name());
    Letter letter;
    try {
      letter = Letter.read(bytes, log);
    } catch (IOException | MimeException | RuntimeException e) {
      // The library answers damage with runtime exceptions, too.
      throw new KodebokException(
          ImportReason.LETTER_DAMAGED,
          file.path()
              + " cannot be read as an e-mail: it is damaged or cut off. Save it again from the"
              + " mail program, or its text as .txt.",
          e);
    }
    if (letter.words().isBlank()) {
      throw new KodebokException(
          ImportReason.NO_TEXT,
          file.path() + " holds no text. Is it the right file, and was it saved with its content?");
    }
    ImportBatch batch =
        letter.isHtml() ? page(file, letter, options, log) : plain(file, letter, options, log);
    progress.report(file.size(), file.size(), file.name());
    return batch;
  }

  private ImportBatch page(ImportFile file, Letter letter, ImportOptions options, FindingLog log) {
    log.note("letter-as-page");
    DocumentText text = new DocumentText(file.name(), options.repair(), log);
    for (String line : letter.head()) {
      Paragraph paragraph = new Paragraph();
      paragraph.append(line, false);
      text.paragraph(paragraph, SegmentKind.PARAGRAPH);
    }
    HtmlContent.fragment(letter.words()).addTo(text, log);
    return DocumentBatch.of(file, format(), text, options, log);
  }

  private ImportBatch plain(ImportFile file, Letter letter, ImportOptions options, FindingLog log) {
    String whole = String.join("\n", letter.head()) + "\n\n" + letter.words();
    CleanText clean = TextCleaner.clean(whole, options.repair(), log);
    String text = clean.text();
    List<Block> blocks = new ArrayList<>();
    int body = Math.max(0, text.indexOf("\n\n"));
    for (int at = 0; at < body; ) {
      int newline = text.indexOf('\n', at);
      int end = newline < 0 || newline > body ? body : newline;
      if (!text.substring(at, end).isBlank()) {
        blocks.add(Block.of(at, end, SegmentKind.PARAGRAPH));
      }
      at = end + 1;
    }
    PlainBlocks.of(text.substring(body)).stream()
        .map(block ->
            Block.of(body + block.range().start(), body + block.range().end(), block.kind()))
        .forEach(blocks::add);
    return TextReading.batch(file, format(), clean, blocks, options, log);
  }
}
