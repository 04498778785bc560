package no.kodebok.importers.refi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.kodebok.coding.model.Counterpart;
import no.kodebok.coding.model.ImportedProject.Bearer;
import no.kodebok.coding.model.ImportedProject.Mark;
import no.kodebok.coding.model.ImportedProject.Subject;
import no.kodebok.coding.model.ImportedProject.Text;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.TextRange;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.exchange.CountedPassages;
import no.kodebok.importers.exchange.CountedPassages.Passage;
import no.kodebok.importers.exchange.Counting;
import no.kodebok.importers.exchange.Losses;
import no.kodebok.importers.exchange.MappedText;
import no.kodebok.importers.exchange.Names;
import no.kodebok.importers.exchange.SourceTexts;
import no.kodebok.importers.passages.Conversation;
import org.jspecify.annotations.Nullable;

/** Makes texts with codings of the sources of a project, whatever kind they are. */
final class SourcesReading {
  private final TextContents contents;
  private final NotesReading notes;
  private final Set<String> codes;
  private final Losses losses;
  private final Signs signs;
  private final FindingLog log;
  private final boolean ours;
  private final Names names = new Names();
  private final Map<String, Text> texts = new LinkedHashMap<>();
  private final Map<String, String> guids = new HashMap<>();
  private final Map<String, Place> remembered = new HashMap<>();
  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private Set<String> wanted = Set.of();

  /** A passage of a text, by the text's key. */
  record Place(String text, TextRange range) {}

  /**
   * A reading.
   *
   * @param ours whether Kodebok wrote the file, whose counting need not be found out
   */
  SourcesReading(
      TextContents contents,
      NotesReading notes,
      Set<String> codes,
      Losses losses,
      Signs signs,
      FindingLog log,
      boolean ours) {
    this.signs = signs;
    this.contents = contents;
    this.notes = notes;
    this.codes = codes;
    this.losses = losses;
    this.log = log;
    this.ours = ours;
  }

  /**
   * The texts.
   *
   * @param folders of sources, by their keys
   */
  List<Text> texts(Map<String, String> folders) {
    List<Text> filed = new ArrayList<>();
    for (Text text : texts.values()) {
      String folder = folders.getOrDefault(guids.getOrDefault(text.key(), ""), "");
      filed.add(
          new Text(text.key(), text.name(), text.kind(), text.text(), folder, text.codings()));
    }
    return filed;
  }

  /** Selections of these keys are asked for later. */
  void remember(Set<String> selections) {
    wanted = selections;
  }

  boolean has(String text) {
    return texts.containsKey(text);
  }

  String name(String text) {
    Text found = texts.get(text);
    return found == null ? "" : found.name();
  }

  /** Where a selection that is remembered stands; null where it has no place. */
  @Nullable Place place(String selection) {
    return remembered.get(selection);
  }

  /** Whether a passage covers its text from end to end. */
  boolean isWhole(Place place) {
    Text text = texts.get(place.text());
    return text != null && covers(place.range(), text.text().text());
  }

  /** The turn that a passage covers, and nothing else; null where it is none, or nobody's. */
  @Nullable Segment turn(Place place) {
    Text text = texts.get(place.text());
    List<Segment> covered = text == null ? List.of() : text.text().segments(place.range());
    if (covered.size() != 1 || covered.getFirst().speaker() == null) {
      return null;
    }
    TextRange turn = covered.getFirst().range();
    return place.range().start() <= turn.start() && place.range().end() >= turn.end()
        ? covered.getFirst()
        : null;
  }

  /** How many turns a speaker has in a text. */
  long turns(String text, String speaker) {
    Text found = texts.get(text);
    return found == null
        ? 0
        : found.text().segments().stream()
            .filter(segment -> speaker.equals(segment.speaker()))
            .count();
  }

  /** The values that stand at texts rather than at cases. */
  Map<String, List<String>> values() {
    return values;
  }

  void take(Node source) throws IOException {
    String kind = source.name();
    switch (kind) {
      case "textsource" -> {
        SourceKind said = KindLine.of(source.textOf("description"));
        text(source, source, source.all("plaintextselection"), said);
      }
      case "picturesource" -> media(source, source.first("textdescription"), "pictureselection");
      case "pdfsource" -> pdf(source);
      case "audiosource" -> recording(source, "audioselection");
      case "videosource" -> recording(source, "videoselection");
      default -> log.warning("loss-unknown", kind, "1");
    }
  }

