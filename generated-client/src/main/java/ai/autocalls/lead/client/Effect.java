package ai.autocalls.lead.client;

import java.lang.annotation.Annotation;
import okhttp3.Request;
import retrofit2.http.GET;

/** What a request does at the provider, and so what its failure means. */
enum Effect {
  /** It creates a lead: what matters is whether the lead may exist. */
  CREATES {
    @Override
    Delivery delivery(int status) {
      return status >= 300 && status < 500 && status != 408 ? Delivery.REJECTED : Delivery.UNKNOWN;
    }

    @Override
    String consequence(Delivery delivery, String advice) {
      return switch (delivery) {
        case NOT_DELIVERED -> "The request never left and created no lead; it may be sent again.";
        case REJECTED -> "This request created no lead; " + advice;
        case UNKNOWN ->
            "The lead may exist and the person may be called."
                + " Look the lead up before sending anything again.";
        case CREATED -> "The response says that the lead exists: do not send it again.";
      };
    }

    @Override
    AutocallsException withoutResponse(String what, boolean left, Throwable cause) {
      return left
          ? new OutcomeUnknownException(what, cause)
          : new NotDeliveredException(what, cause);
    }

    @Override
    boolean mayRepeat(AutocallsException failure) {
      return failure instanceof RateLimitedException
          || failure.delivery() == Delivery.NOT_DELIVERED;
    }
  },

  /** It only reads: its failure says nothing about any lead, and it may be repeated. */
  READS {
    @Override
    Delivery delivery(int status) {
      return Delivery.UNKNOWN;
    }

    @Override
    String consequence(Delivery delivery, String advice) {
      return "This look-up created nothing and says nothing about any lead; " + advice;
    }

    @Override
    AutocallsException withoutResponse(String what, boolean left, Throwable cause) {
      return new LookupFailedException(what, cause);
    }

    @Override
    boolean mayRepeat(AutocallsException failure) {
      return failure instanceof LookupFailedException
          || failure instanceof RateLimitedException
          || failure instanceof ServerException
          || failure instanceof ApiException response && response.status() == 408;
    }
  };

  static final String LOOK_AGAIN = "look again.";

  static Effect of(Request request) {
    return request.method().equals("GET") ? READS : CREATES;
  }

  /** By the annotations of the Retrofit method. */
  static Effect of(Annotation[] method) {
    for (Annotation annotation : method) {
      if (annotation instanceof GET) {
        return READS;
      }
    }
    return CREATES;
  }

  /** What a status that is not a success says about the lead. */
  abstract Delivery delivery(int status);

  /** The same in a sentence, which ends with the advice where there is a choice. */
  abstract String consequence(Delivery delivery, String advice);

  /** The failure of a request that has no response. */
  abstract AutocallsException withoutResponse(String what, boolean left, Throwable cause);

  /** Whether the request may be sent again after this failure. */
  abstract boolean mayRepeat(AutocallsException failure);
}
