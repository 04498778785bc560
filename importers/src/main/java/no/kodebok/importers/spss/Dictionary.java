package no.kodebok.importers.spss;

import java.util.ArrayList;
import java.util.List;

/**
 * What the records before the cases say.
 *
 * @param variables with the segments of very long strings, in order
 * @param elements 8-byte elements of a case
 */
record Dictionary(
    Header header,
    List<RawVariable> variables,
    int elements,
    List<LabelSet> labels,
    List<String> documents,
    List<InfoRecord> infos) {
  /** The extension records of one subtype. */
  List<InfoRecord> infos(int subtype) {
    List<InfoRecord> found = new ArrayList<>();
    for (InfoRecord info : infos) {
      if (info.subtype() == subtype) {
        found.add(info);
      }
    }
    return found;
  }
}
