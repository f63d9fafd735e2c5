package cn.tax12366.sms.api;

import cn.tax12366.sms.api.integration.BodyTooLarge;
import cn.tax12366.sms.shared.RefusalText;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import java.util.UUID;

/**
 * Everything else: what the container refused keeps its status (404, 405, 415 …); what went wrong
 * here is 500 with an id that stands in the log beside the cause, and nothing more (S36).
 */
@Provider
public class UnexpectedMapper implements ExceptionMapper<Throwable> {

  private static final System.Logger LOG = System.getLogger(UnexpectedMapper.class.getName());

  @Context private HttpHeaders headers;

  @Override
  public Response toResponse(Throwable failure) {
    if (failure instanceof WebApplicationException refused) {
      StatusType status = refused.getResponse().getStatusInfo();
      return Problem.response(status, code(status), status.getReasonPhrase());
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BodyTooLarge) {
        return problem(Status.REQUEST_ENTITY_TOO_LARGE, "body-too-large", "");
      }
    }
    String id = UUID.randomUUID().toString();
    LOG.log(System.Logger.Level.ERROR, "API failure " + id, failure);
    return problem(Status.INTERNAL_SERVER_ERROR, "unexpected", id);
  }

  private static String code(StatusType status) {
    return status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  private Response problem(Status status, String code, String argument) {
    return Problem.response(
        status, code, RefusalText.of(code, Problem.language(headers), argument));
  }
}
