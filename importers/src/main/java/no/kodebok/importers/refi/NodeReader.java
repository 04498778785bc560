package no.kodebok.importers.refi;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.PlacePart;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportReason;
import no.kodebok.importers.ooxml.Doctypes;
import no.kodebok.importers.ooxml.XmlEvents;

/** Reads a project file element by element, within limits that no real project comes near. */
final class NodeReader {
  /** Below the limit of Java's own reader, which has no words of ours. */
  private static final int DEEPEST = 95;

  /** So many elements are held at once; a source that was taken, or a value, is held no more. */
  private static final int MOST_ELEMENTS = 4_000_000;

  private static final int OFTEN = 4096;

  /** So many different words of values are kept once for all who have them. */
  private static final int POOLED = 100_000;

  private final ImportFile file;
  private final Progress progress;
  private final Map<String, String> pool = new HashMap<>();
  private int read;
  private int held;
  private int heldBefore;

  NodeReader(ImportFile file, Progress progress) {
    this.file = file;
    this.progress = progress;
  }

  /**
   * Takes the elements of a project: all that lie two deep, and those one deep without children.
   */
  interface Receiver {
    void root(Node root);

    /**
     * Takes an element.
     *
     * @return whether it is done with, and need not be held
     */
    boolean part(String container, Node part);
  }

  /**
   * Reads the whole file.
   *
   * @throws KodebokException if it is no XML, has a DTD, or is larger or deeper than any project
   */
  void read(InputStream in, Receiver receiver) {
    try {
      XMLStreamReader xml = XmlEvents.open(in);
      Deque<Node> open = new ArrayDeque<>();
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> start(xml, open, receiver);
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE -> {
            Node node = open.peek();
            if (node != null && open.size() > 1) {
              node.add(xml.getText());
            }
          }
          case XMLStreamConstants.END_ELEMENT -> end(open, receiver);
          case XMLStreamConstants.DTD -> throw Doctypes.refused(file);
          default -> {}
        }
      }
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
      throw new KodebokException(
          ImportReason.BROKEN_PROJECT_XML.with().at(PlacePart.LINE, line),
          "%s cannot be read as a project: the XML in it is broken in line %d. Export it again."
              .formatted(file.path(), line),
          e);
    }
  }

  private void start(XMLStreamReader xml, Deque<Node> open, Receiver receiver) {
    if (++held > MOST_ELEMENTS) {
      throw new KodebokException(
          ImportReason.PROJECT_TOO_LARGE.with(MOST_ELEMENTS),
          "%s has more than %d elements, which no project of people has; it is not read."
              .formatted(file.path(), MOST_ELEMENTS));
    }
    if (++read % OFTEN == 0) {
      progress.report(Math.min(read, MOST_ELEMENTS), MOST_ELEMENTS, file.name());
    }
    if (open.size() == 2) {
      heldBefore = held - 1;
    }
    int line = xml.getLocation().getLineNumber();
    if (open.size() >= DEEPEST) {
      throw new KodebokException(
          ImportReason.PROJECT_TOO_DEEP.with(DEEPEST).at(PlacePart.LINE, line),
          "%s, line %d: elements lie more than %d deep in each other."
              .formatted(file.name(), line, DEEPEST));
    }
    String[] attributes = new String[xml.getAttributeCount() * 2];
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attributes[2 * i] = xml.getAttributeLocalName(i).toLowerCase(Locale.ROOT).intern();
      attributes[2 * i + 1] = xml.getAttributeValue(i);
    }
    Node node = new Node(xml.getLocalName().toLowerCase(Locale.ROOT).intern(), line, attributes);
    if (open.isEmpty()) {
      receiver.root(node);
    }
    open.push(node);
  }

  private void end(Deque<Node> open, Receiver receiver) {
    Node node = open.pop();
    Node parent = open.peek();
    if (parent == null) {
      return;
    }
    if (open.size() == 1) {
      receiver.part("", node);
    } else if (open.size() == 2) {
      if (receiver.part(parent.name(), node)) {
        held = heldBefore;
      }
    } else if (node.name().equals("variablevalue")) {
      value(node, parent);
    } else {
      parent.add(node);
    }
  }

  private void value(Node node, Node parent) {
    Node variable = node.first("variableref");
    String type = "";
    String value = "";
    for (Node child : node.children()) {
      if (child.name().endsWith("value")) {
        type = child.name();
        value = NotesReading.plain(child.text());
      }
    }
    parent.addValue(pooled(variable == null ? "" : variable.target()), type, pooled(value));
    held -= 1 + node.children().size();
  }

  private String pooled(String words) {
    if (pool.size() >= POOLED) {
      return pool.getOrDefault(words, words);
    }
    String known = pool.putIfAbsent(words, words);
    return known == null ? words : known;
  }
}
