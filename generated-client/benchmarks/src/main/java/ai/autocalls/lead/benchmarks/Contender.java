package ai.autocalls.lead.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import okio.Buffer;

/** Who is compared. A constant touches only the classes of its own contender. */
public enum Contender {
  /** The client of this project. */
  GENERATED("generated client") {
    @Override
    Codec codec(LeadData lead) {
      return GeneratedClient.codec(lead);
    }

    @Override
    Caller caller(String baseUrl, LeadData lead) {
      return new GeneratedClient(baseUrl, lead);
    }
  },
  /** The generator's own client on Retrofit. */
  STOCK_RETROFIT2("stock retrofit2 client") {
    @Override
    Codec codec(LeadData lead) {
      return StockRetrofit.codec(lead);
    }

    @Override
    Caller caller(String baseUrl, LeadData lead) {
      return new StockRetrofit(baseUrl, lead);
    }
  },
  /** The generator's own client on the JDK. */
  STOCK_NATIVE("stock native client") {
    @Override
    Codec codec(LeadData lead) {
      return StockNative.codec(lead);
    }

    @Override
    Caller caller(String baseUrl, LeadData lead) {
      return new StockNative(baseUrl, lead);
    }
  },
  /** Records and reflective Gson. */
  REFLECTIVE("records, reflective Gson") {
    @Override
    Codec codec(LeadData lead) {
      return ReflectiveRecords.codec(lead);
    }

    @Override
    Caller caller(String baseUrl, LeadData lead) {
      return new ReflectiveRecords(baseUrl, lead);
    }
  },
  /** OkHttp and prepared bytes. */
  RAW_OKHTTP("raw OkHttp, prepared bytes") {
    @Override
    Codec codec(LeadData lead) {
      return RawOkHttp.codec(encoded(lead));
    }

    @Override
    Caller caller(String baseUrl, LeadData lead) {
      return new RawOkHttp(baseUrl, encoded(lead));
    }
  };

  static final String TOKEN = "benchmark-token";

  private final String title;

  Contender(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  abstract Codec codec(LeadData lead);

  abstract Caller caller(String baseUrl, LeadData lead);

  private static byte[] encoded(LeadData lead) {
    Buffer buffer = new Buffer();
    try {
      GENERATED.codec(lead).encode(buffer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return buffer.readByteArray();
  }
}
