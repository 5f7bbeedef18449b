package ai.autocalls.lead.client;

import retrofit2.Converter;

/** Lends the codec of the client, which the client itself does not publish. */
public final class ClientConverters {
  private ClientConverters() {}

  /** The converters that {@link AutocallsClient} gives to Retrofit. */
  public static Converter.Factory factory() {
    return new ModelConverters();
  }
}
