package ai.autocalls.lead.spec.diff;

import ai.autocalls.lead.spec.document.SpecDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small documents to compare. */
final class Documents {
  private static final String TEMPLATE =
      """
      openapi: 3.1.0
      info:
        title: Things
        version: 1.0.0
      servers:
        - url: https://a.example.com/api
        - url: https://b.example.com
      security:
        - token: []
      tags:
        - name: Things
      paths:
        /thing:
          post:
            operationId: createThing
            tags: [Things]
            summary: Create a thing
            description: Creates a thing.
            parameters:
              - {name: page, in: query, description: A page., schema: {type: integer}}
            requestBody:
              description: A thing.
              required: true
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/Sent'}
                  example: {value: 1}
            responses:
              '200':
                description: Done.
                headers:
                  X-Left: {description: What is left., schema: {type: integer}}
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/Answered'}
                  text/plain:
                    schema: {type: string}
              '404':
                description: None.
            callbacks:
              done:
                '{$request.body#/url}':
                  post:
                    operationId: done
                    requestBody: {content: {application/json: {schema: {type: string}}}}
                    responses: {'200': {description: Done.}}
      components:
        securitySchemes:
          token: {type: http, scheme: bearer, description: A token.}
          key: {type: apiKey, in: header, name: X-Key}
          oauth:
            type: oauth2
            flows: {clientCredentials: {tokenUrl: https://a.example.com/token, scopes: {read: R, write: W}}}
        parameters:
          Page: {name: page, in: query, description: A page., schema: {type: integer}}
        headers:
          Left: {description: What is left., schema: {type: integer}}
        responses:
          None: {description: None.}
        schemas:
          Named:
            type: object
            properties:
              inner: {type: string}
          Named2:
            type: object
            properties:
              inner: {type: string}
          Sent:
            type: object
            %s
          Answered:
            type: object
            %s
      """;

  private static final String NOTHING = "description: Nothing of interest.";

  private Documents() {}

  static SpecDocument plain() {
    return sending(NOTHING);
  }

  /** The plain document with another text in one place: the first where it has the old one. */
  static SpecDocument with(String old, String replacement) {
    String text = TEMPLATE.formatted(NOTHING, NOTHING);
    if (!text.contains(old)) {
      throw new IllegalArgumentException("not in the document: " + old);
    }
    int at = text.indexOf(old);
    return parse(text.substring(0, at) + replacement + text.substring(at + old.length()));
  }

  /** A document whose request schema has these keywords, given in flow style or on one line. */
  static SpecDocument sending(String keywords) {
    return parse(TEMPLATE.formatted(keywords, NOTHING));
  }

  /** A document whose response schema has these keywords, given in flow style or on one line. */
  static SpecDocument answering(String keywords) {
    return parse(TEMPLATE.formatted(NOTHING, keywords));
  }

  static SpecDocument parse(String text) {
    try {
      Path file = Files.writeString(Files.createTempFile("document", ".yaml"), text);
      SpecDocument document = SpecDocument.read(file);
      Files.delete(file);
      return document;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
