package no.kodebok.exports.refi;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes XML element by element. The XML of Java's own writer breaks characters beyond the basic
 * plane in some places and leaves line breaks of attributes to be lost, so it is written here.
 */
final class QdeWriter {
  private final Writer out;
  private final Set<String> guids = new HashSet<>();
  private @Nullable String waiting;
  private boolean open;

  QdeWriter(Writer out) throws IOException {
    this.out = out;
    out.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
  }

  QdeWriter start(String element) throws IOException {
    close();
    String list = waiting;
    if (list != null) {
      waiting = null;
      out.write('<' + list + '>');
    }
    out.write('<');
    out.write(element);
    open = true;
    return this;
  }

  /** Begins a list that is only written when it gets a member. */
  void begin(String list) {
    waiting = list;
  }

  /** Ends a list, if it was begun. */
  void finish(String list) throws IOException {
    if (waiting == null) {
      end(list);
    }
    waiting = null;
  }

  /** An attribute of the element just begun; nothing where there is no value. */
  QdeWriter with(String name, @Nullable Object value) throws IOException {
    if (value != null) {
      if (name.equals("guid")) {
        guids.add(plain(value.toString()));
      }
      out.write(' ');
      out.write(name);
      out.write("=\"");
      escape(value.toString(), true);
      out.write('"');
    }
    return this;
  }

  /** A moment, in UTC; finer parts than milliseconds are more than some programs read. */
  QdeWriter with(String name, Instant at) throws IOException {
    return with(name, (Object) at.truncatedTo(ChronoUnit.MILLIS).toString());
  }

  /** Whether something of this GUID was written, in whatever letters. */
  boolean has(String guid) {
    return guids.contains(plain(guid));
  }

  private static String plain(String guid) {
    return guid.replaceAll("[{}]", "").toLowerCase(Locale.ROOT);
  }

  QdeWriter text(String text) throws IOException {
    close();
    escape(text, false);
    return this;
  }

  void end(String element) throws IOException {
    if (open) {
      out.write("/>\n");
      open = false;
    } else {
      out.write("</");
      out.write(element);
      out.write(">\n");
    }
  }

  /** An element that holds text only. */
  void element(String name, String text) throws IOException {
    start(name).text(text).end(name);
  }

  /** An element that only points to another. */
  void reference(String name, String target) throws IOException {
    start(name).with("targetGUID", target).end(name);
  }

  private void close() throws IOException {
    if (open) {
      out.write('>');
      open = false;
    }
  }

  private void escape(String raw, boolean attribute) throws IOException {
    String text = XmlText.of(raw);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.write("&amp;");
        case '<' -> out.write("&lt;");
        case '>' -> out.write("&gt;");
        case '\r' -> out.write("&#13;");
        case '"' -> out.write(attribute ? "&quot;" : "\"");
        case '\n', '\t' -> {
          if (attribute) {
            out.write("&#" + (int) c + ";");
          } else {
            out.write(c);
          }
        }
        default -> out.write(c);
      }
    }
  }
}