  private void media(Node source, @Nullable Node description, String regions) throws IOException {
    tellKept(source);
    losses.add("loss-regions", source.all(regions).size());
    if (description == null) {
      losses.add("loss-codings-of-media", source.all("coding").size());
    } else {
      text(source, description, description.all("plaintextselection"), null);
    }
  }

  private void tellKept(Node source) {
    log.warning("media-kept", Names.of(source.attribute("name")));
  }

  /** Passages of a PDF lie in its text; what is marked on a page only has its words, if any. */
  private void pdf(Node source) throws IOException {
    tellKept(source);
    Node text = source.first("representation");
    if (text == null) {
      losses.add("loss-regions", source.all("pdfselection").size());
      losses.add("loss-codings-of-media", source.all("coding").size());
      return;
    }
    List<Node> selections = new ArrayList<>(text.all("plaintextselection"));
    TextContents.Content content = contents.of(text);
    for (Node region : source.all("pdfselection")) {
      Node placed = content == null ? null : placedByWords(region, content.text());
      if (placed == null) {
        losses.add("loss-regions");
      } else {
        selections.add(placed);
        losses.add("region-by-words");
      }
    }
    text(source, text, selections, KindLine.of(source.textOf("description")));
  }

  /** The region as a passage, where its words stand just once in the text. */
  private @Nullable Node placedByWords(Node region, String text) throws IOException {
    Node own = region.first("representation");
    TextContents.Content content = own == null ? null : contents.of(own);
    String words = content == null ? "" : content.text().strip();
    int at = words.length() < 4 ? -1 : text.indexOf(words);
    if (at < 0 || text.indexOf(words, at + 1) >= 0) {
      return null;
    }
    int start = text.codePointCount(0, at);
    Node placed =
        new Node(
            "plaintextselection",
            region.line(),
            new String[] {
              "guid", region.attribute("guid"),
              "name", words,
              "startposition", String.valueOf(start),
              "endposition", String.valueOf(start + words.codePointCount(0, words.length())),
              "creatinguser", region.attribute("creatinguser"),
              "creationdatetime", region.attribute("creationdatetime")
            });
    region.children().forEach(placed::add);
    return placed;
  }

  /** What is marked in a transcript lies between its points of time. */
  private void recording(Node source, String regions) throws IOException {
    tellKept(source);
    losses.add("loss-regions", source.all(regions).size());
    List<Node> transcripts = source.all("transcript");
    if (transcripts.isEmpty()) {
      losses.add("loss-codings-of-media", source.all("coding").size());
    }
    for (int i = 0; i < transcripts.size(); i++) {
      Node transcript = transcripts.get(i);
      Map<String, String> places = new HashMap<>();
      for (Node point : transcript.all("syncpoint")) {
        places.put(point.guid(), point.attribute("position"));
      }
      losses.add("loss-times", places.size());
      List<Node> selections = new ArrayList<>(transcript.all("plaintextselection"));
      for (Node selection : transcript.all("transcriptselection")) {
        String start = places.get(Node.guid(selection.attribute("fromsyncpoint")));
        String end = places.get(Node.guid(selection.attribute("tosyncpoint")));
        if (start == null || end == null) {
          losses.add("loss-regions");
          continue;
        }
        Node placed =
            new Node(
                "plaintextselection",
                selection.line(),
                new String[] {
                  "guid", selection.attribute("guid"),
                  "name", selection.attribute("name"),
                  "startposition", start,
                  "endposition", end,
                  "creatinguser", selection.attribute("creatinguser"),
                  "creationdatetime", selection.attribute("creationdatetime")
                });
        selection.children().forEach(placed::add);
        selections.add(placed);
      }
      // The recording is the source; further transcripts are sources of their own.
      text(i == 0 ? source : transcript, transcript, selections, SourceKind.INTERVIEW);
    }
  }

