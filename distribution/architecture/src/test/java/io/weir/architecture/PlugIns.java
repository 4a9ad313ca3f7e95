package io.weir.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bundles by their root packages, {@code io.weir.<role>.<name>}; the contract is none. */
final class PlugIns implements SliceAssignment {
  private static final Pattern ROOT =
      Pattern.compile(
          "io\\.weir\\.(collector|store|enricher|analysis|optimizer|platform|interfaces)\\.([^.]+)");

  @Override
  public SliceIdentifier getIdentifierOf(JavaClass type) {
    Matcher root = ROOT.matcher(type.getPackageName());
    return root.lookingAt()
        ? SliceIdentifier.of(root.group(1), root.group(2))
        : SliceIdentifier.ignore();
  }

  @Override
  public String getDescription() {
    return "the bundles";
  }
}
