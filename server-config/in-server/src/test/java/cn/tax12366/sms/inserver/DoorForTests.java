package cn.tax12366.sms.inserver;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Lets the tests themselves in, as nobody; everything else goes the way it goes. */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
class DoorForTests implements HttpAuthenticationMechanism {

  @Inject @Delegate @Any private HttpAuthenticationMechanism entrance;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    return request.getServletPath().startsWith("/ArquillianServletRunner")
        ? context.doNothing()
        : entrance.validateRequest(request, response, context);
  }
}