  /**
   * Makes a text.
   *
   * @param source has the name, the codings of the whole and the notes
   * @param textual has the words
   */
  private void text(Node source, Node textual, List<Node> selections, @Nullable SourceKind kind)
      throws IOException {
    String name = Names.of(source.attribute("name"));
    if (name.isEmpty()) {
      name = Names.of(textual.attribute("name"));
    }
    String key = source.guid().isEmpty() ? textual.guid() : source.guid();
    key = key.isEmpty() ? "name " + name : key;
    TextContents.Content content = contents.of(textual);
    boolean fromWord = false;
    if (content == null || content.text().isBlank()) {
      content = contents.ofWord(textual);
      fromWord = content != null && !content.text().isBlank();
    }
    if (content == null || content.text().isBlank()) {
      log.warning(
          textual.attribute("richtextpath").isEmpty() ? "loss-no-text" : "loss-rich-text-only",
          name);
      losses.add("loss-codings-without-text", codings(selections) + source.all("coding").size());
      return;
    }
    guids.put(key, source.guid());
    if (texts.containsKey(key)) {
      log.warning("source-key-twice", name);
      return;
    }
    MappedText mapped = MappedText.of(content.text());
    Conversation.Reading reading = SourceTexts.read(mapped, kind);
    if (reading.text().segments().isEmpty()) {
      log.warning("loss-no-text", name);
      return;
    }
    List<Mark> marks = new ArrayList<>();
    selections(name, key, content, mapped, selections, marks);
    TextRange whole = new TextRange(0, mapped.text().length());
    for (Node coding : source.all("coding")) {
      mark(coding, key, whole, source, marks, Map.of("of", "source"));
    }
    if (source != textual) {
      for (Node coding : textual.all("coding")) {
        mark(coding, key, whole, textual, marks, Map.of("of", "source"));
      }
    }
    if (fromWord) {
      log.note("text-from-word", name);
    } else if (!textual.attribute("richtextpath").isEmpty()) {
      losses.add("rich-text-kept");
    }
    String given = names.unique(name.isEmpty() ? key : name);
    Map<String, String> said = Signs.named(source, given);
    said.putAll(Signs.made(source));
    if (kind == null && !ours) {
      said.put("kind", reading.kind().id());
    }
    signs.add(Bearer.TEXT, key, Counterpart.SELF, source, said);
    texts.put(
        key,
        new Text(
            key,
            given,
            reading.kind(),
            reading.text(),
            "",
            marks));
    String description = source.textOf("description");
    if (KindLine.of(description) == null) {
      notes.describe(Subject.TEXT, key, key, description);
    }
    if (source != textual) {
      notes.describe(Subject.TEXT, key, key + "/text", textual.textOf("description"));
    }
    for (Node reference : source.all("noteref")) {
      notes.refer(reference, Subject.TEXT, key, "");
    }
    List<String> own = new ArrayList<>(source.values());
    if (source != textual) {
      for (Node reference : textual.all("noteref")) {
        notes.refer(reference, Subject.TEXT, key, "");
      }
      own.addAll(textual.values());
    }
    if (!own.isEmpty()) {
      values.put(key, own);
    }
  }

  private static int codings(List<Node> selections) {
    return selections.stream().mapToInt(selection -> selection.all("coding").size()).sum();
  }

  private void selections(
      String name,
      String key,
      TextContents.Content content,
      MappedText mapped,
      List<Node> selections,
      List<Mark> marks)
      throws IOException {
    List<Passage> passages = new ArrayList<>(selections.size());
    for (Node selection : selections) {
      String words = selection.attribute("name");
      passages.add(
          new Passage(
              place(selection, "startposition"),
              place(selection, "endposition"),
              words.isEmpty() ? selection.textOf("description") : words));
    }
    CountedPassages counted =
        ours
            ? CountedPassages.standard(content.text(), passages)
            : CountedPassages.of(content.text(), content.marked(), passages);
    if (!counted.counting().equals(Counting.STANDARD)) {
      log.note("places-counted-otherwise", name, counted.counting().differences());
    }
    List<int @Nullable []> places = counted.places();
    for (int i = 0; i < selections.size(); i++) {
      Node selection = selections.get(i);
      int[] place = places.get(i);
      if (place == null) {
        losses.add("loss-outside-text", Math.max(1, selection.all("coding").size()));
        continue;
      }
      TextRange range = mapped.range(place[0], place[1]);
      if (wanted.contains(selection.guid())) {
        if (selection.all("coding").isEmpty()) {
          signs.passage(Bearer.PASSAGE, key, selection, made(selection), key, range);
        }
        remembered.put(selection.guid(), new Place(key, range));
      }
      selection(selection, key, range, mapped.text(), marks);
    }
  }

  private static boolean covers(TextRange range, String text) {
    return text.substring(0, range.start()).isBlank() && text.substring(range.end()).isBlank();
  }

