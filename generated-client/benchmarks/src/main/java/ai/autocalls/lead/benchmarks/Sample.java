package ai.autocalls.lead.benchmarks;

import java.util.List;
import java.util.stream.IntStream;

/** What is encoded, and the response that is decoded. */
public enum Sample {
  /** The vendor's example. */
  EXAMPLE("the vendor's example"),
  /** The same with many more contacts than the example has. */
  CONTACTS_200("200 secondary contacts");

  private static final int MANY = 200;

  private final String title;

  Sample(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  LeadData lead() {
    LeadData example = LeadData.EXAMPLE;
    return switch (this) {
      case EXAMPLE -> example;
      case CONTACTS_200 -> {
        List<LeadData.Contact> many =
            IntStream.range(0, MANY)
                .mapToObj(
                    i ->
                        new LeadData.Contact(
                            VendorExample.phoneNumber(i), example.contacts().get(0).variables()))
                .toList();
        yield new LeadData(
            example.phoneNumber(),
            example.campaignId(),
            example.variables(),
            example.allowDuplicate(),
            many);
      }
    };
  }

  byte[] answer() {
    return switch (this) {
      case EXAMPLE -> VendorExample.answer();
      case CONTACTS_200 -> VendorExample.answer(MANY);
    };
  }
}
