package ai.autocalls.lead.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.benchmarks.Score.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Every measurement runs, if only for a moment: its figures mean nothing here. */
class MeasurementsTest {
  private static final Duration MOMENT = Duration.ofMillis(1);

  @Test
  void codecIsMeasuredForEverySample() throws Exception {
    Rounds rounds = new Rounds();

    rounds.run(brief(CodecBenchmark.class));

    for (Sample sample : Sample.values()) {
      allMeasured(rounds.of("encode", sample), Contender.GENERATED, Contender.STOCK_RETROFIT2);
      allMeasured(rounds.of("decode", sample), Contender.GENERATED, Contender.STOCK_RETROFIT2);
    }
  }

  @Test
  void callsAreMeasuredForEveryContender() throws Exception {
    Rounds rounds = new Rounds();

    rounds.run(brief(CallBenchmark.class));

    allMeasured(rounds.of("createLead"), Contender.values());
  }

  @Test
  void coldStartIsMeasuredForEveryContenderThatHasOne() throws Exception {
    try (ColdStart start = new ColdStart()) {
      for (Map<Contender, Score> scores : List.of(start.measure(1), start.measureWithArchives(1))) {
        assertThat(scores).containsOnlyKeys(ColdStart.CONTENDERS);
        assertThat(scores.values())
            .allSatisfy(score -> assertThat(score.median(Kind.TIME)).isPositive());
      }
      assertThat(start.classesBeforeTheFirstByte()).containsOnlyKeys(ColdStart.CONTENDERS);
      assertThat(start.classesBeforeTheFirstByte().get(Contender.RAW_OKHTTP))
          .isLessThan(start.classesBeforeTheFirstByte().get(Contender.GENERATED));
    }
  }

  @Test
  void leadsInFlightShareTheIdealRate() throws Exception {
    Bulk bulk = Bulk.measure(Contender.GENERATED, MOMENT, MOMENT);

    // A response never comes before the latency is over, and no lead needs two connections.
    assertThat(bulk.share()).isPositive().isLessThanOrEqualTo(1);
    assertThat(bulk.connections()).isBetween(1, Bulk.IN_FLIGHT);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 2, 3})
  void ratioIsTheMedianOfTheRounds(double middle) {
    Score one = new Score();
    Score other = new Score();
    for (double ratio : new double[] {4, middle, 0.5}) {
      one.addRound(Kind.TIME, 20 * ratio, 40 * ratio);
      other.addRound(Kind.TIME, 30, 30);
    }

    assertThat(one.to(other, Kind.TIME)).isEqualTo(new Score.Ratio(middle, 0.5, 4));
  }

  private static ChainedOptionsBuilder brief(Class<?> benchmarks) {
    return Rounds.full(benchmarks)
        .forks(0)
        .warmupIterations(0)
        .measurementIterations(1)
        .measurementTime(TimeValue.milliseconds(1));
  }

  private static void allMeasured(Map<Contender, Score> scores, Contender... contenders) {
    assertThat(scores).containsOnlyKeys(contenders);
    assertThat(scores.values())
        .allSatisfy(
            score -> {
              assertThat(score.median(Kind.TIME)).isPositive();
              assertThat(score.median(Kind.CPU)).isPositive();
              assertThat(score.median(Kind.SWITCHES)).isNotNegative();
              assertThat(score.median(Kind.BYTES)).isNotNegative();
            });
  }
}
