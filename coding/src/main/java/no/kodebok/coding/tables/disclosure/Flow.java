package no.kodebok.coding.tables.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Other numbers of a network that leave its sums as they are: changes that grow path by path. */
final class Flow {
  private static final long COST = 1_000_000;

  private final Network network;
  private final boolean[] free;
  private final long[] changes;

  /**
   * @param hidden what costs nothing to change
   */
  Flow(Network network, boolean[] hidden) {
    this.network = network;
    this.free = hidden.clone();
    this.changes = new long[network.edges().size()];
  }

  /** The changes of all edges. */
  long[] changes() {
    return changes.clone();
  }

  /**
   * Changes an edge by so much at the least cost, and others with it.
   *
   * @param change positive or negative
   * @return false if there is no such flow; the changes are then useless
   */
  boolean move(int edge, long change) {
    for (int i = 0; i < network.shared().size(); i++) {
      if (network.shared().get(i).edge() == edge) {
        return shift(i, -1, change);
      }
    }
    Flow inside = new Flow(network, free);
    if (inside.cycle(edge, change)) {
      System.arraycopy(inside.changes, 0, changes, 0, changes.length);
      return true;
    }
    int row = network.edges().get(edge).row();
    return row >= 0 && shift(row, edge, change);
  }

  /** Sends what changes back to where it comes from without touching a shared number. */
  private boolean cycle(int edge, long change) {
    int sign = change > 0 ? 1 : -1;
    long left = Math.abs(change);
    if (room(edge, change > 0) < left) {
      return false;
    }
    Edge moved = network.edges().get(edge);
    changes[edge] = change;
    while (left > 0 && moved.from() != moved.to()) {
      // Whole at first: what is hidden in one cycle is less than what several would hide.
      Reach reach = reach(moved.to(), sign, left, edge);
      if (!reach.has(moved.from())) {
        reach = reach(moved.to(), sign, 1, edge);
      }
      if (!reach.has(moved.from())) {
        return false;
      }
      List<Integer> path = reach.path(moved.from());
      left -= push(path, sign, Math.min(left, room(path, sign)));
    }
    return true;
  }

  /**
   * Changes a shared number and another of them the other way, with all that they consist of.
   *
   * @param through an edge that is to change with it, or -1
   */
  private boolean shift(int row, int through, long change) {
    int sign = change > 0 ? 1 : -1;
    long left = Math.abs(change);
    Network.Shared shared = network.shared().get(row);
    while (left > 0) {
      long done = shiftOnce(shared, through, sign, left);
      if (done == 0) {
        done = left > 1 ? shiftOnce(shared, through, sign, 1) : 0;
      }
      if (done == 0) {
        return false;
      }
      left -= done;
    }
    return true;
  }

  private long shiftOnce(Network.Shared shared, int through, int sign, long amount) {
    if (room(shared.edge(), sign > 0) < amount) {
      return 0;
    }
    int parts = shared.nodes().length;
    List<Integer> lead = List.of();
    Reach[] reaches = new Reach[parts];
    for (int part = 0; part < parts; part++) {
      int start = shared.nodes()[part];
      if (through >= 0 && network.edges().get(through).part() == part) {
        Edge edge = network.edges().get(through);
        Reach before = reach(start, sign, amount, through);
        if (!before.has(edge.from()) || room(through, sign > 0) < amount) {
          return 0;
        }
        lead = new ArrayList<>(before.path(edge.from()));
        lead.add(2 * through + 1);
        start = edge.to();
      }
      reaches[part] = reach(start, sign, amount, through);
    }
    Network.Shared other = cheapest(shared, reaches, sign, amount);
    if (other == null) {
      return 0;
    }
    push(lead, sign, amount);
    for (int part = 0; part < parts; part++) {
      push(reaches[part].path(other.nodes()[part]), sign, amount);
    }
    changes[shared.edge()] += sign * amount;
    changes[other.edge()] -= sign * amount;
    free[shared.edge()] = true;
    free[other.edge()] = true;
    return amount;
  }

