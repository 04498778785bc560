package no.kodebok.exports.refi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.exchange.WholeProject;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.Counterpart;
import no.kodebok.coding.model.Memo;

/**
 * Memos as notes. What was a description, or one note on several things, in the program it came
 * from, is so again.
 */
final class QdeMemos {
  private final WholeProject project;
  private final Guids guids;
  private final NotedPassages passages;
  private final Map<UUID, List<Memo>> byThing = new HashMap<>();
  private final Map<UUID, Memo> descriptions = new HashMap<>();
  private final Map<UUID, Memo> selectionDescriptions = new HashMap<>();
  private final Map<String, Memo> notes = new LinkedHashMap<>();
  private final Map<UUID, String> guidOf = new HashMap<>();

  QdeMemos(WholeProject project, Guids guids, NotedPassages passages) {
    this.passages = passages;
    this.project = project;
    this.guids = guids;
    Set<UUID> withDescription = new HashSet<>();
    withDescription.add(project.project().id());
    project.sources().forEach(source -> withDescription.add(source.id()));
    project.cases().forEach(one -> withDescription.add(one.id()));
    project.codings().forEach(coding -> withDescription.add(coding.id()));
    for (Memo memo : project.memos()) {
      boolean description =
          guids.said(memo.id(), "as").equals("description")
              && withDescription.contains(memo.about());
      if (passages.has(memo.id())) {
        if (!description) {
          note(memo);
        }
        continue;
      }
      description &= !guids.said(memo.id(), "on").equals("passage");
      if (!description || (isOnSelection(memo) ? selectionDescriptions : descriptions)
              .putIfAbsent(memo.about(), memo)
          != null) {
        byThing.computeIfAbsent(memo.about(), about -> new ArrayList<>()).add(memo);
        note(memo);
      }
    }
  }

  /** Memos that were one note are one again, unless one of them has other words now. */
  private void note(Memo memo) {
    Counterpart known = guids.known(memo.id(), Counterpart.SELF);
    String guid = known == null || known.guid().isEmpty() ? memo.id().toString() : known.guid();
    Memo first = notes.get(guid);
    if (first != null && !first.text().equals(memo.text())) {
      guid = memo.id().toString();
    }
    notes.putIfAbsent(guid, memo);
    guidOf.put(memo.id(), guid);
  }

  private boolean isOnSelection(Memo memo) {
    return guids.said(memo.id(), "on").equals("selection");
  }

  /** The description of a thing; empty where it has none. */
  String description(UUID thing) {
    Memo memo = descriptions.get(thing);
    return memo == null ? "" : memo.text();
  }

  /** The description of the passage that a coding is of. */
  String descriptionOfSelection(UUID coding) {
    Memo memo = selectionDescriptions.get(coding);
    return memo == null ? "" : memo.text();
  }

  /** Points to the notes on a thing itself. */
  void references(QdeWriter xml, UUID thing) throws IOException {
    for (Memo memo : byThing.getOrDefault(thing, List.of())) {
      if (!isOnSelection(memo) && !guids.said(memo.id(), "on").equals("nothing")) {
        xml.reference("NoteRef", guid(memo));
      }
    }
  }

  /** Points to the notes on the passage that a coding is of. */
  void referencesOfSelection(QdeWriter xml, UUID coding) throws IOException {
    for (Memo memo : byThing.getOrDefault(coding, List.of())) {
      if (isOnSelection(memo)) {
        xml.reference("NoteRef", guid(memo));
      }
    }
  }

  /** Writes what is noted on a passage that has no code: its description first. */
  void ofPassage(QdeWriter xml, List<Memo> memos, boolean description) throws IOException {
    for (Memo memo : memos) {
      boolean described = guids.said(memo.id(), "as").equals("description");
      if (described && description) {
        xml.element(
            "Description", memo.text().substring(passages.beginning(memo.id()).length()));
      } else if (!described && !description) {
        xml.reference("NoteRef", guid(memo));
      }
    }
  }

  private String guid(Memo memo) {
    return guidOf.getOrDefault(memo.id(), memo.id().toString());
  }

  /** Whether there is a memo on a thing. */
  boolean isAbout(UUID thing) {
    return byThing.containsKey(thing) || descriptions.containsKey(thing);
  }

  void write(QdeWriter xml) throws IOException {
    if (notes.isEmpty()) {
      return;
    }
    xml.start("Notes");
    for (Map.Entry<String, Memo> note : notes.entrySet()) {
      note(xml, note.getKey(), note.getValue());
    }
    xml.end("Notes");
  }

  private void note(QdeWriter xml, String guid, Memo memo) throws IOException {
    String text = memo.text().substring(passages.beginning(memo.id()).length());
    String name = title(text);
    Counterpart known = guids.known(memo.id(), Counterpart.SELF);
    boolean same = known != null && known.said("of").equals(Counterpart.mark(memo.text()));
    if (known != null && same && known.said().containsKey("name")) {
      name = known.said("name");
      String head = known.said("head");
      text = text.startsWith(head) ? text.substring(head.length()) : text;
    }
    xml.start("Note")
        .with("guid", guid)
        .with("name", name)
        .with("creatingUser", guids.of(memo.coder()))
        .with("creationDateTime", memo.at());
    if (same) {
      QdeSources.modified(xml, guids, memo.id(), Counterpart.SELF);
    }
    if (known != null && !known.said("description").isEmpty()) {
      xml.element("Description", known.said("description"));
    }
    xml.element("PlainTextContent", text);
    xml.end("Note");
  }

  /** The beginning of a memo's first line, as it stands there: so it is known not to be a title. */
  private static String title(String text) {
    int end = 0;
    for (int shown = 0; end < text.length() && shown < 60; shown++) {
      int c = text.codePointAt(end);
      if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
        break;
      }
      end += Character.charCount(c);
    }
    return text.substring(0, end).strip();
  }

  /** The standard has no notes on cases, but links from anything to anything. */
  void links(QdeWriter xml) throws IOException {
    Set<String> written = new HashSet<>();
    List<Memo> linked = new ArrayList<>();
    for (Case one : project.cases()) {
      linked.addAll(byThing.getOrDefault(one.id(), List.of()));
    }
    for (Memo memo : linked) {
      String guid = guids.link(memo.id());
      if (!xml.has(guid) && written.add(guid)) {
        xml.start("Link")
            .with("guid", guid)
            .with("direction", "Associative")
            .with("originGUID", guids.of(memo.about()))
            .with("targetGUID", guid(memo))
            .end("Link");
      }
    }
  }

  /** Whether there is a memo on a case, which needs a link. */
  boolean hasLinks() {
    return project.cases().stream().anyMatch(one -> byThing.containsKey(one.id()));
  }
}
