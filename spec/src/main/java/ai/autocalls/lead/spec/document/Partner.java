package ai.autocalls.lead.spec.document;

/**
 * A brand under which the API is offered.
 *
 * @param id a short name, fit for a folder
 * @param server the base URL of the API as the brand documents it
 * @param documentation the address of the brand's own page of the endpoint; null where it is not
 *     known
 */
public record Partner(String id, String name, String server, String documentation) {}
