package ai.autocalls.lead.spec.document;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes lines so that they are safe whatever is in them: see {@link VisibleText}. Line feeds and
 * tabs stay. A line that begins with {@code ::}, or holds {@code ##[}, would be a command to a
 * build server; it is written so that it is none.
 */
public final class VisibleWriter extends FilterWriter {
  /** How a terminal sets colours; nothing in it moves the cursor. */
  private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

  private final boolean colours;
  private String lineStart = "";
  private char high;

  /**
   * Writes without colours.
   *
   * @param out takes what is safe
   */
  public VisibleWriter(Writer out) {
    this(out, false);
  }

  /**
   * Writes to a terminal.
   *
   * @param out takes what is safe
   * @param colours whether colours of the caller's are let through
   */
  public VisibleWriter(Writer out, boolean colours) {
    super(out);
    this.colours = colours;
  }

  /** Text of several lines, whose line feeds and tabs stay. */
  public static String lines(String text) {
    StringWriter visible = new StringWriter();
    try (VisibleWriter writer = new VisibleWriter(visible)) {
      writer.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return visible.toString();
  }

  @Override
  public void write(int c) throws IOException {
    write(String.valueOf((char) c));
  }

  @Override
  public void write(char[] buffer, int offset, int length) throws IOException {
    write(new String(buffer, offset, length));
  }

  @Override
  public void write(String text, int offset, int length) throws IOException {
    String part = high == 0 ? "" : String.valueOf(high);
    part += text.substring(offset, offset + length);
    high = 0;
    if (!part.isEmpty() && Character.isHighSurrogate(part.charAt(part.length() - 1))) {
      high = part.charAt(part.length() - 1); // the other half may be in the next write
      part = part.substring(0, part.length() - 1);
    }
    StringBuilder safe = new StringBuilder(part.length() + 16);
    Matcher colour = colours ? COLOUR.matcher(part) : null;
    for (int i = 0; i < part.length(); ) {
      if (colour != null && colour.region(i, part.length()).lookingAt()) {
        safe.append(colour.group());
        i = colour.end();
        continue;
      }
      int c = part.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\r' && i < part.length() && part.charAt(i) == '\n') {
        continue; // a line break all the same
      }
      append(c, safe);
    }
    out.write(safe.toString());
  }

  /** Also keeps what decides whether a line is a command: its start, or its last two characters. */
  private void append(int c, StringBuilder safe) {
    if (c == '\n') {
      lineStart = "";
      safe.append('\n');
    } else if (c == ':' && lineStart.equals(":") || c == '[' && lineStart.endsWith("##")) {
      lineStart = "x";
      safe.append("\\u%04x".formatted(c));
    } else {
      boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
      if (c == '#') {
        lineStart = lineStart.endsWith("#") ? "x##" : "x#";
      } else if (!blank || !lineStart.isEmpty()) {
        lineStart = lineStart.isEmpty() && c == ':' ? ":" : "x";
      }
      safe.append(
          c != '\t' && VisibleText.isUnsafe(c) ? VisibleText.escaped(c) : Character.toString(c));
    }
  }

  @Override
  public void close() throws IOException {
    if (high != 0) {
      out.write(VisibleText.escaped(high));
      high = 0;
    }
    super.close();
  }
}
