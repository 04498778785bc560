package no.kodebok.importers.repair;

import java.util.ArrayList;
import java.util.List;

/** A line of a text being mended. It knows which original line every part of it stems from. */
final class Line {
  /** What stands on the line, and where each part comes from. */
  record Piece(String text, int number) {}

  private final List<Piece> pieces = new ArrayList<>(1);
  private final int page;
  private String text;
  private boolean pageStart;
  private boolean note;

  /**
   * A line as it was read.
   *
   * @param number of the original line, from 1
   * @param page it stands on, from 1; 0 where pages are not known
   * @param pageStart whether a page begins with it
   */
  Line(String text, int number, int page, boolean pageStart) {
    this.text = text;
    this.page = page;
    this.pageStart = pageStart;
    pieces.add(new Piece(text, number));
  }

  String text() {
    return text;
  }

  String stripped() {
    return Spaces.strip(text);
  }

  boolean isBlank() {
    return Spaces.isBlank(text);
  }

  /** The original line that it begins on. */
  int number() {
    return pieces.getFirst().number();
  }

  int page() {
    return page;
  }

  boolean isPageStart() {
    return pageStart;
  }

  /** Says that a page begins with it, as what stood before was no part of the text. */
  void becomePageStart() {
    pageStart = true;
  }

  boolean isNote() {
    return note;
  }

  void becomeNote() {
    note = true;
  }

  List<Piece> pieces() {
    return pieces;
  }

  /** Puts other words in the place of some; they stem from the same original line. */
  void replace(int start, int end, String words) {
    List<Piece> changed = new ArrayList<>();
    int at = 0;
    boolean placed = false;
    for (Piece piece : pieces) {
      int from = Math.clamp(start - at, 0, piece.text().length());
      int to = Math.clamp(end - at, 0, piece.text().length());
      boolean here = !placed && start - at <= piece.text().length();
      placed |= here;
      String kept =
          piece.text().substring(0, from) + (here ? words : "") + piece.text().substring(to);
      at += piece.text().length();
      if (!kept.isEmpty()) {
        changed.add(new Piece(kept, piece.number()));
      }
    }
    if (changed.isEmpty()) {
      changed.add(new Piece("", number()));
    }
    pieces.clear();
    pieces.addAll(changed);
    text = text.substring(0, start) + words + text.substring(end);
  }

  /** Takes the first characters of the next line to its own end. */
  void take(Line next, int length) {
    int left = length;
    for (Piece piece : List.copyOf(next.pieces)) {
      int part = Math.min(left, piece.text().length());
      if (part > 0) {
        pieces.add(new Piece(piece.text().substring(0, part), piece.number()));
      }
      left -= part;
    }
    text += next.text.substring(0, length);
    next.replace(0, length, "");
  }
}
