package cn.tax12366.sms.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** Why a call was refused, as RFC 9457 wants it said. */
public final class Problem {

  /** The media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  private final String code;
  private final int status;
  private final String title;
  private final String detail;

  private Problem(String code, int status, String title, String detail) {
    this.code = code;
    this.status = status;
    this.title = title;
    this.detail = detail;
  }

  /**
   * @param code stable name for programs, lower case with hyphens
   * @param detail a sentence in the reader's language
   */
  static Response response(Response.StatusType status, String code, String detail) {
    return Response.status(status)
        .type(MEDIA_TYPE + ";charset=UTF-8")
        .entity(new Problem(code, status.getStatusCode(), status.getReasonPhrase(), detail))
        .build();
  }

  /** Chinese or English: the first of the two that the caller asks for, Chinese if none. */
  public static Locale language(HttpHeaders headers) {
    return headers.getAcceptableLanguages().stream()
        .map(Locale::getLanguage)
        .filter(language -> language.equals("zh") || language.equals("en"))
        .findFirst()
        .map(language -> language.equals("en") ? Locale.ENGLISH : Locale.CHINA)
        .orElse(Locale.CHINA);
  }

  public String getType() {
    return "urn:tax12366:sms:" + code;
  }

  public String getTitle() {
    return title;
  }

  public int getStatus() {
    return status;
  }

  public String getDetail() {
    return detail;
  }

  public String getCode() {
    return code;
  }
}
