package ai.autocalls.lead.contract.cli;

import ai.autocalls.lead.contract.conformance.Leaks;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What a command printed and wrote, and what must never be in it. */
final class PrintedText {
  private static final Pattern RAW_CONTROL =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}&&[^\\n\\t]]");
  private static final Pattern TRACE =
      Pattern.compile("(?m)^[ \\t]+at [\\w.$]+\\(|[a-z]Exception\\b");
  private static final Pattern BUILD_COMMAND = Pattern.compile("(?m)^[\\s\\p{Z}&&[^\\n]]*::|##\\[");

  private final Map<String, String> texts;

  private PrintedText(Map<String, String> texts) {
    this.texts = texts;
  }

  /**
   * @param folder where files were written; null for none
   */
  static PrintedText of(String out, String err, Path folder) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("stdout", out);
    texts.put("stderr", err);
    if (folder != null) {
      texts.putAll(files(folder));
    }
    return new PrintedText(texts);
  }

  private static Map<String, String> files(Path folder) {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  /** Everything that is wrong, whatever was printed. */
  List<String> problems(String secret) {
    List<String> problems = new ArrayList<>();
    texts.forEach(
        (name, text) -> {
          found(name, "a raw control character", RAW_CONTROL, text, problems);
          found(name, "a stack trace", TRACE, text, problems);
          found(name, "a command to a build server", BUILD_COMMAND, text, problems);
          Leaks.in(text, secret).ifPresent(part -> problems.add(name + ": leaks " + part));
          if (name.endsWith(".part")) {
            problems.add(name + " was left behind");
          }
          wellFormed(name, text, problems);
        });
    return problems;
  }

  private static void found(
      String name, String what, Pattern pattern, String text, List<String> problems) {
    Matcher matcher = pattern.matcher(text);
    if (matcher.find()) {
      int from = Math.max(0, matcher.start() - 40);
      int to = Math.min(text.length(), matcher.end() + 40);
      String around = text.substring(from, to).replaceAll("[^\\x20-\\x7e]", "?");
      problems.add(name + ": " + what + " in: " + around);
    }
  }

  private static void wellFormed(String name, String text, List<String> problems) {
    try {
      if (name.endsWith(".json")) {
        new ObjectMapper().readTree(text);
      } else if (name.endsWith(".xml")) {
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(text)));
      } else if (name.endsWith(".html") && Jsoup.parse(text).select("script").size() != 1) {
        problems.add(name + " holds a script that is not its own");
      }
    } catch (JsonProcessingException | SAXException | ParserConfigurationException e) {
      problems.add(name + " is not well-formed: " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String all() {
    return String.join("\n", texts.values());
  }

  String get(String name) {
    return texts.get(name);
  }
}
