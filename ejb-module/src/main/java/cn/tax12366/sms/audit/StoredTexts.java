package cn.tax12366.sms.audit;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** The texts by name that {@link Entry} has written; nothing where somebody has spoiled them. */
final class StoredTexts {

  private StoredTexts() {}

  static Map<String, String> of(String json) {
    Map<String, String> texts = new TreeMap<>();
    if (json == null) {
      return texts;
    }
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      JsonObject object = reader.readObject();
      object.forEach(
          (name, value) ->
              texts.put(name, value instanceof JsonString text ? text.getString() : "" + value));
    } catch (JsonException spoiled) {
      texts.clear();
    }
    return texts;
  }
}
