package no.kodebok.coding.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/**
 * The names in one field that some document still has. A term is the name in lower case, then the
 * name as it is shown.
 */
final class LiveNames {
  private static final char BETWEEN = '\u0000';

  /** Lucene takes no longer terms; nobody writes so much of a name in a query. */
  private static final int LONGEST = 1000;

  private final Map<String, BytesRef> terms = new LinkedHashMap<>();

  private LiveNames() {}

  static LiveNames of(IndexReader reader, String field) throws IOException {
    LiveNames names = new LiveNames();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(field);
      if (terms == null) {
        continue;
      }
      Bits live = leaf.reader().getLiveDocs();
      TermsEnum each = terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        String written = term.utf8ToString();
        if (!names.terms.containsKey(written) && isLive(each, live)) {
          names.terms.put(written, BytesRef.deepCopyOf(term));
        }
      }
    }
    return names;
  }

  static String term(String name) {
    String shown = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    return shown.toLowerCase(Locale.ROOT) + BETWEEN + shown;
  }

  /** The name as it is shown, of a term. */
  static String shown(String term) {
    return term.substring(term.indexOf(BETWEEN) + 1);
  }

  /** The names as they are shown. */
  List<String> shown() {
    return terms.keySet().stream().map(LiveNames::shown).toList();
  }

  /** Terms of the names that are this one, or else of those that contain it. */
  List<BytesRef> matching(String name, boolean exactly) {
    String lower = name.toLowerCase(Locale.ROOT);
    List<BytesRef> same = new ArrayList<>();
    List<BytesRef> containing = new ArrayList<>();
    terms.forEach((written, term) -> {
      String known = written.substring(0, written.indexOf(BETWEEN));
      if (known.equals(lower)) {
        same.add(term);
      } else if (known.contains(lower)) {
        containing.add(term);
      }
    });
    return exactly || !same.isEmpty() ? same : containing;
  }

  private static boolean isLive(TermsEnum term, Bits live) throws IOException {
    PostingsEnum documents = term.postings(null, PostingsEnum.NONE);
    for (int id = documents.nextDoc();
        id != DocIdSetIterator.NO_MORE_DOCS;
        id = documents.nextDoc()) {
      if (live == null || live.get(id)) {
        return true;
      }
    }
    return false;
  }
}
