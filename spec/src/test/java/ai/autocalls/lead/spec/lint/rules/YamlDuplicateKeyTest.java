package ai.autocalls.lead.spec.lint.rules;

import ai.autocalls.lead.spec.lint.ValidSpec;
import org.junit.jupiter.api.Test;

class YamlDuplicateKeyTest {
  private final RuleTester rule = new RuleTester("yaml-duplicate-key");

  @Test
  void findsADoubledKey() {
    rule.finds(
        ValidSpec.unchanged().with("/info/license", "name: A\nname: B\nidentifier: Apache-2.0"),
        "/info/license/name",
        "`name` is here for the second time");
  }

  @Test
  void findsADoubledPath() {
    rule.finds(
        ValidSpec.unchanged()
            .with(
                "/components/schemas/LeadRequest/properties/campaign_id",
                "type: integer\ndescription: The id of the campaign.\nexample: 7\nexample: 8"),
        "/components/schemas/LeadRequest/properties/campaign_id/example",
        "second time");
  }

  @Test
  void acceptsTheSameKeyInTwoObjects() {
    rule.isSilentOn(ValidSpec.unchanged());
  }
}
