package ai.autocalls.lead.contract.conformance;

/**
 * A generated request.
 *
 * @param number which of the cases it is, from 1
 * @param valid whether the contract allows it
 * @param settled whether a page says so; what no page settles is recorded and never failed
 */
record GeneratedCase(
    int number, String title, ProbeRequest request, boolean valid, boolean settled) {}
