package ai.autocalls.lead.spec;

import java.util.List;

/**
 * Ends a build with what is wrong as its last lines. Maven prints the message of an exception amid
 * its own help, so within Maven it is printed once more when the process ends.
 */
public final class BuildFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private BuildFailure(String message) {
    super(message, null, false, false); // the place in this code says nothing
  }

  /**
   * Prepares the end of the build.
   *
   * @param what what cannot be done, as a sentence
   * @param problems one line for each problem, with how to fix it
   */
  public static BuildFailure of(String what, List<String> problems) {
    String message = what + "\n" + String.join("\n", problems);
    if (System.getProperty("maven.home") != null) {
      Runtime.getRuntime()
          .addShutdownHook(new Thread(rootGroup(), () -> System.out.println("\n" + message)));
    }
    return new BuildFailure(message);
  }

  /** The plugin destroys the group that this runs in, and a thread of it cannot start any more. */
  private static ThreadGroup rootGroup() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) {
      group = group.getParent();
    }
    return group;
  }
}
