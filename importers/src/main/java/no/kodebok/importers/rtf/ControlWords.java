package no.kodebok.importers.rtf;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Control words with a fixed meaning: signs, and groups with nothing to read in them. */
final class ControlWords {
  private static final Set<String> SILENT =
      Set.of(
          "colortbl",
          "info",
          "pict",
          "header",
          "headerl",
          "headerr",
          "headerf",
          "footer",
          "footerl",
          "footerr",
          "footerf",
          "listtext",
          "pntext",
          "themedata",
          "colorschememapping",
          "latentstyles",
          "datastore",
          "xmlnstbl",
          "rsidtbl",
          "mmathPr",
          "nonshppict",
          "shprslt",
          "sp",
          "objdata",
          "objclass",
          "objname",
          "nonesttables",
          "tc",
          "xe",
          "rxe",
          "txe",
          "datafield",
          "filetbl",
          "revtbl",
          "listtable",
          "listoverridetable",
          "fldinst",
          "template",
          "ftnsep",
          "ftnsepc",
          "ftncn",
          "aftnsep",
          "aftnsepc",
          "aftncn",
          "keycode",
          "bkmkstart",
          "bkmkend",
          "do",
          "upr",
          "private",
          "operator",
          "author",
          "atnid",
          "atnicn",
          "atntime",
          "atnparent",
          "formfield",
          "userprops",
          "generator",
          "background",
          "falt",
          "panose");

  private static final Map<String, String> SIGNS =
      Map.ofEntries(
          Map.entry("emdash", "—"),
          Map.entry("endash", "–"),
          Map.entry("lquote", "‘"),
          Map.entry("rquote", "’"),
          Map.entry("ldblquote", "“"),
          Map.entry("rdblquote", "”"),
          Map.entry("bullet", "•"),
          Map.entry("emspace", "\u2003"),
          Map.entry("enspace", "\u2002"),
          Map.entry("qmspace", "\u2005"),
          Map.entry("tab", "\t"),
          Map.entry("line", "\n"),
          Map.entry("lbr", "\n"),
          Map.entry("zwj", "\u200d"),
          Map.entry("zwnj", "\u200c"));

  private ControlWords() {}

  /** Whether a group of this word is passed over. */
  static boolean isSilent(String word) {
    return SILENT.contains(word);
  }

  /** The sign that a word stands for; null for none. */
  static @Nullable String sign(String word) {
    return SIGNS.get(word);
  }
}
