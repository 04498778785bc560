package no.kodebok.exports.refi;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.kodebok.coding.model.Counterpart;

/**
 * Something that came with another program's project and has no place in Kodebok: a link, a set of
 * other things than sources, a graph. It is given back as it came, but for what it says of things
 * that are gone.
 */
final class CarriedElement {
  private static final Set<String> REFERENCES =
      Set.of("MemberCode", "MemberSource", "MemberNote", "NoteRef");
  private static final Set<String> POINTERS = Set.of("representedGUID");
  private static final Set<String> ENDS = Set.of("originGUID", "targetGUID");

  private final String xml;

  CarriedElement(Counterpart carried) {
    this.xml = carried.said("xml");
  }

  /** Whether it is an element of this name. */
  boolean is(String element) {
    return xml.startsWith("<" + element + " ") || xml.startsWith("<" + element + ">");
  }

  /**
   * Writes it.
   *
   * @return false for a link one of whose ends is gone, which is not written
   */
  boolean write(QdeWriter out) throws IOException {
    try {
      XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_COALESCING, true);
      XMLStreamReader in = factory.createXMLStreamReader(new StringReader(xml));
      Deque<String> open = new ArrayDeque<>();
      int left = 0;
      while (in.hasNext()) {
        int event = in.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          boolean gone = left > 0 || isGone(in, out);
          if (gone && open.isEmpty()) {
            return false;
          }
          left += gone ? 1 : 0;
          open.push(in.getLocalName());
          if (!gone) {
            start(in, out);
          }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
          String name = open.pop();
          if (left > 0) {
            left--;
          } else {
            out.end(name);
          }
        } else if (event == XMLStreamConstants.CHARACTERS && left == 0 && !open.isEmpty()) {
          out.text(in.getText());
        }
      }
      return true;
    } catch (XMLStreamException e) {
      throw new IOException("What was kept of another program's project is damaged", e);
    }
  }

  private static boolean isGone(XMLStreamReader in, QdeWriter out) {
    String name = in.getLocalName();
    if (REFERENCES.contains(name)) {
      String target = in.getAttributeValue(null, "targetGUID");
      return target == null || !out.has(target);
    }
    if (name.equals("Link")) {
      for (String end : ENDS) {
        String target = in.getAttributeValue(null, end);
        if (target != null && !out.has(target)) {
          return true;
        }
      }
    }
    return false;
  }

  private static void start(XMLStreamReader in, QdeWriter out) throws IOException {
    out.start(in.getLocalName());
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String name = in.getAttributeLocalName(i);
      String value = in.getAttributeValue(i);
      if (!POINTERS.contains(name) || out.has(value)) {
        out.with(name, (Object) value);
      }
    }
  }
}
