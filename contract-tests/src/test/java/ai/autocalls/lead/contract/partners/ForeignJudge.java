package ai.autocalls.lead.contract.partners;

import java.util.List;

/**
 * A tool of somebody else that judges a published file, or reads it.
 *
 * @param name what people call it, and what it is given
 * @param version its pinned version
 * @param command what it is run with, in the folder of the TypeScript tools
 */
record ForeignJudge(String name, String version, List<String> command) {
  /**
   * @param sandbox the address of a running sandbox, for the collection
   */
  static List<ForeignJudge> all(String sandbox, String token) {
    return List.of(
        new ForeignJudge(
            "Spectral, spectral:oas, openapi.yaml",
            "6.16.3",
            PartnerTool.npx(
                "spectral",
                "lint",
                "../openapi.yaml",
                "--ruleset",
                "../spectral.yaml",
                "--fail-severity",
                "hint")),
        new ForeignJudge(
            "Redocly CLI, recommended-strict, openapi.yaml",
            "2.77.0",
            PartnerTool.npx(
                "redocly", "lint", "../openapi.yaml", "--extends", "recommended-strict")),
        new ForeignJudge(
            "Redocly CLI, recommended-strict, openapi-3.0.json",
            "2.77.0",
            PartnerTool.npx(
                "redocly", "lint", "../openapi-3.0.json", "--extends", "recommended-strict")),
        new ForeignJudge(
            "swagger-mock-validator, openapi-3.0.json and the pact as version 2",
            "12.0.0",
            PartnerTool.npx("swagger-mock-validator", "../openapi-3.0.json", "../pact-v2.json")),
        new ForeignJudge(
            "Specmatic, openapi.yaml and its examples",
            "2.55.1",
            List.of(
                "java",
                "-jar",
                "node_modules/specmatic/specmatic.jar",
                "examples",
                "validate",
                "--spec-file=../openapi.yaml",
                "--examples-to-validate=inline")),
        new ForeignJudge(
            "swagger-codegen 3, openapi-3.0.json",
            "3.0.61",
            List.of(
                "java",
                "-jar",
                "../swagger-codegen-cli.jar",
                "generate",
                "-l",
                "java",
                "-i",
                "../openapi-3.0.json",
                "-o",
                "../swagger-codegen")),
        new ForeignJudge(
            "openapi-to-postmanv2, openapi-3.0.json",
            "6.3.3",
            PartnerTool.npx(
                "openapi2postmanv2", "-s", "../openapi-3.0.json", "-o", "imported.json")),
        new ForeignJudge(
            "Newman, postman-collection.json against the sandbox",
            "6.2.2",
            PartnerTool.npx(
                "newman",
                "run",
                "../postman-collection.json",
                "--env-var",
                "baseUrl=" + sandbox,
                "--env-var",
                "token=" + token,
                "--env-var",
                "phoneNumber=+12025550123",
                "--env-var",
                "secondPhoneNumber=+12025550124",
                "--env-var",
                "campaignId=7")));
  }
}
