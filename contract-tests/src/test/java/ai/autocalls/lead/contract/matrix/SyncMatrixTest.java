package ai.autocalls.lead.contract.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import ai.autocalls.lead.spec.document.ContractElement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SyncMatrixTest {
  private static final ContractElement PHONE =
      new ContractElement("request.phone_number", "string", true);
  private static final ContractElement PATH = new ContractElement("path", "/a", true);
  private static final ContractElement HOST = new ContractElement("host", "https://a", true);

  @Test
  void isInSyncWhenEverySourceStatesTheSame() {
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
  void sourceThatLacksWhatTheSpecificationLacksTooIsNotToBlame() {
    Map<Source, Statements> statements = new EnumMap<>(Source.class);
    statements.put(Source.SPEC, Statements.of("spec", List.of()));
    statements.put(Source.CLIENT, Statements.of("client", List.of()));
    statements.put(Source.PACT, Statements.of("pact", List.of(PHONE)));

    Row row = SyncMatrix.compare(statements, NotApplicable.none()).rows().get(0);

    assertThat(row.cells().get(Source.CLIENT))
        .isEqualTo(Cell.notApplicable("Neither client nor spec states it."));
    assertThat(row.inSync()).isFalse();
  }

  @Test
  void groupsRowsByOperation() {
    String list = "GET /user/leads";
    var method = new ContractElement("POST /user/lead", "method", "POST", true);
    var page = new ContractElement(list, "request.query.page", "integer", false);
    var get = new ContractElement(list, "method", "GET", true);
    var late = new ContractElement("POST /user/lead", "request.surplus", "string", false);

    SyncMatrix matrix =
        matrix(List.of(method, get, page), List.of(late, get, page), NotApplicable.none());

    assertThat(matrix.byOperation().keySet()).containsExactly("POST /user/lead", "GET /user/leads");
    assertThat(matrix.rows())
        .extracting(Row::element)
        .containsExactly("method", "request.surplus", "method", "request.query.page");
    assertThat(MatrixText.write(matrix).lines())
        .startsWith(
            "element             spec  pact", "POST /user/lead", "method              yes   NO")
        .contains(
            "GET /user/leads",
            "request.query.page  yes   yes",
            "DRIFT POST /user/lead method: pact does not state method, spec does");
    assertThat(MatrixJson.write(matrix))
        .contains(
            "\"operation\" : \"POST /user/lead\"",
            "\"operation\" : \"GET /user/leads\"",
            "\"element\" : \"request.query.page\"");
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
  void sourceThatDoesNotSayHowDoesNotDrift() {
    var bare = new ContractElement("request.phone_number", null, null);

    assertThat(matrix(List.of(PHONE), List.of(bare), NotApplicable.none()).drift()).isZero();
  }

  @Test
  void listedCellIsNotApplicableAndInSync() {
    var listed = NotApplicable.parse("pact:\n  host: a pact has no host");

    SyncMatrix matrix = matrix(List.of(PHONE, HOST), List.of(PHONE), listed);

    assertThat(matrix.drift()).isZero();
    assertThat(matrix.rows().get(1).cells().get(Source.PACT))
        .isEqualTo(Cell.notApplicable("a pact has no host"));
  }

  @Test
  void listedElementIsOneOfEveryOperationUnlessItNamesOne() {
    var listed = NotApplicable.parse("pact:\n  host: any\n  GET /user/leads path: one");
    var create = List.of(HOST.in("POST /user/lead"), PATH.in("POST /user/lead"));
    var list = List.of(HOST.in("GET /user/leads"), PATH.in("GET /user/leads"));

    SyncMatrix matrix =
        matrix(Stream.concat(create.stream(), list.stream()).toList(), List.of(), listed);

    assertThat(matrix.rows().stream().filter(row -> !row.inSync()).map(Row::key))
        .containsExactly("POST /user/lead path");
  }

  @Test
  void listedElementThatOneOperationNeedsMayBeStatedInAnother() {
    var listed = NotApplicable.parse("pact:\n  path: any");
    var create = PATH.in("POST /user/lead");

    SyncMatrix matrix =
        matrix(List.of(create, PATH.in("GET /user/leads")), List.of(create), listed);

    assertThat(matrix.drift()).isZero();
  }

  @Test
  void listedCellThatIsStatedDrifts() {
    var listed = NotApplicable.parse("pact:\n  host: a pact has no host");

    assertThat(drift(matrix(List.of(HOST), List.of(HOST), listed)))
        .containsExactly(
            "pact states host, so its entry in not-applicable.yaml is out of date; remove it");
  }

  private static SyncMatrix matrix(
      List<ContractElement> spec, List<ContractElement> pact, NotApplicable notApplicable) {
    Map<Source, Statements> statements = new EnumMap<>(Source.class);
    statements.put(Source.SPEC, Statements.of("spec", spec));
    statements.put(Source.PACT, Statements.of("pact", pact));
    return SyncMatrix.compare(statements, notApplicable);
  }

  private static List<String> drift(SyncMatrix matrix) {
    return matrix.rows().stream()
        .flatMap(row -> row.cells().values().stream())
        .filter(cell -> cell.disagrees())
        .map(Cell::reason)
        .toList();
  }
}
