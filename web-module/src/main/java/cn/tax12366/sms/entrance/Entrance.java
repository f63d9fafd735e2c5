package cn.tax12366.sms.entrance;

import cn.tax12366.sms.integration.ApiClientView;
import cn.tax12366.sms.integration.ApiClients;
import cn.tax12366.sms.organisation.signin.SignIn;
import cn.tax12366.sms.organisation.signin.SignedIn;
import cn.tax12366.sms.organisation.signin.SignedIn.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;

/**
 * The one authentication mechanism (D11): officers by the session that the sign-in page began,
 * systems by {@code Authorization: Bearer} and their key. Neither way is open on the other's paths:
 * a browser's cookie never calls the API, a key never opens a page.
 */
@ApplicationScoped
public class Entrance implements HttpAuthenticationMechanism {

  private static final String BEARER = "Bearer ";
  private static final String SIGN_IN_PAGE = "/signin/signin.xhtml";

  private SignIn signIn;
  private ApiClients clients;

  /** For the container. */
  protected Entrance() {}

  @Inject
  public Entrance(SignIn signIn, ApiClients clients) {
    this.signIn = signIn;
    this.clients = clients;
  }

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    SecurityHeaders.apply(request, response);
    if (Doors.isApi(request) || Doors.isOperations(request)) {
      return byKey(request, context);
    }
    if (!SameOrigin.holds(request)) {
      return answer(response, HttpServletResponse.SC_FORBIDDEN);
    }
    return Doors.isOpen(request) ? context.doNothing() : bySession(request, response, context);
  }

  /** Without a good key nobody is authenticated: the API itself then answers 401. */
  private AuthenticationStatus byKey(HttpServletRequest request, HttpMessageContext context) {
    String header = request.getHeader("Authorization");
    if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return context.doNothing();
    }
    return clients
        .authenticate(header.substring(BEARER.length()).strip())
        .map(ApiClientView::getPrincipalName)
        .map(name -> context.notifyContainerAboutLogin(name, Set.of("CLIENT")))
        .orElseGet(context::doNothing);
  }

  private AuthenticationStatus bySession(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    Optional<SignedIn> officer =
        Sitting.of(request)
            .flatMap(sitting -> signIn.resume(sitting.token(), !Doors.isByItself(request)));
    if (officer.isEmpty()) {
      Sitting.end(request);
      return Doors.isPush(request)
          ? answer(response, HttpServletResponse.SC_UNAUTHORIZED)
          : leadTo(WayBack.of(request).from(SIGN_IN_PAGE), request, response, context);
    }
    Step step = officer.get().getStep();
    if (step != Step.NONE && !Doors.path(request).equals(Doors.pageOf(step))) {
      return Doors.isPush(request)
          ? answer(response, HttpServletResponse.SC_UNAUTHORIZED)
          : leadTo(WayBack.of(request).from(Doors.pageOf(step)), request, response, context);
    }
    String code = officer.get().getOfficer().getCode().digits();
    return context.notifyContainerAboutLogin(code, Set.of("OFFICER"));
  }

  private static AuthenticationStatus leadTo(
      String page,
      HttpServletRequest request,
      HttpServletResponse response,
      HttpMessageContext context) {
    String address = request.getContextPath() + page;
    if (!Doors.isBackground(request)) {
      return context.redirect(address);
    }
    response.setContentType("text/xml;charset=UTF-8");
    try {
      // Addresses are our own pages: WayBack lets no character through that XML would mind but &.
      response
          .getWriter()
          .write(
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                  + address.replace("&", "&amp;")
                  + "\"/></partial-response>");
    } catch (IOException e) {
      throw new UncheckedIOException("The caller did not wait for the answer", e);
    }
    return AuthenticationStatus.SEND_CONTINUE;
  }

  private static AuthenticationStatus answer(HttpServletResponse response, int status) {
    try {
      response.sendError(status);
    } catch (IOException e) {
      throw new UncheckedIOException("The caller did not wait for the answer", e);
    }
    return AuthenticationStatus.SEND_FAILURE;
  }
}
