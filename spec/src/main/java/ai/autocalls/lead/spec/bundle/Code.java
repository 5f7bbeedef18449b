package ai.autocalls.lead.spec.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Code as pages show it: cut into parts that a style sheet colours, by rules that fit every
 * language shown here well enough. There is no parser behind it.
 *
 * @param parts the code in order; their texts together are the code
 */
record Code(List<Part> parts) {
  /**
   * @param style a CSS class; empty for plain text
   */
  record Part(String style, String text) {}

  private static final String STRING =
      "\"\"\"(?s:.*?)\"\"\"|@\"(?:[^\"]|\"\")*\"|`[^`]*`|\"(?:\\\\.|[^\"\\\\\n"
          + "])*\"|'(?:\\\\.|[^'\\\\])*'";
  private static final String SLASHES = "/\\*(?s:.*?)\\*/|(?<!:)//[^\n]*";
  private static final String HASH = "(?<=^|\\s)#[^\n]*";
  private static final String NUMBER = "\\b\\d[\\d_]*\\b";

  private static final Map<String, String> KEYWORDS =
      Map.of(
          "sh", "set|printf|curl|exit|echo|code",
          "java", "import|public|class|static|void|try|catch|new|return|if|null",
          "py", "import|class|def|return|try|except|with|as|if|else|None",
          "mjs", "const|let|await|try|catch|new|if|process",
          "php", "if|exit|echo|null|true|false|isset|empty",
          "cs", "using|static|class|int|var|new|try|catch|return|if|byte|string",
          "json", "true|false|null");

  static Code of(String file, String code) {
    String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String comment = ending.equals("sh") || ending.equals("py") ? HASH : SLASHES;
    String comments = ending.equals("json") ? "(?!)" : comment;
    String key = ending.equals("json") ? "\"[^\"\\n]*\"(?=\\s*:)" : "(?!)";
    Matcher matcher =
        Pattern.compile(
                "(?<key>"
                    + key
                    + ")|(?<string>"
                    + STRING
                    + ")|(?<comment>"
                    + comments
                    + ")"
                    + "|(?<keyword>\\b(?:"
                    + KEYWORDS.get(ending)
                    + ")\\b)"
                    + "|(?<number>"
                    + NUMBER
                    + ")",
                Pattern.MULTILINE)
            .matcher(code);
    List<Part> parts = new ArrayList<>();
    int end = 0;
    while (matcher.find()) {
      plain(code.substring(end, matcher.start()), parts);
      for (String style : List.of("key", "string", "comment", "keyword", "number")) {
        if (matcher.group(style) != null) {
          parts.add(new Part(style, matcher.group()));
        }
      }
      end = matcher.end();
    }
    plain(code.substring(end), parts);
    return new Code(List.copyOf(parts));
  }

  private static void plain(String text, List<Part> parts) {
    if (!text.isEmpty()) {
      parts.add(new Part("", text));
    }
  }
}
