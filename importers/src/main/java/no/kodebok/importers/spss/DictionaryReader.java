package no.kodebok.importers.spss;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.dataset.BinaryFile;
import no.kodebok.importers.table.Headings;

/** Reads the records of a system file up to its cases. */
final class DictionaryReader {
  private static final int VARIABLE = 2;
  private static final int LABELS = 3;
  private static final int LABELLED = 4;
  private static final int DOCUMENT = 6;
  private static final int INFO = 7;
  private static final int END = 999;

  private static final int WIDEST = 255;
  private static final int DOCUMENT_LINE = 80;

  /** A longest string has some 4,100 elements; more than this a case of any survey has not. */
  private static final int MOST_ELEMENTS = 1_000_000;

  private final BinaryFile in;
  private final List<RawVariable> variables = new ArrayList<>();
  private final List<LabelSet> labels = new ArrayList<>();
  private final List<String> documents = new ArrayList<>();
  private final List<InfoRecord> infos = new ArrayList<>();
  private int elements;
  private int continuations;

  private DictionaryReader(BinaryFile in) {
    this.in = in;
  }

  static Dictionary read(ImportFile file, BinaryFile in) {
    Header header = Header.read(file, in);
    DictionaryReader reader = new DictionaryReader(in);
    reader.records();
    return new Dictionary(
        header, reader.variables, reader.elements, reader.labels, reader.documents, reader.infos);
  }

  private void records() {
    while (true) {
      in.part("the records before the cases");
      int type = in.i32();
      if (type != VARIABLE && continuations > 0) {
        throw in.damaged("the last text variable is " + continuations + " elements short");
      }
      switch (type) {
        case VARIABLE -> variable();
        case LABELS -> labels();
        case DOCUMENT -> documents();
        case INFO -> info();
        case END -> {
          in.skip(4);
          return;
        }
        default -> throw in.damaged("there is no record of type " + type);
      }
    }
  }

  private void variable() {
    in.part("the variables");
    int type = in.i32();
    int hasLabel = in.i32();
    int missing = in.i32();
    int print = in.i32();
    in.skip(4);
    String name = in.raw(8).stripTrailing();
    if (type < -1 || type > WIDEST) {
      throw in.damaged("variable " + (variables.size() + 1) + " is of type " + type);
    }
    if (hasLabel != 0 && hasLabel != 1) {
      throw in.damaged("variable " + name + " has " + hasLabel + " labels");
    }
    String label = hasLabel == 1 ? label() : "";
    MissingValues values = missing(type, missing);
    int index = elements++;
    if (elements > MOST_ELEMENTS) {
      throw in.damaged("a case has more than " + MOST_ELEMENTS + " elements");
    }
    if (type == -1) {
      if (continuations-- == 0) {
        throw in.damaged("a text goes on where none began");
      }
      return;
    }
    if (continuations > 0) {
      throw in.damaged("the text before " + name + " is " + continuations + " elements short");
    }
    continuations = type == 0 ? 0 : (type + 7) / 8 - 1;
    variables.add(new RawVariable(index, type, name, label, values, (print >> 16) & 0xff));
  }

  private String label() {
    int length = in.i32();
    String label = in.raw(length);
    in.skip((4 - length % 4) % 4);
    return label.stripTrailing();
  }

  private MissingValues missing(int type, int count) {
    if (count < -3 || count > 3 || count == -1) {
      throw in.damaged("a variable has " + count + " missing values");
    }
    if (type != 0) {
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < Math.abs(count); i++) {
        texts.add(in.raw(8));
      }
      return MissingValues.ofTexts(texts);
    }
    boolean range = count < 0;
    double low = range ? in.f64() : 1;
    double high = range ? in.f64() : 0;
    List<Double> numbers = new ArrayList<>();
    for (int i = range ? 2 : 0; i < Math.abs(count); i++) {
      double number = in.f64();
      numbers.add(number == 0 ? 0.0 : number);
    }
    return new MissingValues(numbers, List.of(), low, high);
  }

  private void labels() {
    in.part("the value labels");
    int count = in.i32();
    if (count < 0) {
      throw in.damaged("there are " + count + " labels");
    }
    if (count > in.remaining() / 16) {
      throw in.cutOff();
    }
    List<byte[]> values = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(in.bytes(8));
      int length = in.u8();
      texts.add(in.raw(length).stripTrailing());
      in.skip(7 - length % 8);
    }
    int type = in.i32();
    if (type != LABELLED) {
      throw in.damaged("labels are not followed by their variables");
    }
    int owners = in.i32();
    if (owners < 0 || owners > Headings.MOST) {
      throw in.damaged("labels belong to " + owners + " variables");
    }
    List<Integer> indices = new ArrayList<>();
    for (int i = 0; i < owners; i++) {
      indices.add(in.i32() - 1);
    }
    labels.add(new LabelSet(values, texts, indices));
  }

  private void documents() {
    in.part("the documents");
    int lines = in.i32();
    if (lines < 0) {
      throw in.damaged("a document has " + lines + " lines");
    }
    if (lines > in.remaining() / DOCUMENT_LINE) {
      throw in.cutOff();
    }
    for (int i = 0; i < lines; i++) {
      documents.add(in.raw(DOCUMENT_LINE).stripTrailing());
    }
  }

  private void info() {
    int subtype = in.i32();
    in.part("the extension record " + subtype);
    int size = in.i32();
    int count = in.i32();
    if (size < 0 || count < 0) {
      throw in.damaged("it has " + count + " elements of " + size + " bytes");
    }
    infos.add(new InfoRecord(subtype, size, count, in.raw((long) size * count), in.order()));
  }
}
