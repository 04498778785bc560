package no.kodebok.importers.repair;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How the program that made a text wrote its lines.
 *
 * @param width that nine of ten lines keep, in UTF-16 units
 * @param wrapped whether lines are broken at a width
 * @param indented whether many lines begin with space, so that it says nothing
 * @param blankBetween whether a blank line stands between all lines and parts no paragraphs
 */
record Habits(int width, boolean wrapped, boolean indented, boolean blankBetween) {
  private static final int NARROWEST = 45;
  private static final int WIDEST = 140;
  private static final int FEWEST = 6;

  static Habits of(Lines lines) {
    List<Integer> lengths = new ArrayList<>();
    int spaced = 0;
    int single = 0;
    int pairs = 0;
    int continued = 0;
    int previous = -1;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      if (line.isBlank() || line.isNote()) {
        continue;
      }
      String words = line.stripped();
      lengths.add(words.length());
      spaced += Spaces.isSpace(line.text().charAt(0)) ? 1 : 0;
      if (previous >= 0) {
        pairs++;
        boolean one = i - previous == 2;
        single += one ? 1 : 0;
        String before = lines.get(previous).stripped();
        continued += one && Sentence.startsLower(words) && !Sentence.isEnded(before) ? 1 : 0;
      }
      previous = i;
    }
    Collections.sort(lengths);
    int width = lengths.isEmpty() ? 0 : lengths.get(lengths.size() * 9 / 10);
    boolean wrapped = width >= NARROWEST && width <= WIDEST;
    boolean blankBetween =
        wrapped && single >= FEWEST && single * 10 > pairs * 6 && continued * 4 > single;
    return new Habits(width, wrapped, spaced * 100 > lengths.size() * 15, blankBetween);
  }
}
