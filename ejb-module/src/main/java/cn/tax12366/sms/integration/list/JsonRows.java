package cn.tax12366.sms.integration.list;

import cn.tax12366.sms.integration.list.BoundedLines.Line;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * The rows of an NDJSON stream: one JSON object a line, UTF-8, keys as {@link ListField#key()};
 * {@code phones} may be an array of objects with {@code phone} and {@code role}. Other keys are
 * passed over, so that a client may send more than we know. The number of a row is that of its
 * line.
 */
public final class JsonRows implements Iterator<ListRow> {

  private final BoundedLines lines;
  private final JsonParserFactory json = JsonProvider.provider().createParserFactory(Map.of());
  private ListRow next;

  public JsonRows(InputStream in) {
    this.lines = new BoundedLines(in);
  }

  @Override
  public boolean hasNext() {
    while (next == null && lines.hasNext()) {
      next = row(lines.next());
    }
    return next != null;
  }

  @Override
  public ListRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    ListRow result = next;
    next = null;
    return result;
  }

  private ListRow row(Line line) {
    String text = new String(line.bytes(), StandardCharsets.UTF_8);
    if (line.tooLong()) {
      return ListRow.unreadable(line.number(), "line-too-long", text);
    }
    if (text.isBlank()) {
      return null;
    }
    try {
      String strict =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.bytes())).toString();
      try (JsonParser parser = json.createParser(new StringReader(strict))) {
        parser.next();
        ListRow row = row(line.number(), parser.getObject());
        return parser.hasNext() ? ListRow.unreadable(line.number(), "broken-json", text) : row;
      }
    } catch (CharacterCodingException | RuntimeException e) {
      // Each JSON library has exceptions of its own for nesting that is too deep and the like.
      return ListRow.unreadable(line.number(), "broken-json", text);
    }
  }

  private static ListRow row(int number, JsonObject object) {
    ListRow row = ListRow.of(number);
    object.forEach(
        (key, value) -> ListField.byKey(key).ifPresent(field -> row.with(field, text(value))));
    if (object.get("phones") instanceof JsonArray phones) {
      phones.forEach(phone -> addPhone(row, phone.asJsonObject()));
    }
    return row;
  }

  private static void addPhone(ListRow row, JsonObject phone) {
    ListField field =
        switch (phone.containsKey("role") ? text(phone.get("role")) : "") {
          case "LEGAL_REPRESENTATIVE" -> ListField.LEGAL_REPRESENTATIVE_PHONE;
          case "FINANCE" -> ListField.FINANCE_PHONE;
          case "", "FILING_AGENT" -> ListField.FILING_AGENT_PHONE;
          default -> {
            row.with(ListField.PHONE_ROLE, text(phone.get("role")));
            yield ListField.PHONE;
          }
        };
    String written = phone.containsKey("phone") ? text(phone.get("phone")) : "";
    row.with(field, row.cell(field).map(others -> others + ";" + written).orElse(written));
  }

  private static String text(JsonValue value) {
    return switch (value.getValueType()) {
      case NULL -> "";
      case STRING -> ((JsonString) value).getString();
      default -> value.toString();
    };
  }
}
