package ai.autocalls.lead.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.util.ListStatistics;

/** What was measured of one contender: in each round some times, and the bytes of one operation. */
final class Score {
  private static final double CONFIDENCE = 0.999;

  private final List<ListStatistics> rounds = new ArrayList<>();
  private final ListStatistics all = new ListStatistics();
  private final ListStatistics bytes = new ListStatistics();

  void addRound(double... times) {
    rounds.add(new ListStatistics(times));
    for (double time : times) {
      all.addValue(time);
    }
  }

  void addBytes(double allocated) {
    bytes.addValue(allocated);
  }

  double time() {
    return all.getMean();
  }

  double medianTime() {
    return all.getPercentile(50);
  }

  /** Half of the interval in which the time lies with a confidence of 99.9 %. */
  double error() {
    return all.getMeanErrorAt(CONFIDENCE);
  }

  double bytes() {
    return bytes.getMean();
  }

  /** How many times the time of another this takes; the rounds compare what ran close together. */
  Ratio to(Score other) {
    ListStatistics ratios = new ListStatistics();
    for (int i = 0; i < rounds.size(); i++) {
      ratios.addValue(rounds.get(i).getMean() / other.rounds.get(i).getMean());
    }
    return new Ratio(ratios.getPercentile(50), ratios.getMin(), ratios.getMax());
  }

  /** The median of the rounds, and the rounds that were farthest from it. */
  record Ratio(double median, double lowest, double highest) {}
}
