package ai.autocalls.lead.contract.conformance;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The requirements that this kit was built with. */
public final class Requirements {
  private Requirements() {}

  /** {@return all of them, in the order of the file} */
  public static List<Requirement> bundled() {
    try (InputStream in = Requirements.class.getResourceAsStream("requirements.yaml")) {
      return new YAMLMapper().readValue(in, new TypeReference<List<Requirement>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