  private static long place(Node selection, String attribute) {
    try {
      return Long.parseLong(selection.attribute(attribute));
    } catch (NumberFormatException e) {
      // Beyond any text, so it is told with those that lie outside.
      return -1;
    }
  }

  private void selection(Node selection, String key, TextRange range, String text, List<Mark> marks)
      throws IOException {
    String first = null;
    if (range.isEmpty()) {
      losses.add("loss-outside-text", Math.max(1, selection.all("coding").size()));
      return;
    }
    for (Node coding : selection.all("coding")) {
      String made = mark(coding, key, range, selection, marks, Map.of());
      if (made != null) {
        Map<String, String> said = new HashMap<>(made(selection));
        if (!ours) {
          said.put("of", Counterpart.mark(range.in(text)));
        }
        signs.passage(Bearer.CODING, made, selection, said, key, range);
      }
      first = first == null ? made : first;
    }
    String words = range.in(text);
    String description = NotesReading.plain(selection.textOf("description"));
    boolean says =
        !description.isEmpty()
            && !description.replaceAll("\\s+", " ").equals(words.replaceAll("\\s+", " ").strip());
    Subject subject = first == null ? Subject.TEXT : Subject.CODING;
    String about = first == null ? key : first;
    String before = first == null ? "«" + shortened(words) + "»\n\n" : "";
    Map<String, String> on =
        first == null
            ? Map.of(
                "on", "passage",
                "before", before,
                "range", range.start() + "-" + range.end(),
                "words", Counterpart.mark(words),
                "selection", selection.attribute("guid"))
            : Map.of("on", "selection");
    if (first == null && !wanted.contains(selection.guid())) {
      signs.passage(Bearer.PASSAGE, key, selection, made(selection), key, range);
    }
    if (says) {
      String own = selection.guid().isEmpty() ? key + "/" + range.start() : selection.guid();
      notes.describe(
          subject, about, own, before + description, on);
      losses.add(first == null ? "passage-memo" : "passage-described");
    }
    for (Node reference : selection.all("noteref")) {
      notes.refer(reference, subject, about, before, on);
      losses.add(first == null ? "passage-memo" : "passage-described");
    }
    if (first == null
        && !says
        && selection.all("noteref").isEmpty()
        && !wanted.contains(selection.guid())) {
      losses.add("loss-bare-selection");
    }
  }

  /** What a passage says of itself; Kodebok's own says nothing that is not made anew. */
  private Map<String, String> made(Node selection) {
    if (ours) {
      return Map.of();
    }
    Map<String, String> said = Signs.made(selection);
    for (String name : List.of("name", "description")) {
      String value =
          name.equals("name") ? selection.attribute(name) : selection.textOf("description");
      if (!value.isEmpty()) {
        said.put(name, value);
      }
    }
    return said;
  }

  private static String shortened(String words) {
    String line = words.replaceAll("\\s+", " ").strip();
    return line.codePointCount(0, line.length()) <= 300
        ? line
        : line.substring(0, line.offsetByCodePoints(0, 299)) + "…";
  }

  /** The key of the coding that was made; null where it has no code. */
  private @Nullable String mark(
      Node coding,
      String text,
      TextRange range,
      Node around,
      List<Mark> marks,
      Map<String, String> said)
      throws IOException {
    List<Node> references = coding.all("coderef");
    String made = null;
    for (int i = 0; i < references.size(); i++) {
      String code = references.get(i).target();
      if (!codes.contains(code)) {
        losses.add("loss-code-missing");
        continue;
      }
      String key = coding.guid();
      if (key.isEmpty() || i > 0) {
        key = text + "/" + range.start() + "-" + range.end() + "/" + code;
      }
      String coder = coding.creator().isEmpty() ? around.creator() : coding.creator();
      String at = coding.attribute("creationdatetime");
      marks.add(
          new Mark(
              key,
              code,
              range,
              coder.isEmpty() ? null : coder,
              Moments.of(at.isEmpty() ? around.attribute("creationdatetime") : at)));
      if (made == null) {
        signs.add(Bearer.CODING, key, Counterpart.SELF, coding, said);
        made = key;
        for (Node reference : coding.all("noteref")) {
          notes.refer(reference, Subject.CODING, key, "");
        }
      }
    }
    if (references.isEmpty()) {
      losses.add("loss-code-missing");
    }
    return made;
  }
}
