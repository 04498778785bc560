package no.kodebok.importers.refi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.kodebok.coding.model.Counterpart;
import no.kodebok.coding.model.ImportedProject.Bearer;
import no.kodebok.coding.model.ImportedProject.Passage;
import no.kodebok.coding.model.ImportedProject.Sign;
import no.kodebok.coding.model.TextRange;

/**
 * By which GUIDs the other program knows what is read, and what it says of it that Kodebok has no
 * place for. An export gives both back.
 */
final class Signs {
  private static final List<String> MAKING =
      List.of("creatingUser", "creationDateTime", "modifyingUser", "modifiedDateTime");

  private final List<Sign> signs = new ArrayList<>();

  List<Sign> all() {
    return signs;
  }

  /** What an element says of something; one without a GUID says nothing that can be given back. */
  void add(Bearer bearer, String key, String part, Node element, Map<String, String> said) {
    String guid = element.attribute("guid");
    if (!guid.isEmpty()) {
      signs.add(new Sign(bearer, key, part, guid, said, null));
    }
  }

  /** What an element says of a passage, or of that which a coding is of. */
  void passage(
      Bearer bearer,
      String key,
      Node element,
      Map<String, String> said,
      String text,
      TextRange range) {
    String guid = element.attribute("guid");
    if (!guid.isEmpty()) {
      signs.add(
          new Sign(bearer, key, Counterpart.SELECTION, guid, said, new Passage(text, range)));
    }
  }

  /** What is said of something that the other program has no GUID for. */
  void say(Bearer bearer, String key, Map<String, String> said) {
    signs.add(new Sign(bearer, key, Counterpart.SELF, "", said, null));
  }

  /** The element's name, where Kodebok gave the thing another. */
  static Map<String, String> named(Node element, String given) {
    Map<String, String> said = new HashMap<>();
    String written = element.attribute("name");
    if (!written.equals(given)) {
      said.put("name", written);
      said.put("given", given);
    }
    return said;
  }

  /** Who made an element and changed it, and when, where that is said. */
  static Map<String, String> made(Node element) {
    Map<String, String> said = new HashMap<>();
    for (String name : MAKING) {
      String value = element.attribute(name.toLowerCase(Locale.ROOT));
      if (!value.isEmpty()) {
        said.put(name, value);
      }
    }
    return said;
  }
}
