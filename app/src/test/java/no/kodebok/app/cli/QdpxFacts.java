package no.kodebok.app.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * What a project file says, fact by fact, whatever way it is written in: "Code GUID: name = x".
 * Each begins with the kind of element that it is of. GUIDs in other letters are other GUIDs.
 */
final class QdpxFacts {
  private final Set<String> facts = new TreeSet<>();
  private final ZipFile zip;

  private QdpxFacts(ZipFile zip) {
    this.zip = zip;
  }

  static Set<String> of(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      QdpxFacts facts = new QdpxFacts(zip);
      byte[] xml = zip.getInputStream(zip.getEntry("project.qde")).readAllBytes();
      Element project =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(xml))
              .getDocumentElement();
      facts.take(project, "");
      return facts.facts;
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
  }

  private void take(Element element, String parent) throws IOException {
    String kind = element.getTagName();
    String guid = element.getAttribute("guid");
    String id = kind + " " + guid;
    if (!guid.isEmpty()) {
      facts.add(id + ": is" + (parent.isEmpty() ? "" : " in " + parent));
    }
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      String name = element.getAttributes().item(i).getNodeName();
      String value = element.getAttributes().item(i).getNodeValue();
      if (guid.isEmpty() || List.of("guid", "plainTextPath", "path").contains(name)) {
        continue;
      }
      facts.add(id + ": " + name + " = " + same(name, value));
    }
    for (Element child : children(element)) {
      switch (child.getTagName()) {
        case "Description" ->
            facts.add(
                (guid.isEmpty() ? kind : id) + ": Description = " + words(child.getTextContent()));
        case "PlainTextContent" -> facts.add(id + ": text = " + words(child.getTextContent()));
        case "VariableValue" -> value(child, id);
        default -> {
          String target = child.getAttribute("targetGUID");
          if (target.isEmpty()) {
            take(child, guid.isEmpty() ? "" : guid);
          } else {
            facts.add((guid.isEmpty() ? kind : id) + ": " + child.getTagName() + " -> " + target);
          }
        }
      }
    }
    String path = element.getAttribute("plainTextPath");
    if (!path.isEmpty()) {
      facts.add(id + ": text = " + words(member(path.replace("internal://", ""))));
    }
  }

  private void value(Element value, String of) {
    List<Element> parts = children(value);
    String written = parts.size() < 2 ? "" : words(parts.get(1).getTextContent());
    String type = parts.size() < 2 ? "" : parts.get(1).getTagName();
    if (type.equals("FloatValue") || type.equals("IntegerValue")) {
      written = new BigDecimal(written).stripTrailingZeros().toPlainString();
    } else if (type.equals("BooleanValue")) {
      written = written.equals("1") || written.equals("true") ? "true" : "false";
    }
    if (!written.isEmpty()) {
      facts.add(
          of
              + ": "
              + type
              + " of "
              + parts.getFirst().getAttribute("targetGUID")
              + " = "
              + written);
    }
  }

  private static String same(String name, String value) {
    if (name.endsWith("DateTime")) {
      return (value.length() > 19
              ? OffsetDateTime.parse(value).toInstant()
              : LocalDateTime.parse(value).toInstant(ZoneOffset.UTC))
          .toString();
    }
    return name.equals("color") ? value.toLowerCase(Locale.ROOT) : words(value);
  }

  private static String words(String text) {
    return Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC).strip();
  }

  private String member(String name) throws IOException {
    for (ZipEntry entry : zip.stream().toList()) {
      if (entry.getName().equalsIgnoreCase("sources/" + name)) {
        return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
      }
    }
    return "";
  }

  private static List<Element> children(Element element) {
    List<Element> children = new ArrayList<>();
    for (Node at = element.getFirstChild(); at != null; at = at.getNextSibling()) {
      if (at instanceof Element child) {
        children.add(child);
      }
    }
    return children;
  }
}
