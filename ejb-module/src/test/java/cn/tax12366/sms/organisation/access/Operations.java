package cn.tax12366.sms.organisation.access;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The operations of all session beans, and the rows of {@code access/operations.csv}. */
public final class Operations {

  /**
   * A row of the file.
   *
   * @param name class and method, such as {@code Approvals.find}
   * @param way how it is guarded
   * @param act what it asks for, where it decides; else empty
   * @param why the reason that stands beside it; may be empty
   */
  public record Row(String name, String way, String act, String why) {}

  private static final String ROOT = "cn.tax12366.sms";

  private Operations() {}

  public static List<Row> listed() {
    return RegulationTable.rows("operations.csv").stream()
        .map(row -> new Row(row.get(0), row.get(1), row.get(2), row.get(3)))
        .toList();
  }

  /** Beans, and single operations of others, that the container opens to everybody by the file. */
  static List<String> permittedToAll() {
    return RegulationTable.rows("permit-all.csv").stream().map(row -> row.get(0)).toList();
  }

  static List<Class<?>> sessionBeans() {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(ROOT).stream()
            .filter(
                type ->
                    type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class))
            .map(JavaClass::reflect)
            .sorted(Comparator.comparing(Class::getName))
            .<Class<?>>map(type -> type)
            .toList();
  }

  /** What people or systems can call: the public methods that are not for SYSTEM alone. */
  public static List<Method> reachable() {
    return sessionBeans().stream()
        .flatMap(bean -> Arrays.stream(bean.getDeclaredMethods()))
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
        .filter(Operations::isOpen)
        .sorted(Comparator.comparing(Operations::name).thenComparing(Method::toString))
        .toList();
  }

  public static String name(Method method) {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }

  private static boolean isOpen(Method method) {
    if (method.isAnnotationPresent(PermitAll.class)) {
      return true;
    }
    RolesAllowed roles =
        method.isAnnotationPresent(RolesAllowed.class)
            ? method.getAnnotation(RolesAllowed.class)
            : method.getDeclaringClass().getAnnotation(RolesAllowed.class);
    return roles == null || Stream.of(roles.value()).anyMatch(role -> !role.equals("SYSTEM"));
  }
}
