package no.kodebok.coding.search.lucene;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.apache.lucene.util.BytesRef;

/** Names of the index's fields, and how ids are written in them. */
final class Fields {
  /** Grows whenever documents are made otherwise: an index of another number is rebuilt. */
  static final int SCHEMA = 11;

  /** The words, each in all its forms. */
  static final String WORDS = "words";

  /** The source, and the number of the segment in it; one document has both. */
  static final String SOURCE = "source";

  static final String ORDINAL = "ordinal";

  /** Offset of the segment in its source. */
  static final String START = "start";

  /** The kind of the source. */
  static final String TYPE = "type";

  static final String CASE = "case";
  static final String CODE = "code";
  static final String CODER = "coder";

  /** An abbreviation that the segment explains, and its words, parted by {@link #PARTED}. */
  static final String ABBREVIATION = "abbreviation";

  static final char PARTED = '\t';

  static final String SOURCE_NAME = "sourceName";
  static final String SPEAKER = "speaker";

  /** Marks that a segment has or has not; see the constants. */
  static final String MARK = "mark";

  static final String CODED = "coded";
  static final String INTERVIEWER = "interviewer";

  /** Neither a heading nor the interviewer's words. */
  static final String MAIN = "main";

  /** Stored: where the segment stands, and its text. */
  static final String PLACE = "place";

  static final String TEXT = "text";

  private Fields() {}

  /** An id as a term; in the order of time for the ids that the project makes. */
  static BytesRef term(UUID id) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES);
    bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    return new BytesRef(bytes.array());
  }

  static UUID id(BytesRef term) {
    ByteBuffer bytes = ByteBuffer.wrap(term.bytes, term.offset, term.length);
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
