package no.kodebok.coding.model;

/** A part of a place in a file. The ids are part of the API; places are told in this order. */
public enum PlacePart {
  SHEET("sheet"),
  CELL("cell"),
  /** From 1. */
  LINE("line"),
  /** A heading, a letter, or a number from 1. */
  COLUMN("column"),
  VARIABLE("variable"),
  SET("set"),
  /** A key of JSON. */
  KEY("key");

  private final String id;

  PlacePart(String id) {
    this.id = id;
  }

  public String id() {
    return id;
  }
}
