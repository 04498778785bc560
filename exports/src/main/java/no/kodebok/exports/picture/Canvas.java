package no.kodebok.exports.picture;

/** What a chart is drawn upon. Lengths are in points of a screen, from the upper left corner. */
interface Canvas {
  /** Which part of a text stands at the given place. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  /** How a text looks. */
  record Type(double size, boolean heavy, boolean slanted, String colour) {
    static Type of(double size) {
      return new Type(size, false, false, "#000000");
    }

    Type in(String other) {
      return new Type(size, heavy, slanted, other);
    }
  }

  void rectangle(double x, double y, double width, double height, String colour);

  void line(double x1, double y1, double x2, double y2, String colour, double width);

  void dot(double x, double y, double radius, String colour, double opacity);

  /**
   * A text in one line.
   *
   * @param y of the line that letters stand on
   */
  void text(double x, double y, String text, Type type, Anchor anchor);
}
