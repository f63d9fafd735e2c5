package cn.tax12366.sms.api.integration;

import cn.tax12366.sms.api.Problem;
import cn.tax12366.sms.integration.IntakeReceipt;
import cn.tax12366.sms.integration.ListIntake;
import cn.tax12366.sms.integration.RowReceiver;
import cn.tax12366.sms.integration.list.JsonRows;
import cn.tax12366.sms.integration.list.ListContent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.Locale;

/** Takes a list out of the body of a request and answers with its receipt or with every row. */
@RequestScoped
class ListReception {

  static final String NDJSON = "application/x-ndjson";

  @Inject private ListIntake intake;

  /**
   * @param check true: nothing is written
   * @param asOf what time the list says that it speaks of; null where it says nothing
   * @param caller what the receipt calls the origin; null without a valid key
   */
  Response take(
      ListContent content,
      boolean check,
      String asOf,
      InputStream body,
      HttpHeaders headers,
      Principal caller)
      throws IOException {
    Locale language = Problem.language(headers);
    String source = caller == null ? "-" : caller.getName();
    JsonRows rows =
        new JsonRows(BoundedBody.of(body, headers.getHeaderString(HttpHeaders.CONTENT_ENCODING)));
    if (!wantsRows(headers)) {
      IntakeReceipt receipt = take(content, check, source, asOf, rows, RowReceiver.NONE);
      return Response.ok(new Receipt(receipt, language), MediaType.APPLICATION_JSON_TYPE).build();
    }
    StreamingOutput sending =
        RowLog.of(
                language,
                log -> {
                  IntakeReceipt receipt = take(content, check, source, asOf, rows, log);
                  log.end(receipt.getPublicId(), receipt.getStatus().name());
                })
            ::send;
    return Response.ok(sending, NDJSON).build();
  }

  private IntakeReceipt take(
      ListContent content,
      boolean check,
      String source,
      String asOf,
      JsonRows rows,
      RowReceiver receiver) {
    return check
        ? intake.check(content, source, asOf, rows, receiver)
        : intake.run(content, source, asOf, rows, receiver);
  }

  private static boolean wantsRows(HttpHeaders headers) {
    return headers.getAcceptableMediaTypes().stream()
        .anyMatch(type -> type.getSubtype().equals("x-ndjson"));
  }
}
