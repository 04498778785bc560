package no.kodebok.importers.refi;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An element as XML again, with the names as the standard writes them, and nothing else in it. */
final class WrittenElement {
  private static final Map<String, String> NAMES =
      Stream.of(
              "Set",
              "Description",
              "MemberCode",
              "MemberSource",
              "MemberNote",
              "Link",
              "NoteRef",
              "Graph",
              "Vertex",
              "Edge",
              "guid",
              "name",
              "targetGUID",
              "originGUID",
              "direction",
              "color",
              "representedGUID",
              "firstX",
              "firstY",
              "secondX",
              "secondY",
              "shape",
              "sourceVertex",
              "targetVertex",
              "lineStyle")
          .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), Function.identity()));

  private WrittenElement() {}

  /** The XML; what is not of the standard is left out. */
  static String of(Node node) {
    StringBuilder xml = new StringBuilder();
    write(node, xml);
    return xml.toString();
  }

  private static void write(Node node, StringBuilder xml) {
    String name = NAMES.get(node.name());
    if (name == null) {
      return;
    }
    xml.append('<').append(name);
    NAMES.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(one -> {
      String lower = one.getKey();
      String written = one.getValue();
      String value = node.attribute(lower);
      if (!value.isEmpty()) {
        xml.append(' ').append(written).append("=\"").append(escaped(value)).append('"');
      }
    });
    xml.append('>');
    if (name.equals("Description")) {
      xml.append(escaped(node.text()));
    }
    node.children().forEach(child -> write(child, xml));
    xml.append("</").append(name).append('>');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\r", "&#13;")
        .replace("\n", "&#10;")
        .replace("\t", "&#9;");
  }
}
