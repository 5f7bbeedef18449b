package ai.autocalls.lead.client;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Request;
import okhttp3.Response;
import okio.Timeout;

/**
 * A call whose callback hears of every failure. Where a response cannot be decoded because memory
 * is short, Retrofit lets the error go to the thread, and no one learns of it.
 */
record CompletingCall(Call call) implements Call {
  @Override
  public void enqueue(Callback callback) {
    call.enqueue(
        new Callback() {
          @Override
          public void onResponse(Call same, Response response) throws IOException {
            try {
              callback.onResponse(same, response);
            } catch (Throwable e) {
              response.close();
              callback.onFailure(same, new IOException("the response was not decoded", e));
            }
          }

          @Override
          public void onFailure(Call same, IOException failure) {
            callback.onFailure(same, failure);
          }
        });
  }

  @Override
  public Response execute() throws IOException {
    return call.execute();
  }

  @Override
  public Request request() {
    return call.request();
  }

  @Override
  public void cancel() {
    call.cancel();
  }

  @Override
  public boolean isExecuted() {
    return call.isExecuted();
  }

  @Override
  public boolean isCanceled() {
    return call.isCanceled();
  }

  @Override
  public Timeout timeout() {
    return call.timeout();
  }

  @Override
  public Call clone() {
    return new CompletingCall(call.clone());
  }
}
