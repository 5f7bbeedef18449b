package ai.autocalls.lead.spec.bundle;

import ai.autocalls.lead.spec.document.SpecDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What every brand's bundle is made from.
 *
 * @param spec the contract, with every brand's server
 * @param changelog the changelog of the API alone, as Markdown
 * @param samples the code samples that the pages show, by operationId
 * @param previous the release that this version of the contract follows; empty before the first
 */
record BundleSource(
    SpecDocument spec,
    String changelog,
    Map<String, List<CodeSample>> samples,
    Optional<SpecDocument> previous) {
  BundleSource {
    samples = Map.copyOf(samples);
  }
}
