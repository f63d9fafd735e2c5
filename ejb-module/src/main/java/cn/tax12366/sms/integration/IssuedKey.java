package cn.tax12366.sms.integration;

/**
 * A key just made. The only moment at which it can be seen: the platform keeps a digest.
 *
 * @param key what the client sends as {@code Authorization: Bearer <key>}
 */
public record IssuedKey(ApiClientView client, String key) {

  /** Without the key, so that it never reaches a log by accident. */
  @Override
  public String toString() {
    return "IssuedKey[client=" + client.getName() + "]";
  }
}
