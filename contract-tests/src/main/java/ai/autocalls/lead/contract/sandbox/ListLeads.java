package ai.autocalls.lead.contract.sandbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** {@code GET /user/leads}: checks the query, filters, and cuts a page. */
final class ListLeads implements Endpoint {
  private static final List<String> STATUSES =
      List.of(
          Lead.STATUS,
          "scheduled",
          "processing",
          "completed",
          "rescheduled",
          "reached-max-retries",
          "blacklisted");
  private static final long DEFAULT_PAGE_SIZE = 15;
  private static final long MAX_PAGE_SIZE = 100;

  private final LeadStore store;

  ListLeads(LeadStore store) {
    this.store = store;
  }

  @Override
  public SandboxResponse respond(SandboxRequest request) {
    Query query = Query.of(request);
    String status = query.oneOf("status", STATUSES);
    Long campaign = query.integer("campaign_id", Long.MIN_VALUE, Long.MAX_VALUE);
    String number = query.text("phone_number");
    LocalDate from = query.day("date_from");
    LocalDate to = query.day("date_to");
    Long size = query.integer("per_page", 1, MAX_PAGE_SIZE);
    Long page = query.integer("page", 1, Long.MAX_VALUE);
    if (!query.errors().isEmpty()) {
      return Errors.invalid(query.errors());
    }
    List<Lead> found = new ArrayList<>(store.leads());
    found.removeIf(
        lead ->
            (status != null && !status.equals(Lead.STATUS))
                || (campaign != null && campaign != lead.campaignId())
                || (number != null && !lead.phoneNumber().contains(number))
                || (from != null && lead.day().isBefore(from))
                || (to != null && lead.day().isAfter(to)));
    Collections.reverse(found);
    LeadPage result =
        new LeadPage(
            "http://" + request.header("Host").orElse("localhost") + request.path(),
            found,
            size == null ? DEFAULT_PAGE_SIZE : size,
            page == null ? 1 : page);
    return SandboxResponse.json(200, result.toJson());
  }
}
