package no.kodebok.importers.rtf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The charsets that RTF names by numbers. */
final class Codepages {
  static final Charset WINDOWS = Charset.forName("windows-1252");

  private Codepages() {}

  /** The charset of a Windows code page; Windows-1252 for one that is not known. */
  static Charset of(int codepage) {
    String name =
        switch (codepage) {
          case 437, 850, 852, 855, 857, 858, 860, 861, 862, 863, 864, 865, 866 -> "IBM" + codepage;
          case 874 -> "x-windows-874";
          case 932 -> "windows-31j";
          case 936 -> "GBK";
          case 949 -> "x-windows-949";
          case 950 -> "Big5";
          case 1361 -> "x-Johab";
          case 10000 -> "x-MacRoman";
          case 20127 -> "US-ASCII";
          case 65001 -> "UTF-8";
          default ->
              codepage >= 28591 && codepage <= 28605
                  ? "ISO-8859-" + (codepage - 28590)
                  : "windows-" + codepage;
        };
    return Charset.isSupported(name) ? Charset.forName(name) : WINDOWS;
  }

  /** The charset of a font; null for the document's own. */
  static @Nullable Charset ofFont(int fcharset) {
    return switch (fcharset) {
      case 2 -> StandardCharsets.ISO_8859_1;
      case 77 -> of(10000);
      case 128 -> of(932);
      case 129 -> of(949);
      case 130 -> of(1361);
      case 134 -> of(936);
      case 136 -> of(950);
      case 161 -> of(1253);
      case 162 -> of(1254);
      case 163 -> of(1258);
      case 177 -> of(1255);
      case 178 -> of(1256);
      case 186 -> of(1257);
      case 204 -> of(1251);
      case 222 -> of(874);
      case 238 -> of(1250);
      case 254 -> of(437);
      case 255 -> of(850);
      default -> null;
    };
  }
}
