package no.kodebok.importers.refi;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
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

  private static final int MOST_ELEMENTS = 4_000_000;
  private static final int OFTEN = 4096;

  private final ImportFile file;
  private final Progress progress;
  private int elements;

  NodeReader(ImportFile file, Progress progress) {
    this.file = file;
    this.progress = progress;
  }

  /**
   * Takes the elements of a project: all that lie two deep, and those one deep without children.
   */
  interface Receiver {
    void root(Node root);

    void part(String container, Node part);
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
    if (++elements > MOST_ELEMENTS) {
      throw new KodebokException(
          ImportReason.PROJECT_TOO_LARGE.with(MOST_ELEMENTS),
          "%s has more than %d elements, which no project of people has; it is not read."
              .formatted(file.path(), MOST_ELEMENTS));
    }
    if (elements % OFTEN == 0) {
      progress.report(elements, MOST_ELEMENTS, file.name());
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

  private static void end(Deque<Node> open, Receiver receiver) {
    Node node = open.pop();
    Node parent = open.peek();
    if (parent == null) {
      return;
    }
    if (open.size() == 1) {
      receiver.part("", node);
    } else if (open.size() == 2) {
      receiver.part(parent.name(), node);
    } else {
      parent.add(node);
    }
  }
}
