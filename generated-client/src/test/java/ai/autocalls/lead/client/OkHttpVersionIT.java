package ai.autocalls.lead.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import okhttp3.OkHttp;
import org.junit.jupiter.api.Test;

/** These tests run twice, each time with the OkHttp that the build means and with no other. */
class OkHttpVersionIT {
  @Test
  void isTheOneThatTheBuildMeans() throws ReflectiveOperationException {
    // Read at run time: the compiler would copy the constant of the version it compiles against.
    assertThat(OkHttp.class.getField("VERSION").get(null))
        .isEqualTo(System.getProperty("expected.okhttp.version"));
  }

  @Test
  void isThereOnce() throws Exception {
    ClassLoader loader = OkHttp.class.getClassLoader();
    for (String one : new String[] {"okhttp3/OkHttpClient", "okio/Buffer", "kotlin/Unit"}) {
      assertThat(Collections.list(loader.getResources(one + ".class"))).as(one).hasSize(1);
    }
  }
}
