package ai.autocalls.lead.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the templates do not support stops the generator, with a sentence that says where and why;
 * nothing is generated that would lose or change data.
 */
class UnsupportedConstructsTest {
  /** Where in a contract a construct is. */
  private enum Place {
    /** A property of a request. */
    PROPERTY,
    /** A schema among the components. */
    SCHEMA,
    /** The type of a parameter in the path. */
    PATH_PARAMETER,
    /** Another parameter of an operation. */
    PARAMETER,
    /** The body of a request, by media type. */
    BODY,
    /** The body of a response, by media type. */
    RESPONSE;

    String contractWith(String construct) {
      return CONTRACT
          .replace("<property>", this == PROPERTY ? construct : "{type: string}")
          .replace("<schema>", this == SCHEMA ? construct : "{type: string}")
          .replace("<id>", this == PATH_PARAMETER ? construct : "{type: string}")
          .replace(
              "<parameter>",
              this == PARAMETER ? construct : "{name: q, in: query, schema: {type: string}}")
          .replace("<body>", this == BODY ? construct : JSON)
          .replace("<response>", this == RESPONSE ? construct : JSON);
    }
  }

  private static final String JSON =
      "{application/json: {schema: {$ref: '#/components/schemas/Thing'}}}";
  private static final String CONTRACT =
      """
      openapi: 3.1.0
      info: {title: Things, version: 1.0.0}
      paths:
        /things/{id}:
          put:
            operationId: putThing
            tags: [Things]
            summary: Put a thing
            parameters:
              - {name: id, in: path, required: true, schema: <id>}
              - <parameter>
            requestBody: {content: <body>}
            responses: {'200': {description: Done., content: <response>}}
      components:
        schemas:
          Thing: {type: object, x-request: true, properties: {field: <property>}}
          Other: <schema>
      """;

  private record Row(Place place, String construct, String sentence) {}

  private static Row property(String construct, String sentence) {
    return new Row(Place.PROPERTY, construct, sentence);
  }

  private static Row schema(String construct, String sentence) {
    return new Row(Place.SCHEMA, construct, sentence);
  }

  private static Row parameter(String construct, String sentence) {
    return new Row(Place.PARAMETER, construct, sentence);
  }

