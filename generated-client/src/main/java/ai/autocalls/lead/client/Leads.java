package ai.autocalls.lead.client;

import ai.autocalls.lead.model.CreateLeadRequest;
import ai.autocalls.lead.model.Lead;
import ai.autocalls.lead.model.LeadPage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What applications call. {@link AutocallsClient} implements it over HTTP; a unit test implements
 * it without.
 *
 * <p>All of a synchronous call happens on the caller's thread, the supplier of the token,
 * interceptors and the listener included. An interrupt, also one before the call, gives up: nothing
 * leaves any more, and the thread stays interrupted.
 *
 * <p>An asynchronous call asks for the token on the caller's thread and does not wait. Completing
 * its future from outside gives up, in whatever way: {@code cancel}, {@code orTimeout}, {@code
 * complete}. Nothing leaves after that; a lead may exist if its request left before. The same holds
 * for futures derived from it by {@code thenApply} and the like; only {@code copy()} makes one that
 * can be completed by itself. The future fails with the {@link AutocallsException} that the
 * synchronous call throws.
 *
 * <p>Every call throws {@link IllegalStateException} if the client is closed.
 */
public interface Leads {
  /**
   * Creates a lead: its person is called as soon as the campaign runs.
   *
   * @param request the person, and the campaign to call them for
   * @return the lead as the provider responded
   * @throws AutocallsException if it failed; {@link AutocallsException#delivery()} says whether the
   *     lead may exist
   */
  default Lead createLead(CreateLeadRequest request) {
    return createLead(request, CallOptions.none());
  }

  /**
   * Like {@link #createLead(CreateLeadRequest)}, with its own limit of time for each attempt
   * instead of the client's.
   *
   * @param request the person, and the campaign to call them for
   * @param callTimeout how long one attempt may take from start to end, zero for no limit
   * @return the lead as the provider responded
   * @throws AutocallsException if it failed; {@link AutocallsException#delivery()} says whether the
   *     lead may exist
   * @throws IllegalArgumentException if the limit is negative
   */
  default Lead createLead(CreateLeadRequest request, Duration callTimeout) {
    return createLead(request, CallOptions.builder().callTimeout(callTimeout).build());
  }

  /**
   * Like {@link #createLead(CreateLeadRequest)}, with options for this call.
   *
   * @param request the person, and the campaign to call them for
   * @param options what this call does in its own way
   * @return the lead as the provider responded
   * @throws AutocallsException if it failed; {@link AutocallsException#delivery()} says whether the
   *     lead may exist
   */
  Lead createLead(CreateLeadRequest request, CallOptions options);

  /**
   * Like {@link #createLead(CreateLeadRequest)}, without waiting for the response.
   *
   * @param request the person, and the campaign to call them for
   * @return the lead
   */
  default CompletableFuture<Lead> createLeadAsync(CreateLeadRequest request) {
    return createLeadAsync(request, CallOptions.none());
  }

  /**
   * Like {@link #createLead(CreateLeadRequest, Duration)}, without waiting for the response.
   *
   * @param request the person, and the campaign to call them for
   * @param callTimeout how long one attempt may take from start to end, zero for no limit
   * @return the lead
   * @throws IllegalArgumentException if the limit is negative
   */
  default CompletableFuture<Lead> createLeadAsync(CreateLeadRequest request, Duration callTimeout) {
    return createLeadAsync(request, CallOptions.builder().callTimeout(callTimeout).build());
  }

  /**
   * Like {@link #createLead(CreateLeadRequest, CallOptions)}, without waiting for the response.
   *
   * @param request the person, and the campaign to call them for
   * @param options what this call does in its own way
   * @return the lead
   */
  CompletableFuture<Lead> createLeadAsync(CreateLeadRequest request, CallOptions options);

  /**
   * Like {@link #createLead(CreateLeadRequest, CallOptions)}, with the response beside the lead.
   *
   * @param request the person, and the campaign to call them for
   * @param options what this call does in its own way; {@link CallOptions#none()} for nothing
   * @return the lead and the response
   * @throws AutocallsException if it failed; {@link AutocallsException#delivery()} says whether the
   *     lead may exist
   */
  LeadResponse createLeadWithResponse(CreateLeadRequest request, CallOptions options);

  /**
   * Like {@link #createLeadWithResponse}, without waiting for the response.
   *
   * @param request the person, and the campaign to call them for
   * @param options what this call does in its own way; {@link CallOptions#none()} for nothing
   * @return the lead and the response
   */
  CompletableFuture<LeadResponse> createLeadWithResponseAsync(
      CreateLeadRequest request, CallOptions options);

  /**
   * Reads one page of the leads that match. It creates nothing, so it is repeated, within the retry
   * policy, after a broken connection and after 408, 429 and 500 and above.
   *
   * @param query which leads, and which page of them
   * @return the page
   * @throws AutocallsException if it failed, which says nothing about any lead
   */
  default LeadPage listLeads(LeadQuery query) {
    return listLeads(query, CallOptions.none());
  }

  /**
   * Like {@link #listLeads(LeadQuery)}, with options for this call.
   *
   * @param query which leads, and which page of them
   * @param options what this call does in its own way
   * @return the page
   * @throws AutocallsException if it failed, which says nothing about any lead
   */
  LeadPage listLeads(LeadQuery query, CallOptions options);

