package ai.autocalls.lead.contract;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SliceRule;
import java.util.Map;

@AnalyzeClasses(
    packages = {"ai.autocalls.lead.spec", "ai.autocalls.lead.contract"},
    importOptions = ImportOption.DoNotIncludeTests.class)
class PackagesTest {
  /** What refers back by its nature: the referring file, what it refers to, and why. */
  private static final Map<String, String> INHERENT =
      Map.of(
          // A builder's product offers the builder.
          "contract.sandbox.Sandbox", "contract.sandbox.SandboxBuilder",
          // A sealed type names its cases.
          "spec.vendor.Block", "spec.vendor.ListedField",
          // A page loaded from the web is decoded like one from a file.
          "spec.vendor.WebPage", "spec.vendor.Page",
          // Schemas consist of schemas: to compare or normalize one is to do so with its parts.
          "spec.diff.SchemaForms", "spec.diff.SchemaNormalization",
          "spec.diff.MemberComparison", "spec.diff.SchemaComparison",
          "spec.diff.AlternativeComparison", "spec.diff.SchemaComparison");

  @ArchTest
  static final ArchRule packagesFormNoCircle =
      slices().matching("ai.autocalls.lead.(**)").should().beFreeOfCycles();

  @ArchTest static final ArchRule filesFormNoCircle = filesFormNoCircle();

  private static ArchRule filesFormNoCircle() {
    SliceRule rule = slices().assignedFrom(new Files()).should().beFreeOfCycles();
    for (Map.Entry<String, String> known : INHERENT.entrySet()) {
      rule = rule.ignoreDependency(in(known.getKey()), in(known.getValue()));
    }
    return rule;
  }

  private static DescribedPredicate<JavaClass> in(String file) {
    return DescribedPredicate.describe(file, javaClass -> file(javaClass).equals(file));
  }

  /** The file of a class: its own name or that of the class around it. */
  private static String file(JavaClass javaClass) {
    return javaClass.getName().replaceFirst("\\$.*", "").replace("ai.autocalls.lead.", "");
  }

  private static final class Files implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass javaClass) {
      return SliceIdentifier.of(file(javaClass));
    }

    @Override
    public String getDescription() {
      return "files";
    }
  }
}
