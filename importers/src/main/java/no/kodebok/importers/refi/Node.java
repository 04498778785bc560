package no.kodebok.importers.refi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An element of a project file with what it holds. Names are in lower case and without their
 * namespace: programs disagree on both.
 */
final class Node {
  private final String name;
  private final int line;
  private final String[] attributes;
  private List<Node> children = List.of();
  private @Nullable StringBuilder text;
  private List<String> values = List.of();

  /**
   * An element without content yet.
   *
   * @param attributes names in lower case, each followed by its value
   */
  Node(String name, int line, String[] attributes) {
    this.name = name;
    this.line = line;
    this.attributes = attributes;
  }

  void add(Node child) {
    if (children.isEmpty()) {
      children = new ArrayList<>(2);
    }
    children.add(child);
  }

  void add(String more) {
    StringBuilder known = text;
    if (known == null) {
      known = new StringBuilder();
      text = known;
    }
    known.append(more);
  }

  /**
   * Takes the value of a variable that stands in it. Respondents have so many that as elements they
   * would fill the memory.
   */
  void addValue(String variable, String type, String value) {
    if (values.isEmpty()) {
      values = new ArrayList<>(3);
    }
    values.add(variable);
    values.add(type);
    values.add(value);
  }

  /** The values of variables in it: for each the variable's key, the element's name, the value. */
  List<String> values() {
    return values;
  }

  String name() {
    return name;
  }

  int line() {
    return line;
  }

  List<Node> children() {
    return children;
  }

  List<Node> all(String wanted) {
    return children.stream().filter(child -> child.name.equals(wanted)).toList();
  }

  @Nullable Node first(String wanted) {
    for (Node child : children) {
      if (child.name.equals(wanted)) {
        return child;
      }
    }
    return null;
  }

  /** Its own characters as they stand. */
  String text() {
    return text == null ? "" : text.toString();
  }

  /** The characters of its first child of this name, without space around them. */
  String textOf(String child) {
    Node found = first(child);
    return found == null ? "" : found.text().strip();
  }

  /** The value of the attribute, without space around it; empty where there is none. */
  String attribute(String wanted) {
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i].equals(wanted)) {
        return attributes[i + 1].strip();
      }
    }
    return "";
  }

  /** Its own key; empty where it has none. */
  String guid() {
    return guid(attribute("guid"));
  }

  /** The key of what it points to; empty where it points to nothing. */
  String target() {
    String target = attribute("targetguid");
    return guid(target.isEmpty() ? attribute("guid") : target);
  }

  /** The key of who made it; empty where nobody is named. */
  String creator() {
    String creator = attribute("creatinguser");
    return guid(creator.isEmpty() ? attribute("creatinguserguid") : creator);
  }

  /** Without braces, and in lower case. */
  static String guid(String written) {
    return written.replaceAll("[{}\\s]", "").toLowerCase(Locale.ROOT);
  }
}
