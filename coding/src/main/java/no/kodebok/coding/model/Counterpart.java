package no.kodebok.coding.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * How another program knows a thing of this project: by which GUID, and what it said of the thing
 * that has no place of its own here. An export gives both back, so that the other program
 * recognises what it gave away.
 *
 * @param thing id of the thing; for what has none, such as a folder, an id made of its name
 * @param part which part of it: {@link #SELF}, or something that the other program keeps apart
 * @param guid as the other program writes it, in whatever letters; may be empty where only
 *     something was said
 * @param said by name
 */
public record Counterpart(UUID thing, String part, String guid, Map<String, String> said) {
  /** The thing itself. */
  public static final String SELF = "self";

  /** The passage that a coding is of. */
  public static final String SELECTION = "selection";

  /** The link between a memo and what it is on. */
  public static final String LINK = "link";

  /** Something of the other program's project that Kodebok has no kind of thing for. */
  public static final String CARRIED = "carried";

  public Counterpart {
    said = Collections.unmodifiableMap(new TreeMap<>(said));
  }

  /**
   * A mark of texts that the other program said something of: where they are others now, what it
   * said holds no more.
   */
  public static String mark(String... texts) {
    return Long.toString(Ids.mark(String.join("\0", texts)), Character.MAX_RADIX);
  }

  /** What was said under a name; empty where nothing was. */
  public String said(String name) {
    return said.getOrDefault(name, "");
  }
}
