package ai.autocalls.lead.contract.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.contract.matrix.Mutant.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The matrix finds every source that was changed alone, and names the cell.
 *
 * <p>Some changes cannot be made to some sources:
 *
 * <ul>
 *   <li>client REQUIRED and ADD or TYPE of a response's field: what a builder refuses and what is
 *       read from a response are compiled in; what passes on the wire is all that is changed here.
 *   <li>sandbox ADD of a request field: it is asked about the fields that some source states, and
 *       cannot be asked about one that none does.
 *   <li>sandbox VALUE: it is asked whether it keeps to the contract's method, path and scheme; one
 *       that does not is found to lack them.
 * </ul>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixMutationsIT {
  private static final Set<String> CANNOT_BE_MADE = Set.of("client REQUIRED", "sandbox VALUE");

  @TempDir private static Path folder;
  private Map<Source, Statements> statements;

  @BeforeAll
  void gather() {
    statements = Sources.bundled().statements();
  }

  @Test
  void unchangedSourcesAreInSync() {
    assertThat(SyncMatrix.of(statements).drift()).isZero();
  }

  @ParameterizedTest
  @MethodSource("mutants")
  void findsTheCell(Mutant mutant) throws Exception {
    Map<Source, Statements> changed = new EnumMap<>(statements);
    changed.put(mutant.source(), Statements.of("changed", mutant.states().elements()));

    Row row =
        SyncMatrix.of(changed).rows().stream()
            .filter(candidate -> candidate.operation().equals(mutant.operation()))
            .filter(candidate -> candidate.element().equals(mutant.element()))
            .findFirst()
            .orElseThrow();

    List<String> blamed = new ArrayList<>();
    row.cells()
        .forEach(
            (source, cell) -> {
              if (cell.disagrees()) {
                blamed.add(source.toString());
                assertThat(cell.reason()).contains(source.toString(), mutant.element());
              }
            });
    if (mutant.source() == Source.SPEC) {
      assertThat(blamed).as("the sources that differ from the changed contract").isNotEmpty();
    } else {
      assertThat(blamed)
          .contains(mutant.source().toString())
          .isSubsetOf(mutant.source().toString(), "spec");
    }
  }

  @Test
  void everySourceIsChangedInEveryWay() {
    Set<String> missing = new TreeSet<>();
    Set<String> untouched = new TreeSet<>();
    for (Source source : statements.keySet()) {
      for (Kind kind : Kind.values()) {
        missing.add(source + " " + kind);
      }
      Mutant.FIELDS.keySet().forEach(operation -> untouched.add(source + " " + operation));
    }
    for (Mutant mutant : mutants()) {
      missing.remove(mutant.source() + " " + mutant.kind());
      untouched.remove(mutant.source() + " " + mutant.operation());
    }

    assertThat(missing).isEqualTo(CANNOT_BE_MADE);
    assertThat(untouched).isEmpty();
    assertThat(mutants()).hasSizeGreaterThanOrEqualTo(60);
  }

  List<Mutant> mutants() {
    List<Mutant> all = new ArrayList<>(SpecMutants.all());
    all.addAll(VendorMutants.all(folder));
    all.addAll(PactMutants.all());
    all.addAll(PublishedMutants.all(folder));
    all.addAll(PostmanMutants.all(folder));
    all.addAll(
        RunningMutants.all(Sources.bundled().examples(), Statements.names(statements.values())));
    return all;
  }
}
