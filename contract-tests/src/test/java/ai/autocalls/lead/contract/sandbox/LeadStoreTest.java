package ai.autocalls.lead.contract.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class LeadStoreTest {
  @Test
  void keepsAsManyLeadsAsItMayAndNotOneMore() {
    LeadStore store = new LeadStore(Clock.systemUTC(), 1, 2, Long.MAX_VALUE);

    store.create(lead(1), "Spring");
    store.create(lead(2), "Spring");
    assertThat(store.trim()).isZero();
    assertThat(store.leads()).extracting(Lead::id).containsExactly(1L, 2L);

    store.create(lead(3), "Spring");
    assertThat(store.trim()).isEqualTo(1);
    assertThat(store.leads()).extracting(Lead::id).containsExactly(2L, 3L);
  }

  @Test
  void forgetsTheNumberOfALeadThatDroppedOut() {
    LeadStore store = new LeadStore(Clock.systemUTC(), 1, 1, Long.MAX_VALUE);
    store.create(lead(1), "Spring");
    store.create(lead(2), "Spring");
    store.trim();

    assertThat(store.create(lead(2), "Spring")).isEmpty();
    assertThat(store.create(lead(1), "Spring")).isPresent();
  }

  @Test
  void keepsNoMoreThanItsMemoryTakesAndTheLastLeadAlways() {
    LeadStore store = new LeadStore(Clock.systemUTC(), 1, 100, 10_000);
    ObjectNode large = lead(1);
    // Nine bytes of text, but an object each.
    for (int i = 0; i < 50; i++) {
      large.withObjectProperty("variables").putObject("v" + i);
    }

    store.create(large, "Spring");
    store.create(lead(2), "Spring");
    store.create(large.deepCopy().put("phone_number", "+12025550103"), "Spring");

    assertThat(store.trim()).isEqualTo(1);
    assertThat(store.leads()).extracting(Lead::id).containsExactly(2L, 3L);

    LeadStore tiny = new LeadStore(Clock.systemUTC(), 1, 100, 1);
    tiny.create(large, "Spring");
    assertThat(tiny.trim()).isZero();
  }

  @Test
  void dropsTheOldestOfTheCampaignsThatStatesMadeAndNoOther() {
    LeadStore store = new LeadStore(Clock.systemUTC(), 1, 2, Long.MAX_VALUE);
    store.putCampaign(7, "Spring");
    store.putStateCampaign(8, "Autumn");
    for (long id = 1_000; id < 2_000; id++) {
      store.putStateCampaign(id, "Made");
    }

    assertThat(store.campaignName(8)).isEmpty();
    assertThat(store.campaignName(7)).hasValue("Spring");
    assertThat(store.campaignName(1_000)).hasValue("Made");
    store.putStateCampaign(1_000, "Renamed");
    store.putStateCampaign(2_000, "Made");
    assertThat(store.campaignName(1_000)).hasValue("Renamed");
    assertThat(store.campaignName(1_001)).isEmpty();
  }

  private static ObjectNode lead(int number) {
    return Json.object().put("phone_number", "+1202555010" + number).put("campaign_id", 7);
  }
}
