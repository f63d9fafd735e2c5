package cn.tax12366.sms.api;

import cn.tax12366.sms.integration.UnknownIntake;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.RefusalText;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The one place where refusals become answers: their code, their text, and a status. */
@Provider
public class RefusalMapper implements ExceptionMapper<BusinessRuleViolation> {

  /** Understood, but against a rule; Jakarta REST 3.1 has no constant for it. */
  static final StatusType UNPROCESSABLE =
      new StatusType() {
        @Override
        public int getStatusCode() {
          return 422;
        }

        @Override
        public Status.Family getFamily() {
          return Status.Family.CLIENT_ERROR;
        }

        @Override
        public String getReasonPhrase() {
          return "Unprocessable Content";
        }
      };

  @Context private HttpHeaders headers;

  @Override
  public Response toResponse(BusinessRuleViolation refusal) {
    return Problem.response(
        status(refusal), refusal.code(), RefusalText.of(refusal, Problem.language(headers)));
  }

  private static StatusType status(BusinessRuleViolation refusal) {
    if (refusal instanceof NotPermitted) {
      return Status.FORBIDDEN;
    }
    return refusal instanceof UnknownIntake ? Status.NOT_FOUND : UNPROCESSABLE;
  }
}
