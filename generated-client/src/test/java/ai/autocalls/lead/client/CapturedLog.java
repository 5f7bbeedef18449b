package ai.autocalls.lead.client;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Everything that the client and OkHttp log meanwhile, at every level. */
final class CapturedLog extends Handler implements AutoCloseable {
  private final List<Logger> loggers =
      Stream.of("ai.autocalls", "okhttp3").map(Logger::getLogger).toList();
  private final StringBuffer text = new StringBuffer();

  CapturedLog() {
    for (Logger logger : loggers) {
      logger.setLevel(Level.ALL);
      logger.setUseParentHandlers(false);
      logger.addHandler(this);
    }
  }

  String text() {
    return text.toString();
  }

  @Override
  public void publish(LogRecord record) {
    text.append(record.getLevel()).append(' ').append(record.getMessage()).append('\n');
    if (record.getParameters() != null) {
      text.append(Arrays.toString(record.getParameters())).append('\n');
    }
    if (record.getThrown() != null) {
      StringWriter trace = new StringWriter();
      record.getThrown().printStackTrace(new PrintWriter(trace));
      text.append(trace);
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    for (Logger logger : loggers) {
      logger.removeHandler(this);
      logger.setLevel(null);
      logger.setUseParentHandlers(true);
    }
  }
}
