package cn.tax12366.sms.entrance;

import static jakarta.security.enterprise.AuthenticationStatus.NOT_DONE;
import static jakarta.security.enterprise.AuthenticationStatus.SEND_CONTINUE;
import static jakarta.security.enterprise.AuthenticationStatus.SEND_FAILURE;
import static jakarta.security.enterprise.AuthenticationStatus.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import cn.tax12366.sms.integration.ApiClientView;
import cn.tax12366.sms.integration.ApiClients;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.signin.SignIn;
import cn.tax12366.sms.organisation.signin.SignedIn;
import cn.tax12366.sms.organisation.signin.SignedIn.Step;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EntranceTest {

  private static final OfficerCode OFFICER = OfficerCode.of("14101050006");
  private static final Sitting SITTING = new Sitting("token");

  private final SignIn signIn = mock(SignIn.class);
  private final ApiClients clients = mock(ApiClients.class);
  private final HttpMessageContext context = mock(HttpMessageContext.class);
  private final HttpServletResponse response = mock(HttpServletResponse.class);
  private final StringWriter body = new StringWriter();
  private final SignedIn officer = mock(SignedIn.class);

  @BeforeEach
  void aContainer() throws IOException {
    lenient().when(context.doNothing()).thenReturn(NOT_DONE);
    lenient().when(context.redirect(anyString())).thenReturn(SEND_CONTINUE);
    lenient().when(context.notifyContainerAboutLogin(anyString(), any())).thenReturn(SUCCESS);
    lenient().when(response.getWriter()).thenReturn(new PrintWriter(body));
    OfficerView view = mock(OfficerView.class);
    lenient().when(view.getCode()).thenReturn(OFFICER);
    lenient().when(officer.getOfficer()).thenReturn(view);
    lenient().when(officer.getStep()).thenReturn(Step.NONE);
    lenient().when(signIn.resume("token", true)).thenReturn(Optional.of(officer));
  }

  @Test
  void anOfficerWhoHasSignedInIsKnownToTheContainerByHisCode() {
    assertThat(enter(Call.get("/index.xhtml").in(SITTING))).isEqualTo(SUCCESS);

    verify(context).notifyContainerAboutLogin(OFFICER.digits(), Set.of("OFFICER"));
  }

  @Test
  void whoeverHasNotSignedInIsLedToTheSignInPageAndWillComeBack() {
    assertThat(enter(Call.get("/outbound/messages.xhtml").query("status=FAILED")))
        .isEqualTo(SEND_CONTINUE);

    verify(context)
        .redirect("/signin/signin.xhtml?back=%2Foutbound%2Fmessages.xhtml%3Fstatus%3DFAILED");
  }

  @Test
  void aPageThatAsksInTheBackgroundIsLedThereAsAWhole() {
    Call call =
        Call.post("/notices/notice.xhtml")
            .header("Faces-Request", "partial/ajax")
            .header("Referer", "https://sms.example.cn/notices/notice.xhtml?id=7&a=b")
            .in(null);

    assertThat(enter(call)).isEqualTo(SEND_CONTINUE);
    assertThat(body)
        .hasToString(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"/signin/"
                + "signin.xhtml?back=%2Fnotices%2Fnotice.xhtml%3Fid%3D7%26a%3Db\"/>"
                + "</partial-response>");
  }

  @Test
  @Tag("S7")
  void aSessionEndsWithItsSitting() {
    Call call = Call.get("/index.xhtml").in(new Sitting("over"));

    assertThat(enter(call)).isEqualTo(SEND_CONTINUE);
    verify(call.session).invalidate();
    verify(context, never()).notifyContainerAboutLogin(anyString(), any());
  }

  @Test
  @Tag("S7")
  void aPageThatRenewsItselfIsAnsweredButDoesNotKeepTheSittingFromBeingIdle() {
    lenient().when(signIn.resume("token", false)).thenReturn(Optional.of(officer));

    assertThat(enter(asked("list:refresh").in(SITTING))).isEqualTo(SUCCESS);
    assertThat(enter(Call.get("/jakarta.faces.push/notice").in(SITTING))).isEqualTo(SUCCESS);
    verify(signIn, never()).resume("token", true);

    assertThat(enter(asked("list:look").in(SITTING))).isEqualTo(SUCCESS);
    verify(signIn).resume("token", true);
  }

  private static Call asked(String source) {
    Call call = Call.post("/integration/lists.xhtml").header("Faces-Request", "partial/ajax");
    lenient().when(call.request.getCharacterEncoding()).thenReturn("UTF-8");
    lenient().when(call.request.getParameter("jakarta.faces.source")).thenReturn(source);
    return call;
  }

  @Test
  @Tag("R10.3b")
  void whoMustChangeHisPasswordSeesNoOtherPage() {
    lenient().when(officer.getStep()).thenReturn(Step.PASSWORD);

    assertThat(enter(Call.get("/notices/notices.xhtml").in(SITTING))).isEqualTo(SEND_CONTINUE);
    verify(context).redirect("/signin/password.xhtml?back=%2Fnotices%2Fnotices.xhtml");
    verify(context, never()).notifyContainerAboutLogin(anyString(), any());

    assertThat(enter(Call.get("/signin/password.xhtml").in(SITTING))).isEqualTo(SUCCESS);
  }

  @Test
  @Tag("S4")
  void whoHasNotProvedHisSecondFactorSeesNothingButThePageThatAsksForIt() throws IOException {
    for (Step step : List.of(Step.ENROLMENT, Step.CODE)) {
      lenient().when(officer.getStep()).thenReturn(step);

      assertThat(enter(Call.get("/index.xhtml").in(SITTING))).isEqualTo(SEND_CONTINUE);
      verify(context).redirect(Doors.pageOf(step));
      assertThat(enter(Call.get("/signin/password.xhtml").in(SITTING))).isEqualTo(SEND_CONTINUE);
      assertThat(enter(Call.get("/jakarta.faces.push/notice").in(SITTING))).isEqualTo(SEND_FAILURE);
      verify(context, never()).notifyContainerAboutLogin(anyString(), any());

      assertThat(enter(Call.get(Doors.pageOf(step)).in(SITTING))).isEqualTo(SUCCESS);
      clearInvocations(context);
    }
  }

  @Test
  @Tag("S14")
  void aSystemIsKnownByItsKey() {
    ApiClientView client = mock(ApiClientView.class);
    lenient().when(client.getPrincipalName()).thenReturn("client:tax-collection");
    lenient().when(clients.authenticate("sms_key")).thenReturn(Optional.of(client));

    assertThat(enter(Call.post("/api/v1/filings").header("Authorization", "bearer sms_key")))
        .isEqualTo(SUCCESS);
    verify(context).notifyContainerAboutLogin("client:tax-collection", Set.of("CLIENT"));
  }

  @Test
  @Tag("S9")
  void theCookieOfABrowserOpensNothingOfTheApi() {
    assertThat(enter(Call.post("/api/v1/filings").in(SITTING))).isEqualTo(NOT_DONE);

    verifyNoInteractions(signIn);
  }

  @Test
  void aWrongKeyIsNobody() {
    lenient().when(clients.authenticate(any())).thenReturn(Optional.empty());

    assertThat(enter(Call.get("/api/v1/intakes/1").header("Authorization", "Bearer x")))
        .isEqualTo(NOT_DONE);
    assertThat(enter(Call.get("/api/v1/intakes/1").header("Authorization", "Basic eDp5")))
        .isEqualTo(NOT_DONE);
  }

  @Test
  void aKeyOpensNoPage() {
    assertThat(enter(Call.get("/index.xhtml").header("Authorization", "Bearer sms_key")))
        .isEqualTo(SEND_CONTINUE);

    verifyNoInteractions(clients);
  }

  @Test
  @Tag("S9")
  void whatAnotherSiteSendsChangesNothing() throws IOException {
    Call forged = Call.post("/notices/prepare.xhtml").header("Sec-Fetch-Site", "cross-site");

    assertThat(enter(forged.in(SITTING))).isEqualTo(SEND_FAILURE);
    verify(response).sendError(HttpServletResponse.SC_FORBIDDEN);
    verify(context, never()).notifyContainerAboutLogin(anyString(), any());
  }

  @Test
  void theChannelForNewsIsClosedToStrangers() throws IOException {
    assertThat(enter(Call.get("/jakarta.faces.push/notice"))).isEqualTo(SEND_FAILURE);

    verify(response).sendError(HttpServletResponse.SC_UNAUTHORIZED);
  }

  @Test
  void styleSheetsAndTheSignInPageAreOpenToAll() {
    assertThat(enter(Call.get("/jakarta.faces.resource/portal.css.xhtml"))).isEqualTo(NOT_DONE);
    assertThat(enter(Call.get("/signin/signin.xhtml"))).isEqualTo(NOT_DONE);
    assertThat(enter(Call.get("/error/page"))).isEqualTo(NOT_DONE);

    verifyNoInteractions(signIn);
  }

  @Test
  @Tag("S12")
  void everyAnswerProtectsTheBrowser() {
    enter(Call.get("/nowhere"));

    verify(response).setHeader("X-Content-Type-Options", "nosniff");
    verify(response).setHeader("Referrer-Policy", "same-origin");
    verify(response).setHeader("Cache-Control", "no-store");
    verify(response).setHeader("X-Frame-Options", "DENY");
    verify(response)
        .setHeader(eq("Content-Security-Policy"), eq(SecurityHeaders.NOTHING_BUT_STYLE));
  }

  @Test
  @Tag("S12")
  void whereBrowsersComeByHttpsTheyAreToldToStayWithIt() {
    Call call = Call.get("/nowhere");
    enter(call);
    verify(response, never()).setHeader(eq("Strict-Transport-Security"), anyString());

    lenient().when(call.cookie.isSecure()).thenReturn(true);
    enter(call);

    verify(response).setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  }

  @Test
  @Tag("S6")
  void signingInGivesTheSessionANewId() {
    Call call = Call.post("/signin/signin.xhtml").in(null);
    lenient().when(officer.getToken()).thenReturn("token");

    Sitting.begin(call.request, officer);

    verify(call.request).changeSessionId();
    assertThat(call.kept(Sitting.class)).isEqualTo(SITTING);
  }

  private AuthenticationStatus enter(Call call) {
    return new Entrance(signIn, clients).validateRequest(call.request, response, context);
  }
}
