package no.kodebok.importers.stata;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.dataset.BinaryFile;

/** The layout of releases 113 to 115 (Stata 8 to 12): fields of fixed width, one after another. */
final class OldLayout {
  private static final int LITTLE = 2;

  private final ImportFile file;
  private final BinaryFile in;

  OldLayout(ImportFile file, BinaryFile in) {
    this.file = file;
    this.in = in;
  }

  DtaContents read() {
    int number = in.u8();
    Release release = Release.of(number).orElseThrow(() -> in.damaged("no release " + number));
    in.order(in.u8() == LITTLE ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    in.skip(2);
    int variables = in.u16();
    long rows = in.i32();
    String label = Field.text(in, 81);
    in.skip(18);
    DtaContents contents = new DtaContents(file, release, label, variables(release, variables));
    in.part("the characteristics");
    characteristics(contents);
    contents.rows().read(in, rows, 0);
    in.part("the value labels");
    while (in.remaining() > 0) {
      contents.readLabels(in, in.i32());
    }
    in.finish();
    return contents;
  }

  private List<StataVariable> variables(Release release, int count) {
    in.part("the variables");
    int[] types = new int[count];
    for (int i = 0; i < count; i++) {
      types[i] = in.u8();
    }
    List<String> names = Field.texts(in, count, release.name());
    in.skip(2L * (count + 1));
    List<String> formats = Field.texts(in, count, release.format());
    List<String> labelSets = Field.texts(in, count, release.name());
    List<String> labels = Field.texts(in, count, release.label());
    List<StataVariable> variables = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int number = types[i];
      StorageType type =
          StorageType.ofOld(number).orElseThrow(() -> in.damaged("no variable has type " + number));
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
    while (true) {
      int type = in.u8();
      int length = in.i32();
      if (type == 0 && length == 0) {
        return;
      }
      int name = contents.release().name();
      if (type == 1 && length >= 2 * name) {
        String variable = Field.text(in, name);
        contents.addNote(variable, Field.text(in, name), Field.text(in, length - 2 * name));
      } else {
        in.skip(length);
      }
    }
  }
}
