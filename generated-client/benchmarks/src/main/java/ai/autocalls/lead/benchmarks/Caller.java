package ai.autocalls.lead.benchmarks;

/** A contender, ready to create the same lead again and again. */
interface Caller extends AutoCloseable {
  /** Creates the lead and waits; gives what came of the response. */
  Object createLead() throws Exception;

  @Override
  void close();
}
