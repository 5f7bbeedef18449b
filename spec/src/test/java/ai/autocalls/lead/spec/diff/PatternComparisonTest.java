package ai.autocalls.lead.spec.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PatternComparisonTest {
  /** Each pair with the kind of its change, and of the change back. */
  static Stream<Arguments> pairs() {
    return Stream.of(
        Arguments.of("^[\\u0030-\\u0039]+$", "^\\d+$", "pattern-rewritten", "pattern-rewritten"),
        Arguments.of("^\\x2B\\d$", "^\\+[0-9]$", "pattern-rewritten", "pattern-rewritten"),
        Arguments.of("^(?:a|b)$", "^[ab]$", "pattern-rewritten", "pattern-rewritten"),
        Arguments.of("^(?<name>a)$", "^a$", "pattern-rewritten", "pattern-rewritten"),
        Arguments.of("^a+?$", "^aa*$", "pattern-rewritten", "pattern-rewritten"),
        Arguments.of("^a$|^b$", "^[ab]$", "pattern-rewritten", "pattern-rewritten"),
        Arguments.of("^.*a", "a", "pattern-loosened", "pattern-tightened"), // a dot ends at a line
        Arguments.of("^[\\s\\S]*a", "a", "pattern-rewritten", "pattern-rewritten"),
        Arguments.of("^[^\\S]$", "^\\s$", "pattern-rewritten", "pattern-rewritten"),
        Arguments.of("^[\\]\\-\"]$", "^[-\"\\]]$", "pattern-rewritten", "pattern-rewritten"),
        Arguments.of("^\"@&~<>#\"$", "^\"@&~<>#\"?$", "pattern-loosened", "pattern-tightened"),
        Arguments.of("^\\u{1F600}$", "^\ud83d\ude00$", "pattern-rewritten", "pattern-rewritten"),
        Arguments.of(
            "^[\u4e00-\u9fff]$", "^[\u4e00-\u9fa5]$", "pattern-tightened", "pattern-loosened"),
        Arguments.of("^a{2,4}$", "^a{2,3}$", "pattern-tightened", "pattern-loosened"),
        Arguments.of("^.{1,5000}$", "^.{1,5001}$", "pattern-loosened", "pattern-tightened"),
        Arguments.of("^a$", "^b$", "pattern-changed", "pattern-changed"),
        Arguments.of("^(?!x)a$", "^a$", "pattern-not-compared", "pattern-not-compared"),
        Arguments.of("^(a)\\1$", "^aa$", "pattern-not-compared", "pattern-not-compared"),
        Arguments.of("^\\p{L}$", "^[a-z]$", "pattern-not-compared", "pattern-not-compared"),
        Arguments.of("^(a$", "^a$", "pattern-not-compared", "pattern-not-compared"));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void patternsAreComparedByWhatTheyMatch(String older, String newer, String kind, String back) {
    assertThat(PatternComparison.between(older, newer).id()).isEqualTo(kind);
    assertThat(PatternComparison.between(newer, older).id()).isEqualTo(back);
  }

  /** Pairs whose automata have millions of states. The limit is on work; the time is a net. */
  static Stream<Arguments> largePairs() {
    return Stream.of(
        Arguments.of("b.{24}$", "b.{25}$"),
        Arguments.of("^.*x.{23}$", "^.*y.{23}$"),
        Arguments.of("^((\\w{1,60}@\\w{1,200},?){1,30})$", "^((\\w{1,60}@\\w{1,200},?){1,15})$"),
        Arguments.of("(xy|yx){12,50}.*(xx|yy){9}", "(xy|yx){12,50}.*(xx|yy){10}"),
        Arguments.of("^(((a{9}){9}){9}){99999}$", "^a$"));
  }

  @ParameterizedTest
  @MethodSource("largePairs")
  void whatIsTooLargeToCompareIsGivenUp(String older, String newer) {
    ChangeKind kind =
        assertTimeoutPreemptively(
            Duration.ofSeconds(30), () -> PatternComparison.between(older, newer));
    assertThat(kind.bump(Direction.REQUEST)).isEqualTo(Bump.MAJOR);
  }
}
