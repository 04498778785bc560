package no.kodebok.coding.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.CodingOrigin;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.ProjectReader;

/**
 * What the coders have coded, in the texts they are compared in.
 *
 * @param readers by text, whose coding counts there: one bit a coder
 * @param leftOut texts that one of them has coded but that are not compared
 * @param automatic codings that were left out because no coder read the passage first
 */
record ComparedCodings(
    List<Coding> codings,
    List<Source> texts,
    Map<UUID, Integer> readers,
    List<Source> leftOut,
    int automatic) {
  static ComparedCodings find(
      ProjectReader project, ComparedCoders coders, AgreementRequest request) {
    List<Coding> codings = new ArrayList<>();
    coders
        .coders()
        .forEach(
            coder -> codings.addAll(project.codings(new CodingFilter(null, null, coder.id()))));
    if (request.unit() == TextUnit.GIVEN) {
      codings.removeIf(coding -> !request.given().containsKey(coding.source()));
    }
    int all = codings.size();
    if (!request.automatic()) {
      codings.removeIf(coding -> coding.origin().kind() != CodingOrigin.Kind.HAND);
    }
    int automatic = all - codings.size();
    Map<UUID, Integer> seenBy = seenBy(codings, coders.places());
    List<Source> seen =
        project.sources().stream().filter(source -> seenBy.containsKey(source.id())).toList();
    List<Source> texts =
        seen.stream()
            .filter(source ->
                Integer.bitCount(seenBy.getOrDefault(source.id(), 0))
                    >= request.texts().fewest(coders.count()))
            .toList();
    Map<UUID, Integer> readers = new HashMap<>();
    for (Source text : texts) {
      readers.put(
          text.id(),
          request.texts() == TextChoice.MISSING
              ? seenBy.getOrDefault(text.id(), 0)
              : coders.everybody());
    }
    if (texts.isEmpty()) {
      throw nothingToCompare(coders, seen);
    }
    Set<UUID> compared = texts.stream().map(Source::id).collect(Collectors.toSet());
    codings.removeIf(coding -> !compared.contains(coding.source()));
    List<Source> leftOut = seen.stream().filter(source -> !compared.contains(source.id())).toList();
    return new ComparedCodings(codings, texts, readers, leftOut, automatic);
  }

  private static Map<UUID, Integer> seenBy(List<Coding> codings, Map<UUID, Integer> places) {
    Map<UUID, Integer> seen = new HashMap<>();
    for (Coding coding : codings) {
      int bit = 1 << places.getOrDefault(coding.coder(), 0);
      seen.merge(coding.source(), bit, (before, now) -> before | now);
    }
    return seen;
  }

  private static KodebokException nothingToCompare(ComparedCoders coders, List<Source> seen) {
    return seen.isEmpty()
        ? new KodebokException(
            AgreementReason.NOTHING_CODED_BY_THEM.with(coders.joined()),
            "None of " + coders.joined() + " has coded anything.")
        : new KodebokException(
            AgreementReason.NO_TEXT_IN_COMMON.with(coders.joined()),
            "There is no text in which all of "
                + coders.joined()
                + " have coded something. Compare them in the texts that any of them has coded:"
                + " --texts any.");
  }
}
