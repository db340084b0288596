package ai.getnen.sdk.fault;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/**
 * Reads every line that is logged, down to TRACE, and keeps those that tell a secret. It listens to
 * the SDK and to what it drives: an application that turns Reactor Netty's log up gets what the
 * server said through the SDK's connections.
 */
final class LogWatch extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private static final List<String> LOGGERS = List.of("ai.getnen.sdk", "reactor", "io.netty");

  private final Queue<String> leaks = new ConcurrentLinkedQueue<>();
  private final Map<String, Integer> lines = new ConcurrentHashMap<>();

  LogWatch() {
    start();
    for (String name : LOGGERS) {
      logger(name).setLevel(Level.TRACE);
      logger(name).setAdditive(false);
      logger(name).addAppender(this);
    }
  }

  /** Returns the lines that tell a secret. */
  Queue<String> leaks() {
    return leaks;
  }

  /** Returns how many lines the logger {@code name} wrote. */
  int lines(String name) {
    return lines.getOrDefault(name, 0);
  }

  @Override
  protected void append(ILoggingEvent event) {
    lines.merge(event.getLoggerName(), 1, Integer::sum);
    String line = event.getLoggerName() + " " + event.getFormattedMessage();
    if (event.getThrowableProxy() != null) {
      line += "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy());
    }
    if (Secrets.tells(line)) {
      leaks.add(line);
    }
  }

  @Override
  public void close() {
    for (String name : LOGGERS) {
      logger(name).detachAppender(this);
      logger(name).setAdditive(true);
      logger(name).setLevel(null);
    }
    stop();
  }

  private static Logger logger(String name) {
    return (Logger) LoggerFactory.getLogger(name);
  }
}
