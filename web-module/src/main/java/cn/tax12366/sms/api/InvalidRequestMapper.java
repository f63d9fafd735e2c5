package cn.tax12366.sms.api;

import cn.tax12366.sms.shared.RefusalText;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Collectors;

/** Parameters outside their range: 400, naming each with its rule. */
@Provider
public class InvalidRequestMapper implements ExceptionMapper<ConstraintViolationException> {

  @Context private HttpHeaders headers;

  @Override
  public Response toResponse(ConstraintViolationException invalid) {
    String violations =
        invalid.getConstraintViolations().stream()
            .map(
                violation ->
                    name(violation.getPropertyPath().toString()) + ": " + violation.getMessage())
            .sorted()
            .collect(Collectors.joining("; "));
    return Problem.response(
        Status.BAD_REQUEST,
        "invalid-request",
        RefusalText.of("invalid-request", Problem.language(headers), violations));
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
