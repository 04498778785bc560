package no.kodebok.importers.rtf;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fonts of a document, by their numbers: how the bytes of their letters are read. */
final class Fonts {
  private static final int SYMBOLS = 2;

  private final Map<Integer, Charset> charsets = new HashMap<>();
  private final Set<Integer> symbols = new HashSet<>();
  private Charset document = Codepages.WINDOWS;

  /** The code page of fonts that tell none. */
  void setDocument(Charset charset) {
    document = charset;
  }

  /** Tells the character set of a font by the number that Windows has for it. */
  void setCharset(int font, int number) {
    setCodepage(font, Codepages.ofFont(number));
    if (number == SYMBOLS) {
      symbols.add(font);
    }
  }

  /** Tells the code page of a font; null where it is the document's. */
  void setCodepage(int font, @Nullable Charset charset) {
    if (charset != null) {
      charsets.put(font, charset);
    }
  }

  Charset charset(int font) {
    return charsets.getOrDefault(font, document);
  }

  /** Whether a font has signs where others have letters. */
  boolean isSymbols(int font) {
    return symbols.contains(font);
  }
}
