package no.kodebok.importers.spss;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.dataset.RawText;

/** Tells what the file says besides its variables and answers. */
final class FileNotes {
  private static final int SHOWN = 1000;
  private static final int NAMED = 10;

  /** An attribute's name before its values; those of SPSS itself begin with "$@". */
  private static final Pattern ATTRIBUTE = Pattern.compile("(?<=^|[:)/\\n])([^()'\\n:/]+)\\('");

  private FileNotes() {}

  static void tell(Dictionary dictionary, RawText text, FindingLog log) {
    String label = text.line(dictionary.header().label());
    if (!label.isEmpty()) {
      log.note("file-label", label);
    }
    String document = text.line(String.join(" ", dictionary.documents()));
    if (!document.isEmpty()) {
      log.note(
          "file-document",
          document.length() <= SHOWN ? document : document.substring(0, SHOWN) + "…");
    }
    Set<Integer> unknown = new LinkedHashSet<>();
    for (InfoRecord info : dictionary.infos()) {
      switch (info.subtype()) {
        case InfoRecord.VARIABLE_SETS -> log.note("dialog-sets-left-out", setNames(info, text));
        case InfoRecord.FILE_ATTRIBUTES, InfoRecord.VARIABLE_ATTRIBUTES ->
            attributes(info, text, log);
        case InfoRecord.INTEGERS,
            InfoRecord.FLOATS,
            InfoRecord.RESPONSE_SETS,
            InfoRecord.DISPLAY,
            InfoRecord.LONG_NAMES,
            InfoRecord.VERY_LONG_STRINGS,
            InfoRecord.CASES,
            InfoRecord.NEW_RESPONSE_SETS,
            InfoRecord.ENCODING,
            InfoRecord.LONG_LABELS,
            InfoRecord.LONG_MISSING -> {}
        default -> {
          if (!info.meansNothing()) {
            unknown.add(info.subtype());
          }
        }
      }
    }
    unknown.forEach(subtype -> log.note("record-unknown", String.valueOf(subtype)));
  }

  private static String setNames(InfoRecord info, RawText text) {
    return String.join(
        ", ",
        text.read(info.text())
            .lines()
            .map(line -> line.replaceFirst("=.*", "").strip())
            .filter(name -> !name.isEmpty())
            .limit(NAMED)
            .toList());
  }

  private static void attributes(InfoRecord info, RawText text, FindingLog log) {
    Set<String> names = new LinkedHashSet<>();
    Matcher matcher = ATTRIBUTE.matcher(info.text());
    while (matcher.find()) {
      String name = text.line(matcher.group(1));
      if (!name.startsWith("$@") && !name.startsWith(OwnAttributes.OURS)) {
        names.add(name);
      }
    }
    if (!names.isEmpty()) {
      log.note("attributes-left-out", String.join(", ", names.stream().limit(NAMED).toList()));
    }
  }
}
