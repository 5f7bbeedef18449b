package ai.autocalls.lead.contract.partners;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A partner's way from the bundle's document to a running client.
 *
 * @param name what people call it
 * @param version its pinned version
 * @param folder where it works, below the folder of all tools
 * @param generate the commands that write the code, and those that compile it with the program that
 *     uses it
 * @param run the command that runs that program; the token and the addresses are added to it
 */
record PartnerTool(
    String name, String version, String folder, List<List<String>> generate, List<String> run) {
  private static final String GENERATOR = "7.25.0";
  private static final String DOCUMENT = "../openapi.yaml";

  private static final String PYTHON_PACKAGES =
      """
      import dateutil, pydantic, urllib3
      version = tuple(map(int, pydantic.VERSION.split(".")[:2]))
      assert version >= (2, 11), "Could not find pydantic 2.11"
      """;

  /** Every tool that the README of the bundle describes. */
  static List<PartnerTool> all() {
    return List.of(
        java("retrofit2", "serializationLibrary=jackson"),
        java("okhttp-gson", "disallowAdditionalPropertiesIfNotPresent=false"),
        java("native", ""),
        java("restclient", ""),
        java("feign", ""),
        kotlin(),
        python(),
        typescript(
            "typescript-fetch", GENERATOR, generator("typescript-fetch", "typescript-fetch")),
        typescript(
            "typescript-axios", GENERATOR, generator("typescript-axios", "typescript-axios")),
        typescript(
            "openapi-fetch",
            "0.17.0 with openapi-typescript 7.13.0",
            npx("openapi-typescript", DOCUMENT, "--output", "openapi-typescript.ts")),
        typescript(
            "hey-api", "0.90.7", npx("openapi-ts", "--input", DOCUMENT, "--output", "hey-api")),
        typescript(
            "orval",
            "7.9.0",
            npx("orval", "--input", DOCUMENT, "--output", "orval/leads.ts", "--client", "fetch")));
  }

  private static PartnerTool java(String library, String properties) {
    List<String> generate =
        generator("java", ".", "--library", library, "--invoker-package", "lead");
    generate.addAll(List.of("--api-package", "lead.api", "--model-package", "lead.model"));
    if (!properties.isEmpty()) {
      generate.addAll(List.of("--additional-properties", properties));
    }
    return new PartnerTool(
        "OpenAPI Generator, java, " + library,
        GENERATOR,
        "java-" + library,
        List.of(generate, List.of("sh", "-c", "cp *.java ../Cases.java src/main/java/"), maven()),
        javaProgram("Create"));
  }

  private static PartnerTool kotlin() {
    return new PartnerTool(
        "OpenAPI Generator, kotlin",
        GENERATOR,
        "kotlin",
        List.of(
            generator(
                "kotlin",
                ".",
                "--package-name",
                "lead",
                "--additional-properties",
                "serializationLibrary=jackson"),
            List.of("cp", "Create.kt", "src/main/kotlin/"),
            maven()),
        javaProgram("CreateKt"));
  }

  private static PartnerTool python() {
    return new PartnerTool(
        "OpenAPI Generator, python",
        GENERATOR,
        "python",
        List.of(
            generator("python", "."),
            List.of("python3", "-c", PYTHON_PACKAGES),
            List.of("python3", "-m", "compileall", "-q", "openapi_client")),
        List.of("python3", "create.py"));
  }

  private static PartnerTool typescript(String name, String version, List<String> generate) {
    List<String> check = npx("tsc", "--noEmit", "--strict", "--skipLibCheck", "--target", "es2022");
    check.addAll(List.of("--module", "es2022", "--moduleResolution", "bundler", name + ".ts"));
    List<String> bundle = npx("esbuild", name + ".ts", "--bundle", "--platform=node");
    bundle.addAll(List.of("--format=esm", "--packages=external", "--outfile=" + name + ".out.mjs"));
    return new PartnerTool(
        name.startsWith("typescript") ? "OpenAPI Generator, " + name : name,
        version,
        "typescript",
        List.of(generate, check, bundle),
        List.of("node", name + ".out.mjs"));
  }

  private static List<String> generator(String name, String output, String... more) {
    List<String> command = new ArrayList<>(List.of("java", "-jar", "../openapi-generator-cli.jar"));
    command.addAll(List.of("generate", "-g", name, "-i", DOCUMENT, "-o", output));
    command.addAll(List.of(more));
    command.add("--global-property=apiTests=false,modelTests=false,apiDocs=false,modelDocs=false");
    return command;
  }

  private static List<String> maven() {
    return List.of(
        "sh",
        "../mvnw",
        "--quiet",
        "--batch-mode",
        "compile",
        "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath",
        "-Dmdep.outputFile=class-path.txt",
        "-Denforcer.skip");
  }

  private static List<String> javaProgram(String main) {
    return List.of(
        "sh",
        "-c",
        "exec java -cp \"target/classes:$(cat class-path.txt)\" " + main + " \"$@\"",
        "sh");
  }

  static List<String> npx(String... command) {
    return new ArrayList<>(
        Stream.concat(Stream.of("npx", "--no-install"), Stream.of(command)).toList());
  }
}
