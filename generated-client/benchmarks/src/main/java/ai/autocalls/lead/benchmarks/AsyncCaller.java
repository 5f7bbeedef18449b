package ai.autocalls.lead.benchmarks;

import java.util.concurrent.CompletableFuture;

/** A contender that can create leads without waiting for each. */
interface AsyncCaller extends Caller {
  /** Creates the lead; the future ends with the response. */
  CompletableFuture<?> start();
}
