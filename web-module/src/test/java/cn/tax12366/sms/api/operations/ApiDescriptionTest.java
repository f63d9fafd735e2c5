package cn.tax12366.sms.api.operations;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.addressbook.PhoneRole;
import cn.tax12366.sms.addressbook.TaxpayerKind;
import cn.tax12366.sms.addressbook.TaxpayerState;
import cn.tax12366.sms.api.ApiApplication;
import cn.tax12366.sms.api.Problem;
import cn.tax12366.sms.integration.IntakeStatus;
import cn.tax12366.sms.integration.list.ListContent;
import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.RowOutcome;
import cn.tax12366.sms.taxdata.record.ApplicationState;
import cn.tax12366.sms.taxdata.record.DeferralKind;
import cn.tax12366.sms.taxdata.record.InvoiceState;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The description at {@code /openapi} beside the classes that answer. */
class ApiDescriptionTest {

  private static final Map<Class<?>, String> TYPES =
      Map.of(
          String.class, "string",
          boolean.class, "boolean",
          int.class, "integer",
          long.class, "integer",
          List.class, "array");

  private static final Map<ListContent, String> ROWS =
      Map.of(
          ListContent.TAXPAYERS, "TaxpayerRow",
          ListContent.FILINGS, "FilingRow",
          ListContent.AMOUNTS_DUE, "AmountDueRow",
          ListContent.PAYMENTS, "PaymentRow",
          ListContent.DEFERRALS, "DeferralRow",
          ListContent.INVOICES, "InvoiceRow",
          ListContent.FIXED_ASSESSMENTS, "AssessmentRow",
          ListContent.INVOICE_QUOTAS, "InvoiceQuotaRow",
          ListContent.APPLICATIONS, "ApplicationRow");

  private final JsonObject document = document();
  private final JsonObject schemas = document.getJsonObject("components").getJsonObject("schemas");

  @Test
  void describesEveryCallAndNoOther() {
    assertThat(described().keySet()).isEqualTo(written().keySet()).isNotEmpty();
    assertThat(document.getJsonArray("servers").getJsonObject(0).getString("url"))
        .isEqualTo(ApiApplication.class.getAnnotation(ApplicationPath.class).value());
  }

  @Test
  void describesParametersWithTheirDefaultsAndRanges() {
    written()
        .forEach(
            (call, method) ->
                assertThat(parameters(described().get(call)))
                    .as(call)
                    .isEqualTo(
                        Arrays.stream(method.getParameters())
                            .map(ApiDescriptionTest::parameter)
                            .flatMap(java.util.Optional::stream)
                            .collect(Collectors.toCollection(TreeSet::new))));
  }

  @Test
  void describesWhatIsTakenAndWhatIsGiven() {
    written()
        .forEach(
            (call, method) -> {
              JsonObject operation = described().get(call);
              assertThat(
                      operation
                          .getJsonObject("responses")
                          .getJsonObject("200")
                          .getJsonObject("content")
                          .keySet())
                  .as(call)
                  .isEqualTo(Set.of(annotation(method, Produces.class).value()));
              Consumes consumes = annotation(method, Consumes.class);
              assertThat(operation.containsKey("requestBody")).as(call).isEqualTo(consumes != null);
              if (consumes != null) {
                assertThat(operation.getJsonObject("requestBody").getJsonObject("content").keySet())
                    .as(call)
                    .isEqualTo(Set.of(consumes.value()));
              }
            });
  }

  @Test
  void namesThePropertiesOfWhatIsAnswered() {
    for (Class<?> answer : answers()) {
      Map<String, String> properties =
          Arrays.stream(answer.getMethods())
              .filter(method -> method.getDeclaringClass() == answer)
              .filter(method -> method.getName().matches("(get|is)[A-Z].*"))
              .filter(method -> !Modifier.isStatic(method.getModifiers()))
              .collect(
                  Collectors.toMap(
                      ApiDescriptionTest::property, method -> TYPES.get(method.getReturnType())));
      Map<String, String> named = new TreeMap<>();
      properties(answer.getSimpleName())
          .forEach(
              (name, schema) -> named.put(name, schema.asJsonObject().getString("type", "object")));
      assertThat(named).as(answer.getSimpleName()).isEqualTo(properties);
    }
  }

  @Test
  void namesTheKeysOfLists() {
    ROWS.forEach(
        (content, row) -> {
          Set<String> keys = new TreeSet<>(properties(row).keySet());
          keys.remove("phones");
          assertThat(keys)
              .as(row)
              .isEqualTo(content.fields().stream().map(ListField::key).collect(Collectors.toSet()));
        });
    for (String row : ROWS.values()) {
      assertThat(properties(row).keySet())
          .containsAll(strings(schemas.getJsonObject(row).getJsonArray("required")));
    }
  }

  /** The tree of units is brought by people: no key can carry a scope for it. */
  @Test
  void namesTheConstants() {
    assertThat(Act.MAINTAIN_UNITS.scope()).isEmpty();
    assertThat(constants("Receipt", "content"))
        .isEqualTo(ROWS.keySet().stream().map(ListContent::name).collect(Collectors.toSet()));
    assertThat(constants("DeferralRow", "deferralKind")).isEqualTo(names(DeferralKind.values()));
    assertThat(constants("Receipt", "status")).isEqualTo(names(IntakeStatus.values()));
    assertThat(constants("RowOutcome", "status")).isEqualTo(names(IntakeStatus.values()));
    assertThat(constants("RowOutcome", "outcome")).isEqualTo(names(RowOutcome.values()));
    assertThat(constants("TaxpayerRow", "kind")).isEqualTo(names(TaxpayerKind.values()));
    assertThat(constants("TaxpayerRow", "taxpayerState")).isEqualTo(names(TaxpayerState.values()));
    assertThat(constants("ApplicationRow", "applicationState"))
        .isEqualTo(names(ApplicationState.values()));
    assertThat(constants("InvoiceRow", "invoiceState")).isEqualTo(names(InvoiceState.values()));
    assertThat(constants("TaxpayerRow", "phoneRole")).isEqualTo(names(PhoneRole.values()));
  }

