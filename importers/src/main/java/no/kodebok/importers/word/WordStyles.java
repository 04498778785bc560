package no.kodebok.importers.word;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.kodebok.importers.ooxml.OoxmlPackage;
import no.kodebok.importers.ooxml.XmlEvents;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jspecify.annotations.Nullable;

/** Which styles of a document are headings, and which are bold. */
final class WordStyles {
  /** Names of Word's heading styles: built-in, Bokmål, Nynorsk and as ids. */
  private static final Pattern HEADING_NAME =
      Pattern.compile("(?:heading|overskrift|overskrift-|tittel|title|undertittel|subtitle) ?\\d?");

  private final Set<String> headings = new HashSet<>();
  private final Set<String> bold = new HashSet<>();
  private final Map<String, String> basedOn = new HashMap<>();

  /** Reads the styles part; without one there are no styles. */
  static WordStyles of(@Nullable PackagePart part) throws IOException, XMLStreamException {
    WordStyles styles = new WordStyles();
    if (part != null) {
      try (InputStream in = OoxmlPackage.open(part)) {
        styles.read(XmlEvents.open(in));
      }
    }
    return styles;
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    String style = "";
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String value = XmlEvents.attribute(xml, "val");
      switch (xml.getLocalName()) {
        case "style" -> {
          String id = XmlEvents.attribute(xml, "styleId");
          style = id == null ? "" : id;
        }
        case "name" -> {
          if (value != null && HEADING_NAME.matcher(value.toLowerCase(Locale.ROOT)).matches()) {
            headings.add(style);
          }
        }
        case "basedOn" -> {
          if (value != null) {
            basedOn.put(style, value);
          }
        }
        case "outlineLvl" -> {
          // Level 9 is body text.
          if (value != null && value.matches("[0-8]")) {
            headings.add(style);
          }
        }
        case "b" -> {
          if (isOn(value)) {
            bold.add(style);
          }
        }
        default -> {}
      }
    }
  }

  /** Whether a property that is there is on: it may say that it is off. */
  static boolean isOn(@Nullable String value) {
    return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
  }

  boolean isHeading(@Nullable String style) {
    return has(style, headings)
        || (style != null && HEADING_NAME.matcher(style.toLowerCase(Locale.ROOT)).matches());
  }

  boolean isBold(@Nullable String style) {
    return has(style, bold);
  }

  private boolean has(@Nullable String style, Set<String> property) {
    String at = style;
    // Styles may be based on each other in a ring.
    for (int depth = 0; at != null && depth < 20; depth++) {
      if (property.contains(at)) {
        return true;
      }
      at = basedOn.get(at);
    }
    return false;
  }
}
