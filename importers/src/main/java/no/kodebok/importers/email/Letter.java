package no.kodebok.importers.email;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.characters.TextDecoder;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;

/**
 * A letter's head and words.
 *
 * @param head lines such as {@code Subject: …}, decoded
 * @param words in plain text, or in HTML
 */
record Letter(List<String> head, String words, boolean isHtml) {
  private static final Charset OLD = Charset.forName("windows-1252");
  private static final int DEEPEST = 30;
  private static final List<String> HEAD = List.of("From", "To", "Cc", "Date", "Subject");

  Letter {
    head = List.copyOf(head);
  }

  /**
   * Reads a letter, and tells what else it holds.
   *
   * @throws MimeException if it breaks the limits of letters
   */
  static Letter read(byte[] bytes, FindingLog log) throws IOException, MimeException {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(
        MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderCount(2000)
            .setMaxHeaderLen(200_000)
            .setMaxContentLen(-1)
            .build());
    builder.setDecodeMonitor(DecodeMonitor.SILENT);
    Message message = builder.parseMessage(new ByteArrayInputStream(bytes));
    try {
      List<String> head = new ArrayList<>();
      for (String name : HEAD) {
        Field field = message.getHeader() == null ? null : message.getHeader().getField(name);
        if (field != null) {
          String value = decoded(field);
          if (!value.isBlank()) {
            head.add(name + ": " + value);
          }
        }
      }
      Words words = new Words(log);
      words.take(message, 0);
      if (isCutOff(message, bytes)) {
        log.warning("document-without-end");
      }
      return words.letter(head);
    } finally {
      message.dispose();
    }
  }

  /** The last part of a letter of several ends with a mark. */
  private static boolean isCutOff(Message message, byte[] bytes) {
    Field field = message.getHeader() == null ? null : message.getHeader().getField("Content-Type");
    if (message.isMultipart() && field instanceof ContentTypeField type) {
      String boundary = type.getBoundary();
      String all = new String(bytes, StandardCharsets.ISO_8859_1);
      return boundary != null && !all.contains("--" + boundary + "--");
    }
    return false;
  }

  private static String decoded(Field field) {
    String text = field.getBody();
    if (field.getRaw() != null) {
      // Some programs write names as they are, in whatever charset.
      byte[] raw = field.getRaw().toByteArray();
      String plain = new String(raw, StandardCharsets.UTF_8);
      String whole = plain.indexOf('\ufffd') < 0 ? plain : new String(raw, OLD);
      text = whole.substring(whole.indexOf(':') + 1);
    }
    return DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT)
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** Finds the words among the parts of a letter: plain ones rather than HTML. */
  private static final class Words {
    private final FindingLog log;
    private final StringBuilder plain = new StringBuilder();
    private final StringBuilder html = new StringBuilder();

    Words(FindingLog log) {
      this.log = log;
    }

    Letter letter(List<String> head) {
      boolean isHtml = plain.toString().isBlank() && !html.isEmpty();
      return new Letter(head, isHtml ? html.toString() : plain.toString(), isHtml);
    }

    void take(Entity entity, int depth) throws IOException {
      if (depth > DEEPEST) {
        return;
      }
      Body body = entity.getBody();
      if (body instanceof Multipart parts) {
        for (Entity part : parts.getBodyParts()) {
          take(part, depth + 1);
        }
        return;
      }
      String type = String.valueOf(entity.getMimeType()).toLowerCase(Locale.ROOT);
      String disposition = entity.getDispositionType();
      boolean attached = "attachment".equalsIgnoreCase(disposition);
      boolean words = type.equals("text/plain") || type.equals("text/html");
      if (body instanceof SingleBody single && words && !attached) {
        String text = text(entity, single);
        StringBuilder kept = type.equals("text/html") ? html : plain;
        kept.append(kept.isEmpty() ? "" : "\n\n").append(text);
      } else if (!type.startsWith("multipart/")) {
        log.note("attachment-left-out", name(entity, type));
      }
    }

    private static String name(Entity entity, String type) {
      String name = entity.getFilename();
      if (name == null && entity.getHeader() != null) {
        Field field = entity.getHeader().getField("Content-Type");
        name = field instanceof ContentTypeField content ? content.getParameter("name") : null;
      }
      String plain =
          name == null ? "" : DecoderUtil.decodeEncodedWords(name, DecodeMonitor.SILENT).strip();
      return plain.isEmpty() ? type : plain.replaceAll("\\p{Cntrl}", " ");
    }

    private String text(Entity entity, SingleBody body) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (InputStream in = body.getInputStream()) {
        in.transferTo(bytes);
      }
      byte[] decoded = bytes.toByteArray();
      Charset said = charset(entity.getCharset());
      boolean plainAscii = said != null && said.equals(StandardCharsets.US_ASCII);
      String text =
          said == null || plainAscii
              ? TextDecoder.decode(decoded, null, log)
              : new String(decoded, said);
      return isFlowed(entity) ? unfolded(text) : text;
    }

    private static @Nullable Charset charset(@Nullable String name) {
      try {
        return name == null ? null : Charset.forName(name);
      } catch (IllegalArgumentException e) {
        // A charset that nobody knows tells nothing.
        return null;
      }
    }

    private static boolean isFlowed(Entity entity) {
      Field field = entity.getHeader() == null ? null : entity.getHeader().getField("Content-Type");
      return field instanceof ContentTypeField content
          && "flowed".equalsIgnoreCase(content.getParameter("format"));
    }

    /** In flowed text a space before the end of a line says that the line goes on. */
    private static String unfolded(String text) {
      StringBuilder unfolded = new StringBuilder();
      boolean open = false;
      for (String line : text.split("\r?\n", -1)) {
        unfolded.append(unfolded.isEmpty() || open ? "" : "\n").append(line);
        open = line.endsWith(" ") && !line.equals("-- ");
      }
      return unfolded.toString();
    }
  }
}
