package ai.autocalls.lead.client;

import ai.autocalls.lead.model.LeadStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which leads to list. What is null does not restrict the list.
 *
 * @param status only leads with this status
 * @param campaignId only leads of this campaign
 * @param phoneNumber only leads whose number contains this text
 * @param dateFrom only leads created on this day or later; in which zone is not known
 * @param dateTo only leads created on this day or earlier; in which zone is not known
 * @param perPage how many leads a page has, from 1 to 100; 15 if null
 * @param page which page, from 1 on; the first if null
 */
public record LeadQuery(
    @Nullable LeadStatus status,
    @Nullable Long campaignId,
    @Nullable String phoneNumber,
    @Nullable LocalDate dateFrom,
    @Nullable LocalDate dateTo,
    @Nullable Integer perPage,
    @Nullable Integer page) {
  static final int MOST_PER_PAGE = 100;

  /**
   * Checks the numbers; {@link #builder()} names what it sets.
   *
   * @param status the status
   * @param campaignId the campaign
   * @param phoneNumber a part of the number
   * @param dateFrom the first day
   * @param dateTo the last day
   * @param perPage the leads of a page
   * @param page the page
   * @throws IllegalArgumentException if a number is out of its range
   */
  public LeadQuery {
    if (perPage != null && (perPage < 1 || perPage > MOST_PER_PAGE)) {
      throw new IllegalArgumentException("per_page is not between 1 and " + MOST_PER_PAGE);
    }
    if (page != null && page < 1) {
      throw new IllegalArgumentException("page is less than 1");
    }
  }

  /** {@return a builder on which nothing is set: all leads of the account} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return a builder on which everything is set as it is here} */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.status = status;
    builder.campaignId = campaignId;
    builder.phoneNumber = phoneNumber;
    builder.dateFrom = dateFrom;
    builder.dateTo = dateTo;
    builder.perPage = perPage;
    builder.page = page;
    return builder;
  }

  /** {@return what it asks for, with the number masked} */
  @Override
  public String toString() {
    return "LeadQuery[status="
        + status
        + (", campaignId=" + campaignId)
        + (", phoneNumber=" + (phoneNumber == null ? null : "***"))
        + (", dateFrom=" + dateFrom)
        + (", dateTo=" + dateTo)
        + (", perPage=" + perPage)
        + (", page=" + page + "]");
  }

  /** Builds {@link LeadQuery}; not for use by several threads at once. */
  public static final class Builder {
    private @Nullable LeadStatus status;
    private @Nullable Long campaignId;
    private @Nullable String phoneNumber;
    private @Nullable LocalDate dateFrom;
    private @Nullable LocalDate dateTo;
    private @Nullable Integer perPage;
    private @Nullable Integer page;

    private Builder() {}

    /**
     * Keeps leads with a status.
     *
     * @param status the status; null for any
     * @return this builder
     */
    public Builder status(@Nullable LeadStatus status) {
      this.status = status;
      return this;
    }

    /**
     * Keeps leads of a campaign.
     *
     * @param campaignId the campaign's id
     * @return this builder
     */
    public Builder campaignId(long campaignId) {
      this.campaignId = campaignId;
      return this;
    }

    /**
     * Keeps leads whose number contains this text, so numbers of other people may match.
     *
     * @param phoneNumber a number, or a part of one; null for any
     * @return this builder
     */
    public Builder phoneNumber(@Nullable String phoneNumber) {
      this.phoneNumber = phoneNumber;
      return this;
    }

    /**
     * Keeps leads that were created on a day or later; in which zone is not known.
     *
     * @param dateFrom the day; null for no limit
     * @return this builder
     */
    public Builder dateFrom(@Nullable LocalDate dateFrom) {
      this.dateFrom = dateFrom;
      return this;
    }

    /**
     * Keeps leads that were created on a day or earlier; in which zone is not known.
     *
     * @param dateTo the day; null for no limit
     * @return this builder
     */
    public Builder dateTo(@Nullable LocalDate dateTo) {
      this.dateTo = dateTo;
      return this;
    }

    /**
     * Sets how many leads a page has, from 1 to 100.
     *
     * @param perPage the number; the provider's 15 if not set
     * @return this builder
     */
    public Builder perPage(int perPage) {
      this.perPage = perPage;
      return this;
    }

    /**
     * Sets which page to read, or to begin with.
     *
     * @param page the page, from 1 on; the first if not set
     * @return this builder
     */
    public Builder page(int page) {
      this.page = page;
      return this;
    }

    /**
     * Builds the query.
     *
     * @return the query
     * @throws IllegalArgumentException if a number is out of its range
     */
    public LeadQuery build() {
      return new LeadQuery(status, campaignId, phoneNumber, dateFrom, dateTo, perPage, page);
    }
  }
}
