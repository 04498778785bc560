package no.kodebok.importers.stata;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.dataset.BinaryFile;
import no.kodebok.importers.dataset.DatasetReason;
import no.kodebok.importers.table.Headings;

/** The layout of releases 117 to 119 (from Stata 13 on): binary parts between tags. */
final class TaggedLayout {
  private static final int TEXT = 130;

  private final ImportFile file;
  private final BinaryFile in;

  TaggedLayout(ImportFile file, BinaryFile in) {
    this.file = file;
    this.in = in;
  }

  DtaContents read() {
    tag("<stata_dta><header><release>");
    Release release = release();
    boolean first = release.number() == 117;
    tag("</release><byteorder>");
    in.order(byteOrder());
    tag("</byteorder><K>");
    int variables = release.number() == 119 ? in.i32() : in.u16();
    tag("</K><N>");
    long rows = first ? in.i32() & 0xffffffffL : in.i64();
    tag("</N><label>");
    String label = Field.text(in, first ? in.u8() : in.u16());
    tag("</label><timestamp>");
    in.skip(in.u8());
    tag("</timestamp></header><map>");
    in.skip(14L * Long.BYTES);
    tag("</map>");
    DtaContents contents = new DtaContents(file, release, label, variables(release, variables));
    characteristics(contents);
    tag("<data>");
    contents.rows().read(in, rows, keyBytes(release));
    tag("</data>");
    longTexts(contents);
    labels(contents);
    tag("</stata_dta>");
    in.finish();
    return contents;
  }

  private Release release() {
    String number = in.raw(3);
    return Release.of(number.matches("11[79]|118") ? Integer.parseInt(number) : 0)
        .orElseThrow(() ->
            new KodebokException(
                DatasetReason.UNKNOWN_STATA.with(number.replaceAll("[^0-9]", "?")),
                file.path()
                    + " is of release \""
                    + number.replaceAll("[^0-9]", "?")
                    + "\" of the Stata format; 113 to 119 are read. In Stata, save it with"
                    + " saveold."));
  }

  private ByteOrder byteOrder() {
    String order = in.raw(3);
    return switch (order) {
      case "LSF" -> ByteOrder.LITTLE_ENDIAN;
      case "MSF" -> ByteOrder.BIG_ENDIAN;
      default -> throw in.damaged("the order of bytes is neither LSF nor MSF");
    };
  }

  private static int keyBytes(Release release) {
    return switch (release.number()) {
      case 117 -> 4;
      case 118 -> 2;
      default -> 3;
    };
  }

  private List<StataVariable> variables(Release release, int count) {
    in.part("the variables");
    if (count < 0 || count > Headings.MOST) {
      throw new KodebokException(
          DatasetReason.TOO_MANY_VARIABLES.with(count, Headings.MOST),
          file.path() + " has " + count + " variables; at most " + Headings.MOST + " are read.");
    }
    tag("<variable_types>");
    int[] types = new int[count];
    for (int i = 0; i < count; i++) {
      types[i] = in.u16();
    }
    tag("</variable_types><varnames>");
    List<String> names = Field.texts(in, count, release.name());
    tag("</varnames><sortlist>");
    in.skip((release.number() == 119 ? 4L : 2L) * (count + 1));
    tag("</sortlist><formats>");
    List<String> formats = Field.texts(in, count, release.format());
    tag("</formats><value_label_names>");
    List<String> labelSets = Field.texts(in, count, release.name());
    tag("</value_label_names><variable_labels>");
    List<String> labels = Field.texts(in, count, release.label());
    tag("</variable_labels>");
    List<StataVariable> variables = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = types[i];
      StorageType type =
          StorageType.ofTagged(number)
              .orElseThrow(() -> in.damaged("no variable has type " + number));
      variables.add(
          new StataVariable(
              type,
              type == StorageType.TEXT ? number : type.width(),
              names.get(i),
              formats.get(i),
              labelSets.get(i),
              labels.get(i)));
    }
    return variables;
  }

  private void characteristics(DtaContents contents) {
    in.part("the characteristics");
    tag("<characteristics>");
    int name = contents.release().name();
    while (next("<ch>", "</characteristics>")) {
      long length = in.i32() & 0xffffffffL;
      if (length < 2L * name) {
        throw in.damaged("a characteristic has " + length + " bytes");
      }
      String variable = Field.text(in, name);
      contents.addNote(variable, Field.text(in, name), Field.text(in, length - 2L * name));
      tag("</ch>");
    }
  }

  private void longTexts(DtaContents contents) {
    in.part("the long texts");
    tag("<strls>");
    int keyBytes = keyBytes(contents.release());
    while (next("GSO", "</strls>")) {
      long variable = in.i32() & 0xffffffffL;
      long number = keyBytes == 4 ? in.i32() & 0xffffffffL : in.i64();
      int type = in.u8();
      long length = in.i32() & 0xffffffffL;
      long key = variable << (64 - 8 * keyBytes) | number;
      if (type == TEXT) {
        contents.addLongText(key, Field.text(in, length));
      } else {
        in.skip(length);
        contents.addBinary(key);
      }
    }
  }

  private void labels(DtaContents contents) {
    in.part("the value labels");
    tag("<value_labels>");
    while (next("<lbl>", "</value_labels>")) {
      contents.readLabels(in, in.i32() & 0xffffffffL);
      tag("</lbl>");
    }
  }

  /** Passes over a tag, which must be there. */
  private void tag(String tag) {
    String found = in.raw(tag.length());
    if (!found.equals(tag)) {
      throw in.damaged("\"" + tag + "\" is not where it should be");
    }
  }

  /** Passes over the tag of one more element, or over the end of the list: then false. */
  private boolean next(String more, String end) {
    String found = in.raw(more.length());
    if (found.equals(more)) {
      return true;
    }
    if (!end.startsWith(found)) {
      throw in.damaged("neither \"" + more + "\" nor \"" + end + "\" is where it should be");
    }
    tag(end.substring(more.length()));
    return false;
  }
}