  /**
   * Like {@link #listLeads(LeadQuery)}, without waiting for the response.
   *
   * @param query which leads, and which page of them
   * @return the page
   */
  default CompletableFuture<LeadPage> listLeadsAsync(LeadQuery query) {
    return listLeadsAsync(query, CallOptions.none());
  }

  /**
   * Like {@link #listLeads(LeadQuery, CallOptions)}, without waiting for the response.
   *
   * @param query which leads, and which page of them
   * @param options what this call does in its own way
   * @return the page
   */
  CompletableFuture<LeadPage> listLeadsAsync(LeadQuery query, CallOptions options);

  /**
   * All leads that match, from the query's page on; each page is read when its first lead is asked
   * for. No lead comes twice, even if leads are added meanwhile. One may be missed if others are
   * deleted meanwhile, as the order of the list is not known.
   *
   * <p>The pages end at the last one that the provider names, or with an empty one. An iterator
   * throws {@link LookupFailedException} if the provider repeats a page, or if there are more than
   * 1,000: narrow the query then.
   *
   * @param query which leads; 100 to a page, unless the query says otherwise
   * @return the leads; each iterator reads the list again
   */
  default Iterable<Lead> allLeads(LeadQuery query) {
    return () -> new LeadIterator(query, this::listLeads);
  }

  /**
   * Reads all leads that match, like {@link #allLeads}, page after page and without waiting.
   *
   * @param query which leads
   * @return the leads
   */
  default CompletableFuture<List<Lead>> allLeadsAsync(LeadQuery query) {
    return new AllPages(query, this::listLeadsAsync).read();
  }

  /**
   * Finds the leads of a phone number in a campaign. The endpoint also lists numbers that only
   * contain this one; those are left out here. Two numbers are the same if their digits are.
   *
   * <p>Whether a lead that was created a moment ago is listed, and whether secondary contacts are
   * listed as leads of their own, is not known.
   *
   * @param campaignId the campaign
   * @param phoneNumber the whole number, such as {@code +12025550123}
   * @return the leads, in the order of the list; none if there is no such lead
   * @throws AutocallsException if the list could not be read, which says nothing about any lead
   * @throws IllegalArgumentException if the number has no digits
   */
  default List<Lead> findLeads(long campaignId, String phoneNumber) {
    SoughtLead sought = new SoughtLead(campaignId, phoneNumber);
    List<Lead> found = new ArrayList<>();
    allLeads(sought.query()).forEach(found::add);
    return sought.sameNumber(found);
  }

  /**
   * Like {@link #findLeads}, without waiting for the responses.
   *
   * @param campaignId the campaign
   * @param phoneNumber the whole number, such as {@code +12025550123}
   * @return the leads
   */
  default CompletableFuture<List<Lead>> findLeadsAsync(long campaignId, String phoneNumber) {
    SoughtLead sought = new SoughtLead(campaignId, phoneNumber);
    return allLeadsAsync(sought.query()).thenApply(sought::sameNumber);
  }

  /**
   * Like {@link #outcomeOf(CreateLeadRequest, String)}, by the reference that the request carries
   * itself; without one, the lead cannot be distinguished from others of the same number.
   *
   * @param request the request as it was passed to {@link #createLead(CreateLeadRequest)}
   * @return what was seen; {@link LeadOutcome} says what to do
   * @throws AutocallsException if the list could not be read: the outcome is still unknown,
   *     whatever the type of the exception
   */
  default LeadOutcome outcomeOf(CreateLeadRequest request) {
    return outcomeOf(request, null);
  }

  /**
   * Like {@link #outcomeOf(CreateLeadRequest)}, without waiting.
   *
   * @param request the request as it was passed to {@link #createLead(CreateLeadRequest)}
   * @return what was seen
   */
  default CompletableFuture<LeadOutcome> outcomeOfAsync(CreateLeadRequest request) {
    return outcomeOfAsync(request, null);
  }

  /**
   * Looks for the lead of a request whose outcome is unknown, for as long as {@link
   * AutocallsClient.Builder#lookAfter} says, and until it is found. It only looks, and never sends
   * the request again.
   *
   * @param request the request as it was passed to {@link #createLead(CreateLeadRequest)}
   * @param reference {@link AutocallsException#reference()} of its failure; if null, what the
   *     request carries itself
   * @return what was seen; {@link LeadOutcome} says what to do
   * @throws AutocallsException if the list could not be read: the outcome is still unknown,
   *     whatever the type of the exception
   * @throws IllegalArgumentException if there is a reference, but the client has no {@link
   *     AutocallsClient.Builder#referenceVariable}
   */
  LeadOutcome outcomeOf(CreateLeadRequest request, @Nullable String reference);

  /**
   * Like {@link #outcomeOf(CreateLeadRequest, String)}, without waiting.
   *
   * @param request the request as it was passed to {@link #createLead(CreateLeadRequest)}
   * @param reference {@link AutocallsException#reference()} of its failure; if null, what the
   *     request carries itself
   * @return what was seen
   * @throws IllegalArgumentException if there is a reference, but the client has no {@link
   *     AutocallsClient.Builder#referenceVariable}
   */
  CompletableFuture<LeadOutcome> outcomeOfAsync(
      CreateLeadRequest request, @Nullable String reference);
}