  static Stream<Row> unsupported() {
    String unchecked = " is not checked by the builders - leave it out or teach them";
    return Stream.of(
        property("{type: integer, minimum: 1}", "minimum" + unchecked),
        property("{type: integer, maximum: 1}", "maximum" + unchecked),
        property("{type: integer, multipleOf: 2}", "multipleOf" + unchecked),
        property("{type: string, minLength: 1}", "minLength" + unchecked),
        property("{type: string, maxLength: 1}", "maxLength" + unchecked),
        property("{type: array, items: {type: string}, minItems: 1}", "minItems" + unchecked),
        property("{type: array, items: {type: string}, maxItems: 1}", "maxItems" + unchecked),
        property(
            "{type: [string, 'null']}",
            "an explicit null in a request is not supported - a field that is not set is not sent"),
        property(
            "{type: boolean, default: false}",
            "a default in a request is not supported - the provider applies it"),
        property(
            "{type: string, enum: [a, b]}",
            "enumerations are open here - name a component of type string with x-extensible-enum"),
        property(
            "{type: string, x-extensible-enum: [a, b]}",
            "name this open enumeration as a component, and map it in generator.yaml"),
        property(
            "{type: array, items: {type: string}, uniqueItems: true}",
            "uniqueItems is not supported"),
        property(
            "{type: array, items: {type: array, items: {type: string}}}",
            "a container in an array is not supported"),
        property(
            "{type: object, additionalProperties: {type: array, items: {type: string}}}",
            "a container in a map is not supported"),
        property("{type: number, format: float}", "format float is not supported - use double"),
        property("{type: string, format: date}", "format date is not supported"),
        property(
            "{type: string, format: date-time}",
            "format date-time is not supported - timestamps have the format autocalls-timestamp"),
        property(
            "{type: array, items: {type: string, format: date-time}}",
            "format date-time is not supported - timestamps have the format autocalls-timestamp"),
        property("{type: string, format: uuid}", "format uuid is not supported"),
        property("{type: string, format: uri}", "format uri is not supported"),
        property("{type: string, format: byte}", "format byte is not supported"),
        property("{type: string, format: binary}", "format binary is not supported"),
        property("{type: string, format: number}", "format decimal is not supported"),
        property("{}", "a value of any type is supported in open maps only"),
        property(
            "{type: object}",
            "an object without properties is not supported - write additionalProperties"),
        schema(
            "{type: object, properties: {a: {type: string}}}",
            "say x-request or x-response on this schema"),
        schema(
            "{x-request: true, type: string, enum: [a, b]}",
            "enumerations are open here - write type string with x-extensible-enum"),
        schema(
            "{x-request: true, discriminator: {propertyName: a}, type: object, properties: {a:"
                + " {type: string}}}",
            "discriminators are not supported"),
        schema(
            "{x-request: true, allOf: [{$ref: '#/components/schemas/Thing'}, {type: object,"
                + " properties: {a: {type: string}}}]}",
            "allOf is not supported - write the properties out"),
        schema(
            "{x-request: true, oneOf: [{type: string}, {$ref: '#/components/schemas/Thing'}]}",
            "oneOf is not supported"),
        schema(
            "{x-request: true, anyOf: [{type: integer}, {$ref: '#/components/schemas/Thing'}]}",
            "anyOf is not supported"),
        parameter(
            "{name: c, in: cookie, schema: {type: string}}", "cookie parameters are not supported"),
        parameter(
            "{name: q, in: query, style: deepObject, explode: true, schema: {x-request: true,"
                + " type: object, properties: {a: {type: string}}}}",
            "deepObject parameters are not supported"),
        parameter(
            "{name: q, in: query, schema: {type: object, additionalProperties: {type: string}}}",
            "a map as parameter is not supported"),
        new Row(
            Place.PATH_PARAMETER,
            "{type: array, items: {type: string}}",
            "an array in the path is not supported"),
        parameter(
            "{name: q, in: query, explode: false, schema: {type: array, items: {type: string}}}",
            "an array in the query is supported with explode=true only"),
        parameter(
            "{name: q, in: query, schema: {type: string, format: autocalls-timestamp}}",
            "a string with a format is not supported as parameter - leave the format out"),
        parameter(
            "{name: q, in: query, schema: {type: array, items: {type: string, format: date}}}",
            "format date is not supported"),
        new Row(
            Place.BODY,
            "{application/x-www-form-urlencoded: {schema: {type: object, properties: {a: {type:"
                + " string}}}}}",
            "form bodies are not supported"),
        new Row(
            Place.BODY,
            "{multipart/form-data: {schema: {type: object, properties: {a: {type: string}}}}}",
            "multipart bodies are not supported"),
        new Row(
            Place.RESPONSE,
            "{application/octet-stream: {schema: {type: string, format: binary}}}",
            "a file as response is not supported"));
  }

  @ParameterizedTest
  @MethodSource("unsupported")
  void stopsWithASentence(Row row, @TempDir Path folder) throws IOException {
    Path contract =
        Files.writeString(
            folder.resolve("contract.yaml"), row.place().contractWith(row.construct()));

    Throwable failure = catchThrowable(() -> Generation.run(contract, folder.resolve("out")));

    assertThat(failure).as("generation of %s", row.construct()).isNotNull();
    assertThat(ExceptionUtils.getRootCauseMessage(failure)).endsWith(": " + row.sentence());
  }

  @Test
  void generatesTheSameContractWithoutAnyOfThem(@TempDir Path folder) throws IOException {
    Path contract =
        Files.writeString(
            folder.resolve("contract.yaml"), Place.PROPERTY.contractWith("{type: string}"));

    Generation.run(contract, folder.resolve("out"));

    assertThat(folder.resolve("out/src/main/java/ai/autocalls/lead/model/Thing.java")).exists();
  }
}
