package no.kodebok.coding.search.lucene;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.cases.SpeakerCases;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.LineRange;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.SegmentKind;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.search.analysis.Abbreviations;
import no.kodebok.coding.search.analysis.ScannedText;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Makes the documents of one source: one for each segment. */
final class SegmentDocuments {
  private static final FieldType WORDS = new FieldType();

  static {
    WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    WORDS.setTokenized(true);
    WORDS.freeze();
  }

  private final Source source;
  private final SourceText text;
  private final SpeakerCases speakers;
  private final IndexTerms terms;
  private final boolean scanned;
  private final Map<Integer, List<Coding>> codingsOf = new HashMap<>();

  /**
   * Takes what the documents are made of.
   *
   * @param codings those of the segments whose documents are wanted
   */
  SegmentDocuments(
      Source source,
      SourceText text,
      List<Coding> codings,
      SpeakerCases speakers,
      IndexTerms terms) {
    this.source = source;
    this.text = text;
    this.speakers = speakers;
    this.terms = terms;
    this.scanned = ScannedText.is(text.text());
    for (Coding coding : codings) {
      for (int ordinal : overlapping(text, coding.range())) {
        codingsOf.computeIfAbsent(ordinal, o -> new ArrayList<>()).add(coding);
      }
    }
  }

  int count() {
    return text.segments().size();
  }

  /** Numbers of the segments that share a character with the range. */
  static List<Integer> overlapping(SourceText text, TextRange range) {
    List<Segment> segments = text.segments();
    int low = 0;
    int high = segments.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (segments.get(middle).range().end() <= range.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    List<Integer> found = new ArrayList<>();
    for (int at = low;
        at < segments.size() && segments.get(at).range().start() < range.end();
        at++) {
      found.add(at);
    }
    return found;
  }

  Document document(int ordinal) {
    Segment segment = text.segments().get(ordinal);
    String words = segment.range().in(text.text());
    Document document = new Document();
    document.add(new Field(Fields.WORDS, new WordStream(words, terms, scanned), WORDS));
    for (Abbreviations.Explained one : Abbreviations.in(words)) {
      String term = one.abbreviation() + Fields.PARTED + String.join(" ", one.words());
      document.add(new StringField(Fields.ABBREVIATION, term, Store.NO));
    }
    document.add(new StoredField(Fields.TEXT, words));
    document.add(
        new StoredField(Fields.PLACE, place(segment, text.lines(segment.range())).array()));
    BytesRef id = Fields.term(source.id());
    document.add(new StringField(Fields.SOURCE, id, Store.NO));
    document.add(new SortedDocValuesField(Fields.SOURCE, id));
    document.add(new NumericDocValuesField(Fields.ORDINAL, ordinal));
    document.add(new StringField(Fields.SOURCE_NAME, LiveNames.term(source.name()), Store.NO));
    document.add(new NumericDocValuesField(Fields.START, segment.range().start()));
    mark(document, source.kind().name());
    document.add(new SortedDocValuesField(Fields.TYPE, new BytesRef(source.kind().id())));
    UUID caseId = speakers.of(source, segment);
    if (caseId != null) {
      BytesRef term = Fields.term(caseId);
      document.add(new StringField(Fields.CASE, term, Store.NO));
      document.add(new SortedDocValuesField(Fields.CASE, term));
    }
    addSpeaker(document, segment);
    addCodings(document, codingsOf.getOrDefault(ordinal, List.of()));
    return document;
  }

  private static void addSpeaker(Document document, Segment segment) {
    if (segment.speaker() != null) {
      String speaker = LiveNames.term(segment.speaker());
      document.add(new StringField(Fields.SPEAKER, speaker, Store.NO));
      document.add(new SortedDocValuesField(Fields.SPEAKER, new BytesRef(speaker)));
    }
    if (segment.interviewer()) {
      mark(document, Fields.INTERVIEWER);
      document.add(new NumericDocValuesField(Fields.INTERVIEWER, 1));
    } else if (segment.kind() != SegmentKind.HEADING) {
      mark(document, Fields.MAIN);
    }
  }

  private static void addCodings(Document document, List<Coding> codings) {
    Set<UUID> codes = new HashSet<>();
    Set<UUID> coders = new HashSet<>();
    for (Coding coding : codings) {
      if (codes.add(coding.code())) {
        BytesRef code = Fields.term(coding.code());
        document.add(new StringField(Fields.CODE, code, Store.NO));
        document.add(new SortedSetDocValuesField(Fields.CODE, code));
      }
      if (coders.add(coding.coder())) {
        BytesRef coder = Fields.term(coding.coder());
        document.add(new StringField(Fields.CODER, coder, Store.NO));
        document.add(new SortedSetDocValuesField(Fields.CODER, coder));
      }
    }
    if (!codes.isEmpty()) {
      mark(document, Fields.CODED);
    }
  }

  private static void mark(Document document, String mark) {
    document.add(new StringField(Fields.MARK, mark, Store.NO));
  }

  private ByteBuffer place(Segment segment, LineRange lines) {
    String speaker = segment.speaker();
    byte[] name = speaker == null ? new byte[0] : speaker.getBytes(StandardCharsets.UTF_8);
    byte[] kind = segment.kind().name().getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(4 * Integer.BYTES + 3 + kind.length + name.length)
        .putInt(segment.range().start())
        .putInt(segment.range().end())
        .putInt(lines.first())
        .putInt(lines.last())
        .put((byte) (segment.interviewer() ? 1 : 0))
        .put((byte) (speaker == null ? 0 : 1))
        .put((byte) kind.length)
        .put(kind)
        .put(name);
  }

  /** A segment and its lines, read back from {@link Fields#PLACE}. */
  record Place(Segment segment, LineRange lines) {
    static Place read(BytesRef stored) {
      ByteBuffer bytes = ByteBuffer.wrap(stored.bytes, stored.offset, stored.length);
      TextRange range = new TextRange(bytes.getInt(), bytes.getInt());
      LineRange lines = new LineRange(bytes.getInt(), bytes.getInt());
      boolean interviewer = bytes.get() == 1;
      boolean named = bytes.get() == 1;
      byte[] kind = new byte[bytes.get()];
      bytes.get(kind);
      byte[] name = new byte[bytes.remaining()];
      bytes.get(name);
      return new Place(
          new Segment(
              range,
              SegmentKind.valueOf(new String(kind, StandardCharsets.US_ASCII)),
              named ? new String(name, StandardCharsets.UTF_8) : null,
              interviewer),
          lines);
    }
  }
}