  @Test
  void hasEverythingItRefersTo() {
    assertThat(references(document))
        .isNotEmpty()
        .allSatisfy(
            reference ->
                assertThat(document.getValue(reference.substring(1)))
                    .as(reference)
                    .isInstanceOf(JsonObject.class));
  }

  private static JsonObject document() {
    try (InputStream in = ApiDescription.class.getResourceAsStream(ApiDescription.DOCUMENT);
        JsonReader reader = Json.createReader(in)) {
      return reader.readObject();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As {@code GET /intakes/{id}}. */
  private Map<String, JsonObject> described() {
    Map<String, JsonObject> calls = new TreeMap<>();
    document
        .getJsonObject("paths")
        .forEach(
            (path, item) ->
                item.asJsonObject()
                    .forEach(
                        (verb, call) ->
                            calls.put(verb.toUpperCase() + " " + path, call.asJsonObject())));
    return calls;
  }

  private static Map<String, Method> written() {
    Map<String, Method> calls = new TreeMap<>();
    for (JavaClass resource :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cn.tax12366.sms.api")) {
      if (resource.isAnnotatedWith(Path.class)) {
        for (Method method : resource.reflect().getDeclaredMethods()) {
          verb(method)
              .forEach(verb -> calls.put(verb + " " + path(resource.reflect(), method), method));
        }
      }
    }
    return calls;
  }

  private static List<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .filter(java.util.Objects::nonNull)
        .map(HttpMethod::value)
        .toList();
  }

  private static String path(Class<?> resource, Method method) {
    Path below = method.getAnnotation(Path.class);
    return resource.getAnnotation(Path.class).value() + (below == null ? "" : below.value());
  }

  /** On the method, else on its class. */
  private static <A extends Annotation> A annotation(Method method, Class<A> type) {
    A own = method.getAnnotation(type);
    return own != null ? own : method.getDeclaringClass().getAnnotation(type);
  }

  private Set<String> parameters(JsonObject call) {
    return call.getJsonArray("parameters").getValuesAs(JsonObject.class).stream()
        .map(
            parameter -> {
              JsonObject schema = parameter.getJsonObject("schema");
              return String.join(
                  " ",
                  parameter.getString("in"),
                  parameter.getString("name"),
                  schema.getString("type"),
                  String.valueOf(schema.get("default")),
                  String.valueOf(schema.get("minimum")),
                  String.valueOf(schema.get("maximum")));
            })
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static java.util.Optional<String> parameter(Parameter parameter) {
    QueryParam query = parameter.getAnnotation(QueryParam.class);
    PathParam path = parameter.getAnnotation(PathParam.class);
    if (query == null && path == null) {
      return java.util.Optional.empty();
    }
    return java.util.Optional.of(
        String.join(
            " ",
            query != null ? "query" : "path",
            query != null ? query.value() : path.value(),
            TYPES.get(parameter.getType()),
            value(parameter, DefaultValue.class, DefaultValue::value),
            value(parameter, Min.class, Min::value),
            value(parameter, Max.class, Max::value)));
  }

  private static <A extends Annotation> String value(
      AnnotatedElement element, Class<A> type, java.util.function.Function<A, Object> value) {
    A annotation = element.getAnnotation(type);
    return annotation == null ? "null" : value.apply(annotation).toString();
  }

  /** The classes of which a schema bears the name, and those they are made of. */
  private List<Class<?>> answers() {
    List<Class<?>> answers =
        Stream.concat(
                Stream.of(Problem.class),
                new ClassFileImporter()
                    .importPackages("cn.tax12366.sms.api.integration").stream()
                        .filter(type -> schemas.containsKey(type.getSimpleName()))
                        .map(JavaClass::reflect))
            .toList();
    assertThat(answers).hasSizeGreaterThan(3);
    return answers;
  }

  private static String property(Method getter) {
    String name = getter.getName().replaceFirst("get|is", "");
    return name.substring(0, 1).toLowerCase() + name.substring(1);
  }

  private JsonObject properties(String schema) {
    return schemas.getJsonObject(schema).getJsonObject("properties");
  }

  private Set<String> constants(String schema, String property) {
    return strings(properties(schema).getJsonObject(property).getJsonArray("enum"));
  }

  private static Set<String> names(Enum<?>... constants) {
    return Arrays.stream(constants).map(Enum::name).collect(Collectors.toSet());
  }

  private static Set<String> strings(JsonArray array) {
    return array.getValuesAs(JsonString.class).stream()
        .map(JsonString::getString)
        .collect(Collectors.toSet());
  }

  private static Set<String> references(JsonValue value) {
    Set<String> found = new TreeSet<>();
    if (value instanceof JsonObject object) {
      object.forEach(
          (key, inner) -> {
            if (key.equals("$ref")) {
              found.add(((JsonString) inner).getString());
            } else {
              found.addAll(references(inner));
            }
          });
    } else if (value instanceof JsonArray array) {
      array.forEach(inner -> found.addAll(references(inner)));
    }
    return found;
  }
}
