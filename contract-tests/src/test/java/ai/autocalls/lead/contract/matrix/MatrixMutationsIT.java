package ai.autocalls.lead.contract.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.contract.matrix.Mutant.Kind;
import ai.autocalls.lead.spec.document.SpecDocument;
import ai.autocalls.lead.spec.vendor.Facts;
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
 * The matrix finds every side that was changed alone, and names the cell.
 *
 * <p>Some changes cannot be made to some sides:
 *
 * <ul>
 *   <li>client REQUIRED and ADD or TYPE of an answer's field: what a builder refuses and what is
 *       read from an answer are compiled in; what passes on the wire is all that is changed here.
 *   <li>sandbox ADD of a request field: it is asked about the fields that some side states, and
 *       cannot be asked about one that none does.
 *   <li>sandbox VALUE: it is asked whether it keeps to the contract's method, path and scheme; one
 *       that does not is found to lack them.
 * </ul>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixMutationsIT {
  private static final Set<String> CANNOT_BE_MADE = Set.of("client REQUIRED", "sandbox VALUE");

  @TempDir private static Path folder;
  private Map<Side, SideEvidence> evidence;

  @BeforeAll
  void gather() {
    evidence = Evidence.gather(Sources.bundled());
  }

  @Test
  void unchangedSidesAreInSync() {
    assertThat(SyncMatrix.of(evidence).drift()).isZero();
  }

  @ParameterizedTest
  @MethodSource("mutants")
  void findsTheCell(Mutant mutant) throws Exception {
    Map<Side, SideEvidence> changed = new EnumMap<>(evidence);
    changed.put(mutant.side(), SideEvidence.of("changed", mutant.states().elements()));

    Row row =
        SyncMatrix.of(changed).rows().stream()
            .filter(candidate -> candidate.element().equals(mutant.element()))
            .findFirst()
            .orElseThrow();

    List<String> blamed = new ArrayList<>();
    row.cells()
        .forEach(
            (side, cell) -> {
              if (cell.verdict() == Cell.Verdict.NO) {
                blamed.add(side.toString());
                assertThat(cell.reason()).contains(side.toString(), mutant.element());
              }
            });
    if (mutant.side() == Side.SPEC) {
      assertThat(blamed).as("the sides that differ from the changed contract").isNotEmpty();
    } else {
      assertThat(blamed)
          .contains(mutant.side().toString())
          .isSubsetOf(mutant.side().toString(), "spec");
    }
  }

  @Test
  void everySideIsChangedInEveryWay() {
    Set<String> missing = new TreeSet<>();
    for (Side side : evidence.keySet()) {
      for (Kind kind : Kind.values()) {
        missing.add(side + " " + kind);
      }
    }
    mutants().forEach(mutant -> missing.remove(mutant.side() + " " + mutant.kind()));

    assertThat(missing).isEqualTo(CANNOT_BE_MADE);
    assertThat(mutants()).hasSizeGreaterThanOrEqualTo(60);
  }

  List<Mutant> mutants() {
    List<Mutant> all = new ArrayList<>(SpecMutants.all());
    all.addAll(VendorMutants.all(folder));
    all.addAll(PactMutants.all());
    all.addAll(PublishedMutants.all(folder));
    all.addAll(PostmanMutants.all(folder));
    all.addAll(
        RunningMutants.all(
            Evidence.answers(Facts.bundled(), SpecDocument.bundled()),
            Evidence.names(evidence.values())));
    return all;
  }
}
