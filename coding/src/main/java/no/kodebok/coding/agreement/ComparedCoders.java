package no.kodebok.coding.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.NameReason;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.store.ProjectReader;

/** The coders that are compared, each with a place. */
record ComparedCoders(List<Coder> coders) {
  /** One bit each, and the sign bit is left alone. */
  static final int MOST = 30;

  static ComparedCoders find(ProjectReader project, List<String> names) {
    List<Coder> known = project.coders();
    List<Coder> found = new ArrayList<>();
    for (String name : names) {
      Coder coder =
          known.stream()
              .filter(one -> one.name().equalsIgnoreCase(name.strip()))
              .findFirst()
              .orElseThrow(() ->
                  NearestNames.missing(
                      NameReason.NO_SUCH_CODER, name, known.stream().map(Coder::name).toList()));
      if (found.contains(coder)) {
        throw new KodebokException(
            AgreementReason.CODER_NAMED_TWICE.with(coder.name()),
            "\"" + coder.name() + "\" is named twice. Name each coder once.");
      }
      found.add(coder);
    }
    if (found.size() < 2) {
      throw new KodebokException(
          AgreementReason.TWO_CODERS_NEEDED,
          "Agreement is between two coders or more. Name them all.");
    }
    if (found.size() > MOST) {
      throw new KodebokException(
          AgreementReason.TOO_MANY_CODERS.with(found.size(), MOST),
          "At most " + MOST + " coders are compared at a time, not " + found.size() + ".");
    }
    return new ComparedCoders(List.copyOf(found));
  }

  int count() {
    return coders.size();
  }

  /** All of them, one bit a coder. */
  int everybody() {
    return (1 << coders.size()) - 1;
  }

  Map<UUID, Integer> places() {
    Map<UUID, Integer> places = new HashMap<>();
    for (int place = 0; place < coders.size(); place++) {
      places.put(coders.get(place).id(), place);
    }
    return places;
  }

  List<String> names() {
    return coders.stream().map(Coder::name).toList();
  }

  /** Those of a pattern, or those who are not in it. */
  List<String> names(int pattern, boolean in) {
    List<String> names = new ArrayList<>();
    for (int place = 0; place < coders.size(); place++) {
      if (((pattern >>> place) & 1) == (in ? 1 : 0)) {
        names.add(coders.get(place).name());
      }
    }
    return names;
  }

  String joined() {
    return String.join(", ", names());
  }
}