  @SuppressWarnings("ReferenceEquality") // the very same number, not one like it
  private Network.@Nullable Shared cheapest(
      Network.Shared shared, Reach[] reaches, int sign, long amount) {
    Network.Shared best = null;
    long least = Long.MAX_VALUE;
    for (Network.Shared other : network.shared()) {
      if (other == shared || room(other.edge(), sign < 0) < amount) {
        continue;
      }
      long cost = cost(other.edge());
      for (int part = 0; part < reaches.length && cost < Long.MAX_VALUE; part++) {
        long distance = reaches[part].distance()[other.nodes()[part]];
        cost = distance == Long.MAX_VALUE ? distance : cost + distance;
      }
      if (cost < least) {
        least = cost;
        best = other;
      }
    }
    return best;
  }

  private long push(List<Integer> path, int sign, long amount) {
    for (int step : path) {
      changes[step >> 1] += ((step & 1) == 1 ? sign : -sign) * amount;
      free[step >> 1] = true;
    }
    return amount;
  }

  private long room(List<Integer> path, int sign) {
    long room = Long.MAX_VALUE;
    for (int step : path) {
      room = Math.min(room, room(step >> 1, ((step & 1) == 1) == sign > 0));
    }
    return room;
  }

  /** How much an edge can still grow, or shrink. */
  private long room(int edge, boolean grow) {
    Edge e = network.edges().get(edge);
    if (!e.movable()) {
      return 0;
    }
    long now = e.value() + changes[edge];
    return grow ? e.most() - now : now - e.least();
  }

  /**
   * What can be reached from a node.
   *
   * @param stepTo the last step to each node: an edge doubled, and one more where it leads from its
   *     {@code from} to its {@code to}
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on within the class, never compared
  private record Reach(Network network, int from, long[] distance, int[] stepTo) {
    boolean has(int node) {
      return distance[node] < Long.MAX_VALUE;
    }

    List<Integer> path(int to) {
      List<Integer> steps = new ArrayList<>();
      for (int node = to; node != from; ) {
        int step = stepTo[node];
        steps.add(step);
        Edge edge = network.edges().get(step >> 1);
        node = (step & 1) == 1 ? edge.from() : edge.to();
      }
      return steps;
    }
  }

  /**
   * Dijkstra's shortest paths over edges that have room.
   *
   * @param sign whether the first node's sum gets larger by what is sent, or smaller
   * @param without an edge that is not used
   */
  private Reach reach(int from, int sign, long amount, int without) {
    long[] distance = new long[network.nodes()];
    int[] stepTo = new int[distance.length];
    Arrays.fill(distance, Long.MAX_VALUE);
    distance[from] = 0;
    PriorityQueue<long[]> open = new PriorityQueue<>((a, b) -> Long.compare(a[0], b[0]));
    open.add(new long[] {0, from});
    while (!open.isEmpty()) {
      long[] nearest = open.remove();
      int node = (int) nearest[1];
      if (nearest[0] > distance[node]) {
        continue;
      }
      for (int edge : network.edgesAt(node)) {
        Edge e = network.edges().get(edge);
        boolean along = e.from() == node;
        if (edge == without || e.from() == e.to() || room(edge, along == sign > 0) < amount) {
          continue;
        }
        int next = along ? e.to() : e.from();
        long reached = nearest[0] + cost(edge);
        if (reached < distance[next]) {
          distance[next] = reached;
          stepTo[next] = 2 * edge + (along ? 1 : 0);
          open.add(new long[] {reached, next});
        }
      }
    }
    return new Reach(network, from, distance, stepTo);
  }

  /** Few hidden figures first, then small ones. */
  private long cost(int edge) {
    Edge e = network.edges().get(edge);
    return free[edge] || e.kind() == Edge.Kind.UNPUBLISHED
        ? 1
        : e.kind().worth() * (COST + Math.min(e.value(), COST));
  }
}
