package no.kodebok.coding.tables.disclosure;

import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of a table and the sums between them, in the way in which a reader may compute one
 * from others. A node is a sum that is known: what adds to it less what is taken from it does not
 * change, whatever the hidden numbers are. An edge is a number that may be hidden. As a number is
 * part of two sums at most, what a reader must think possible are the flows in this network: a
 * cycle of hidden edges is another table that looks the same. (Cox, "Network models for
 * complementary cell suppression", JASA 90, 1995.)
 *
 * <p>Variables side by side share the totals of their rows. Each variable is a part of the network,
 * and a shared number is taken from one node in each of them.
 */
final class Network {
  /** The node without a sum. */
  static final int GROUND = 0;

  private final List<Edge> edges = new ArrayList<>();
  private final List<List<Integer>> at = new ArrayList<>(List.of(new ArrayList<>()));
  private final List<Shared> shared = new ArrayList<>();
  private int part;
  private int row = -1;

  /**
   * A number that several parts have.
   *
   * @param nodes that it is taken from, part by part
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on within the package, never compared
  record Shared(int edge, int[] nodes) {}

  int node() {
    at.add(new ArrayList<>());
    return at.size() - 1;
  }

  /** What is added from here on is in this part and a portion of this shared number, or -1. */
  void in(int ofPart, int ofRow) {
    part = ofPart;
    row = ofRow;
  }

  /** Adds a number; gives its place. */
  int add(int from, int to, long value, Edge.Kind kind) {
    return add(from, to, value, Long.MAX_VALUE, kind);
  }

  int add(int from, int to, long value, long most, Edge.Kind kind) {
    edges.add(new Edge(from, to, value, most, kind, part, row));
    int place = edges.size() - 1;
    at.get(from).add(place);
    at.get(to).add(place);
    return place;
  }

  /** Adds a number that is taken from a node in each part; all of them make up what is known. */
  int share(long value, long most, Edge.Kind kind, int[] nodes) {
    int place = add(GROUND, GROUND, value, most, kind);
    shared.add(new Shared(place, nodes));
    return place;
  }

  List<Edge> edges() {
    return edges;
  }

  List<Shared> shared() {
    return shared;
  }

  int nodes() {
    return at.size();
  }

  List<Integer> edgesAt(int node) {
    return at.get(node);
  }
}
