package ai.autocalls.lead.contract.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.document.ContractElement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SyncMatrixTest {
  private static final ContractElement PHONE =
      new ContractElement("request.phone_number", "string", true);
  private static final ContractElement HOST = new ContractElement("host", "https://a", true);

  @Test
  void isInSyncWhenEverySideStatesTheSame() {
    SyncMatrix matrix = matrix(List.of(PHONE), List.of(PHONE), NotApplicable.none());

    assertThat(matrix.inSync()).isEqualTo(1);
    assertThat(matrix.drift()).isZero();
  }

  @Test
  void renamedElementDriftsInBothItsNames() {
    var renamed = new ContractElement("request.phone", "string", true);

    SyncMatrix matrix = matrix(List.of(PHONE), List.of(renamed), NotApplicable.none());

    assertThat(drift(matrix))
        .containsExactlyInAnyOrder(
            "pact does not state request.phone_number, spec does",
            "spec does not state request.phone; stated by pact",
            "pact states request.phone, spec does not");
  }

  @Test
  void sideThatLacksWhatTheSpecificationLacksTooIsNotToBlame() {
    Map<Side, SideEvidence> evidence = new EnumMap<>(Side.class);
    evidence.put(Side.SPEC, SideEvidence.of("spec", List.of()));
    evidence.put(Side.CLIENT, SideEvidence.of("client", List.of()));
    evidence.put(Side.PACT, SideEvidence.of("pact", List.of(PHONE)));

    Row row = SyncMatrix.compare(evidence, NotApplicable.none()).rows().get(0);

    assertThat(row.cells().get(Side.CLIENT))
        .isEqualTo(Cell.notApplicable("Neither client nor spec states it."));
    assertThat(row.inSync()).isFalse();
  }

  @Test
  void otherTypeDrifts() {
    var number = new ContractElement("request.phone_number", "integer", true);

    assertThat(drift(matrix(List.of(PHONE), List.of(number), NotApplicable.none())))
        .containsExactly("pact says request.phone_number is integer, spec says string");
  }

  @Test
  void otherNecessityDrifts() {
    var optional = new ContractElement("request.phone_number", "string", false);

    assertThat(drift(matrix(List.of(PHONE), List.of(optional), NotApplicable.none())))
        .containsExactly("pact says request.phone_number is optional, spec says required");
  }

  @Test
  void sideThatDoesNotSayHowDoesNotDrift() {
    var bare = new ContractElement("request.phone_number", null, null);

    assertThat(matrix(List.of(PHONE), List.of(bare), NotApplicable.none()).drift()).isZero();
  }

  @Test
  void listedCellIsNotApplicableAndInSync() {
    var listed = NotApplicable.parse("pact:\n  host: a pact has no host");

    SyncMatrix matrix = matrix(List.of(PHONE, HOST), List.of(PHONE), listed);

    assertThat(matrix.drift()).isZero();
    assertThat(matrix.rows().get(1).cells().get(Side.PACT))
        .isEqualTo(Cell.notApplicable("a pact has no host"));
  }

  @Test
  void listedCellThatHasEvidenceDrifts() {
    var listed = NotApplicable.parse("pact:\n  host: a pact has no host");

    assertThat(drift(matrix(List.of(HOST), List.of(HOST), listed)))
        .containsExactly(
            "pact states host, so its entry in not-applicable.yaml is out of date; remove it");
  }

  private static SyncMatrix matrix(
      List<ContractElement> spec, List<ContractElement> pact, NotApplicable notApplicable) {
    Map<Side, SideEvidence> evidence = new EnumMap<>(Side.class);
    evidence.put(Side.SPEC, SideEvidence.of("spec", spec));
    evidence.put(Side.PACT, SideEvidence.of("pact", pact));
    return SyncMatrix.compare(evidence, notApplicable);
  }

  private static List<String> drift(SyncMatrix matrix) {
    return matrix.rows().stream()
        .flatMap(row -> row.cells().values().stream())
        .filter(cell -> cell.verdict() == Cell.Verdict.NO)
        .map(Cell::reason)
        .toList();
  }
}
