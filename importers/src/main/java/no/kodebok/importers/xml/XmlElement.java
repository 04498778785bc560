package no.kodebok.importers.xml;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportReason;
import no.kodebok.importers.ooxml.Doctypes;
import no.kodebok.importers.ooxml.XmlEvents;

/** An element of a small XML file, under its local name: dialects differ in their name spaces. */
public final class XmlElement {
  private static final long LIMIT = 64L << 20;
  private static final int DEEPEST = 200;
  private static final int MOST = 3_000_000;

  /** A DTD that only names another file, which is never looked at. */
  private static final Pattern NAMES_ONLY =
      Pattern.compile(
          "(?s)<!DOCTYPE\\s+[\\w:.-]+(?:\\s+(?:PUBLIC|SYSTEM)(?:\\s+(?:\"[^\"<>]*\"|'[^'<>]*'))*)?\\s*>");

  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<XmlElement> children = new ArrayList<>();

  /** Text and places of children, in order: a NUL, which XML cannot have, stands for a child. */
  private final StringBuilder text = new StringBuilder();

  private XmlElement(String name) {
    this.name = name;
  }

  /**
   * The root of a file.
   *
   * @throws KodebokException if it is no well-formed XML, has a DTD of its own, or is too large or
   *     deep
   */
  public static XmlElement of(ImportFile file) {
    byte[] xml = file.bytes(LIMIT, "A file that describes a questionnaire holds no answers.");
    if (Doctypes.in(xml) && !namesOnly(xml)) {
      throw Doctypes.refused(file);
    }
    try {
      return read(XmlEvents.open(new ByteArrayInputStream(xml)));
    } catch (XMLStreamException | RuntimeException e) {
      // Java's reader answers some damage with runtime exceptions.
      throw new KodebokException(
          ImportReason.BROKEN_XML,
          file.path() + " is damaged or cut off: it is not well-formed XML. Export it again.",
          e);
    }
  }

  private static boolean namesOnly(byte[] xml) {
    String prolog = new String(xml, 0, Math.min(xml.length, 8192), StandardCharsets.ISO_8859_1);
    return NAMES_ONLY.matcher(prolog.replace("\0", "")).find();
  }

  private static XmlElement read(XMLStreamReader xml) throws XMLStreamException {
    Deque<XmlElement> open = new ArrayDeque<>();
    XmlElement root = null;
    int count = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          XmlElement element = new XmlElement(xml.getLocalName());
          for (int i = 0; i < xml.getAttributeCount(); i++) {
            element.attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
          }
          if (open.size() >= DEEPEST || ++count > MOST) {
            throw new XMLStreamException("Too deep or too many elements");
          }
          XmlElement parent = open.peek();
          if (parent == null) {
            root = element;
          } else {
            parent.children.add(element);
            parent.text.append('\0');
          }
          open.push(element);
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          XmlElement parent = open.peek();
          if (parent != null) {
            parent.text.append(xml.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        default -> {}
      }
    }
    if (root == null) {
      throw new XMLStreamException("No element");
    }
    return root;
  }

  /** The name without its name space's prefix. */
  public String name() {
    return name;
  }

  /** An attribute's value; empty where it is not there. */
  public String get(String attribute) {
    return attributes.getOrDefault(attribute, "").strip();
  }

  public List<XmlElement> children() {
    return children;
  }

  /** Children of this name. */
  public List<XmlElement> all(String child) {
    return children.stream().filter(c -> c.name.equals(child)).toList();
  }

  /** The first child of this name. */
  public Optional<XmlElement> first(String child) {
    return children.stream().filter(c -> c.name.equals(child)).findFirst();
  }

  /** Elements of this name at any depth, in order. */
  public List<XmlElement> anywhere(String descendant) {
    List<XmlElement> found = new ArrayList<>();
    for (XmlElement child : children) {
      if (child.name.equals(descendant)) {
        found.add(child);
      }
      found.addAll(child.anywhere(descendant));
    }
    return found;
  }

  /** The words in it and in its children, on one line. */
  public String words() {
    StringBuilder words = new StringBuilder();
    collect(words);
    return words.toString().replaceAll("\\s+", " ").strip();
  }

  /** The words of its first child of this name; empty where there is none. */
  public String words(String child) {
    return first(child).map(XmlElement::words).orElse("");
  }

  private void collect(StringBuilder words) {
    int next = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\0') {
        words.append(' ');
        children.get(next++).collect(words);
        words.append(' ');
      } else {
        words.append(text.charAt(i));
      }
    }
  }
}
