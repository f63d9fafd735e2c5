package cn.tax12366.sms.api;

import cn.tax12366.sms.shared.RefusalText;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

/** No call without a good key, whatever it is for: 401 before a byte of the body is read. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class KeyRequired implements ContainerRequestFilter {

  @Context private HttpHeaders headers;

  @Override
  public void filter(ContainerRequestContext call) {
    if (call.getSecurityContext().getUserPrincipal() == null) {
      String code = "no-valid-api-key";
      Response problem =
          Problem.response(
              Status.UNAUTHORIZED, code, RefusalText.of(code, Problem.language(headers)));
      problem.getHeaders().putSingle(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      call.abortWith(problem);
    }
  }
}
