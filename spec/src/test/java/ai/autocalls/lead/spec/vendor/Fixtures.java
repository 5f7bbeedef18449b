package ai.autocalls.lead.spec.vendor;

import ai.autocalls.lead.spec.document.Operation;
import ai.autocalls.lead.spec.document.SpecDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The pages under this package's test resources: own sentences around the API's facts. */
final class Fixtures {
  private Fixtures() {}

  /** The contract's operation that most pages are about. */
  static SpecFields createLead() {
    SpecDocument spec = SpecDocument.bundled();
    return new SpecFields(spec, Operation.all(spec.tree()).get(0));
  }

  /** The facts of a page's text. */
  static Facts facts(String page) {
    List<Block> blocks = PageBlocks.of(page);
    return PageInterpreter.facts(blocks, Endpoint.of(blocks), createLead().names());
  }

  /** The facts of a file or an address. */
  static Facts read(String page) {
    return Page.read(page).facts(createLead().names());
  }

  static String text(String name) {
    try (InputStream in = Fixtures.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
