package no.kodebok.importers.spss;

import java.nio.ByteOrder;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.dataset.BinaryFile;
import no.kodebok.importers.dataset.DatasetReason;

/**
 * The beginning of a system file.
 *
 * @param compression how the cases are written
 * @param weight place of the weight among the elements of a case, from 1; 0 for none
 * @param cases how many there are; -1 where the program that wrote them did not know
 * @param bias what is taken off small numbers in compressed cases
 * @param label of the file, one character a byte
 */
record Header(Compression compression, int weight, int cases, double bias, String label) {
  /** How cases are written. */
  enum Compression {
    NONE,
    BYTECODE,
    ZLIB
  }

  /** Reads the header, and sets the order of bytes that holds from there on. */
  static Header read(ImportFile file, BinaryFile in) {
    String magic = in.raw(4);
    if (!magic.equals("$FL2") && !magic.equals("$FL3")) {
      throw new KodebokException(
          DatasetReason.NO_DATASET,
          file.path() + " is no SPSS data file: it does not begin as one.");
    }
    in.skip(60);
    in.order(ByteOrder.LITTLE_ENDIAN);
    int layout = in.i32();
    if (layout > 0xffff || layout < 0) {
      in.order(ByteOrder.BIG_ENDIAN);
      layout = Integer.reverseBytes(layout);
    }
    if (layout != 2 && layout != 3) {
      throw in.damaged("the layout code is " + layout + ", not 2 or 3");
    }
    in.skip(4);
    int compression = in.i32();
    int weight = in.i32();
    int cases = in.i32();
    double bias = in.f64();
    in.skip(17);
    String label = in.raw(64);
    in.skip(3);
    if (compression < 0 || compression > 2) {
      throw in.damaged("the compression is " + compression + ", not 0, 1 or 2");
    }
    if (cases < -1) {
      throw in.damaged("the number of cases is " + cases);
    }
    return new Header(Compression.values()[compression], weight, cases, bias, label);
  }
}
