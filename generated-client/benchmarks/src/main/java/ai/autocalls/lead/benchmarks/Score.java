package ai.autocalls.lead.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.util.ListStatistics;

/** What was measured of one contender: some figures of each kind, in each round. */
final class Score {
  /** What is measured of one operation. */
  enum Kind {
    /** In the unit of the benchmark. */
    TIME,
    /** Of the processor, in microseconds. */
    CPU,
    /** Between threads. */
    SWITCHES,
    /** Allocated. */
    BYTES
  }

  private final List<List<ListStatistics>> rounds = new ArrayList<>();

  Score() {
    for (int i = 0; i < Kind.values().length; i++) {
      rounds.add(new ArrayList<>());
    }
  }

  private List<ListStatistics> of(Kind kind) {
    return rounds.get(kind.ordinal());
  }

  void addRound(Kind kind, double... figures) {
    of(kind).add(new ListStatistics(figures));
  }

  /** The median of the rounds, each of which counts with its mean. */
  double median(Kind kind) {
    ListStatistics means = new ListStatistics();
    of(kind).forEach(round -> means.addValue(round.getMean()));
    return means.getPercentile(50);
  }

  /** How many times that of another this is; the rounds compare what ran close together. */
  Ratio to(Score other, Kind kind) {
    ListStatistics ratios = new ListStatistics();
    for (int i = 0; i < of(kind).size(); i++) {
      ratios.addValue(of(kind).get(i).getMean() / other.of(kind).get(i).getMean());
    }
    return new Ratio(ratios.getPercentile(50), ratios.getMin(), ratios.getMax());
  }

  /** The median of the rounds, and the rounds that were farthest from it. */
  record Ratio(double median, double lowest, double highest) {}
}
