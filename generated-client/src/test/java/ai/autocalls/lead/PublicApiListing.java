package ai.autocalls.lead;

import ai.autocalls.lead.client.AutocallsClient;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The public API of the compiled client as text. What is internal is not part of it. */
final class PublicApiListing {
  private PublicApiListing() {}

  /**
   * Writes the listing, from which the end of a build says what changed for users.
   *
   * @param arguments the file to write
   */
  public static void main(String[] arguments) throws Exception {
    Files.writeString(Path.of(arguments[0]), listing());
  }

  static String listing() throws Exception {
    Path classes =
        Path.of(AutocallsClient.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> names = new ArrayList<>();
    try (Stream<Path> files = Files.walk(classes)) {
      files
          .map(file -> classes.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.contains("package-info"))
          .filter(file -> !file.replace('\\', '/').contains("/internal/"))
          .map(file -> file.substring(0, file.length() - 6).replace('/', '.').replace('\\', '.'))
          .sorted()
          .forEach(names::add);
    }
    StringBuilder text = new StringBuilder();
    for (String name : names) {
      Class<?> type = Class.forName(name, false, PublicApiListing.class.getClassLoader());
      if (isVisible(type)) {
        describe(type, text);
      }
    }
    return text.toString();
  }

  private static boolean isVisible(Class<?> type) {
    for (Class<?> t = type; t != null; t = t.getEnclosingClass()) {
      if (!Modifier.isPublic(t.getModifiers())) {
        return false;
      }
    }
    return true;
  }

  private static void describe(Class<?> type, StringBuilder text) throws IOException {
    // Since JDK 18 the text itself says whether a class is sealed.
    text.append(type.isSealed() ? "sealed " : "")
        .append(type.toGenericString().replaceFirst("(non-)?sealed ", ""));
    if (type.getGenericSuperclass() != null
        && type.getGenericSuperclass() != Object.class
        && isVisible(type.getSuperclass())) {
      text.append(" extends ").append(type.getGenericSuperclass().getTypeName());
    }
    for (var implemented : type.getGenericInterfaces()) {
      text.append(" implements ").append(implemented.getTypeName());
    }
    text.append('\n');
    members(type).stream()
        .filter(PublicApiListing::isVisible)
        .map(PublicApiListing::describe)
        .sorted()
        .forEach(member -> text.append("  ").append(member).append('\n'));
    text.append('\n');
  }

  private static List<Member> members(Class<?> type) {
    List<Member> members = new ArrayList<>(List.of(type.getDeclaredConstructors()));
    Class<?> of = type;
    do {
      members.addAll(List.of(of.getDeclaredFields()));
      members.addAll(List.of(of.getDeclaredMethods()));
      of = of.getSuperclass();
      // What a hidden superclass has is used as if this type had it.
    } while (of != null && !isVisible(of));
    return members;
  }

  private static boolean isVisible(Member member) {
    return !member.isSynthetic()
        && (Modifier.isPublic(member.getModifiers())
            || Modifier.isProtected(member.getModifiers()));
  }

  private static String describe(Member member) {
    String generic =
        member instanceof Field field
            ? field.toGenericString()
            : member instanceof Constructor<?> constructor
                ? constructor.toGenericString()
                : ((Method) member).toGenericString();
    if (member instanceof Executable) {
      return generic.replace(member.getDeclaringClass().getName() + ".", "");
    }
    return generic;
  }
}
