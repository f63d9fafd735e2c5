package cn.tax12366.sms.api;

import cn.tax12366.sms.shared.RefusalText;
import jakarta.ejb.EJBAccessException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Whom the container does not let in: without a valid key 401, with one 403. */
@Provider
public class AccessMapper implements ExceptionMapper<EJBAccessException> {

  @Context private HttpHeaders headers;
  @Context private SecurityContext security;

  @Override
  public Response toResponse(EJBAccessException denied) {
    if (security.getUserPrincipal() == null) {
      Response problem = problem(Status.UNAUTHORIZED, "no-valid-api-key");
      problem.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      return problem;
    }
    return problem(Status.FORBIDDEN, "not-for-this-caller");
  }

  private Response problem(Status status, String code) {
    return Problem.response(status, code, RefusalText.of(code, Problem.language(headers)));
  }
}
