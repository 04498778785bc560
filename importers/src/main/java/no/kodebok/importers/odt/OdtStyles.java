package no.kodebok.importers.odt;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;
import no.kodebok.importers.ooxml.XmlEvents;
import org.jspecify.annotations.Nullable;

/** Which styles of a document are bold, and which are headings. */
final class OdtStyles {
  private static final Pattern HEADING =
      Pattern.compile("(?:heading|overskrift|title|tittel|subtitle|undertittel)[ _]?\\d*");

  private final Map<String, String> parents = new HashMap<>();
  private final Set<String> bold = new HashSet<>();
  private final Set<String> plain = new HashSet<>();
  private String current = "";

  /** Takes an element of the styles into account. */
  void start(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "style" -> {
        current = String.valueOf(XmlEvents.attribute(xml, "name"));
        String parent = XmlEvents.attribute(xml, "parent-style-name");
        if (parent != null) {
          parents.put(current, parent);
        }
      }
      case "text-properties" -> {
        String weight = XmlEvents.attribute(xml, "font-weight");
        if (weight != null) {
          (isHeavy(weight) ? bold : plain).add(current);
        }
      }
      default -> {}
    }
  }

  private static boolean isHeavy(String weight) {
    return weight.equals("bold") || weight.matches("[6-9]00");
  }

  boolean isBold(@Nullable String style) {
    String at = style;
    // Styles may name each other in a ring.
    for (int depth = 0; at != null && depth < 20; depth++) {
      if (bold.contains(at)) {
        return true;
      }
      if (plain.contains(at)) {
        return false;
      }
      at = parents.get(at);
    }
    return false;
  }

  /** By its own name or that of the style it is made of. */
  boolean isHeading(@Nullable String style) {
    String at = style;
    for (int depth = 0; at != null && depth < 20; depth++) {
      String name = at.toLowerCase(Locale.ROOT).replace("_20_", " ");
      if (HEADING.matcher(name).matches()) {
        return true;
      }
      at = parents.get(at);
    }
    return false;
  }
}
