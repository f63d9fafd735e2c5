package cn.tax12366.sms.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.shared.MalformedPhoneNumber;
import jakarta.ejb.EJBAccessException;
import jakarta.el.ELException;
import jakarta.faces.FacesException;
import jakarta.faces.application.Application;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import jakarta.faces.context.PartialViewContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class RefusalHandlerTest {

  private final FacesContext context = mock(FacesContext.class);
  private final ExternalContext answer = mock(ExternalContext.class);
  private final PartialViewContext update = mock(PartialViewContext.class);
  private final ViewHandler views = mock(ViewHandler.class);
  private final HttpServletRequest request = mock(HttpServletRequest.class);
  private final HttpServletResponse response = mock(HttpServletResponse.class);
  private final Flash flash = mock(Flash.class);
  private final UIViewRoot instead = mock(UIViewRoot.class);
  private final ExceptionHandler wrapped = mock(ExceptionHandler.class);
  private final Map<String, Object> shown = new HashMap<>();
  private final List<ExceptionQueuedEvent> thrown = new ArrayList<>();
  private final RefusalHandler handler = new RefusalHandler(wrapped);

  /** Faces lets only its own kind say which page is being made. */
  private abstract static class Current extends FacesContext {
    static void is(FacesContext context) {
      setCurrentInstance(context);
    }
  }

  @BeforeEach
  void aPage() {
    Application application = mock(Application.class);
    when(application.getViewHandler()).thenReturn(views);
    when(views.createView(any(), anyString())).thenReturn(instead);
    when(context.getApplication()).thenReturn(application);
    when(context.getExternalContext()).thenReturn(answer);
    when(context.getPartialViewContext()).thenReturn(update);
    when(answer.getRequest()).thenReturn(request);
    when(answer.getResponse()).thenReturn(response);
    when(answer.getRequestMap()).thenReturn(shown);
    when(answer.getFlash()).thenReturn(flash);
    when(answer.getRequestContextPath()).thenReturn("");
    when(request.getContextPath()).thenReturn("");
    when(request.getServletPath()).thenReturn("/notices/notices.xhtml");
    when(wrapped.getUnhandledExceptionQueuedEvents()).thenReturn(thrown);
    Current.is(context);
  }

  @AfterEach
  void noPage() {
    Current.is(null);
  }

  @Test
  void anActThatIsRefusedLeavesItsPageAndSaysWhy() throws IOException {
    when(context.isPostback()).thenReturn(true);
    when(context.getCurrentPhaseId()).thenReturn(PhaseId.INVOKE_APPLICATION);

    fails(new FacesException(new ELException(new MalformedPhoneNumber("12345"))));

    FacesMessage message = said();
    assertThat((Object) message.getSeverity()).isEqualTo(FacesMessage.SEVERITY_ERROR);
    assertThat(message.getSummary()).contains("12345").doesNotContain("Exception");
    verify(context).renderResponse();
    verify(answer, never()).setResponseStatus(anyInt());
    verify(context, never()).setViewRoot(any());
  }

  @Test
  void aPageThatIsRefusedIsNotShown() {
    when(context.getCurrentPhaseId()).thenReturn(PhaseId.INVOKE_APPLICATION);

    fails(new MalformedPhoneNumber("12345"));

    verify(response).resetBuffer();
    verify(answer, never()).responseReset();
    verify(answer).setResponseStatus(422);
    verify(views).createView(context, "/error/refused.xhtml");
    verify(context).setViewRoot(instead);
    assertThat(shown.get("refusal")).asString().contains("12345");
  }

  @Test
  @Tag("D8")
  void aPageThatIsNotForThisPersonSaysSoInItsStatusToo() {
    NotPermitted refusal = mock(NotPermitted.class);
    when(refusal.code()).thenReturn("not-for-this-caller");
    when(refusal.arguments()).thenReturn(List.of());
    when(context.getCurrentPhaseId()).thenReturn(PhaseId.INVOKE_APPLICATION);

    fails(refusal);

    verify(answer).setResponseStatus(403);
    verify(views).createView(context, "/error/refused.xhtml");
  }

  @Test
  void whatTheContainerItselfRefusesIsARefusalToo() {
    when(context.getCurrentPhaseId()).thenReturn(PhaseId.INVOKE_APPLICATION);

    fails(new EJBAccessException("Client not authorized"));

    verify(answer).setResponseStatus(403);
    assertThat(shown.get("refusal")).asString().doesNotContain("Client not authorized");
  }

  @Test
  void inTheMiddleOfAnUpdateTheBrowserGoesToThePageAndTakesTheWordsAlong() throws IOException {
    when(context.isPostback()).thenReturn(true);
    when(context.getCurrentPhaseId()).thenReturn(PhaseId.RENDER_RESPONSE);
    when(update.isAjaxRequest()).thenReturn(true);

    fails(new MalformedPhoneNumber("12345"));

    verify(answer).redirect("/error/refused.xhtml");
    ArgumentCaptor<Object> words = ArgumentCaptor.forClass(Object.class);
    verify(flash).put(eq("refusal"), words.capture());
    assertThat(words.getValue()).asString().contains("12345");
  }

  @Test
  void aPageThatWasOpenTooLongIsLoadedAnewAndSaysThatNothingWasDone() throws IOException {
    fails(new ViewExpiredException("no state", "/notices/notices.xhtml"));

    assertThat((Object) said().getSeverity()).isEqualTo(FacesMessage.SEVERITY_WARN);
    verify(flash).setKeepMessages(true);
    verify(answer).redirect("/notices/notices.xhtml");
    verify(context).responseComplete();
  }

  @Test
  @Tag("S36")
  void whatNobodyForesawShowsAnIdAndNothingOfItsCause() {
    when(context.isPostback()).thenReturn(true);
    when(context.getCurrentPhaseId()).thenReturn(PhaseId.INVOKE_APPLICATION);

    fails(new IllegalStateException("table officer is missing"));

    verify(answer).setResponseStatus(500);
    verify(views).createView(context, "/error/failed.xhtml");
    assertThat(shown.get("refusal")).asString().matches("[0-9a-f-]{36}");
  }

  @Test
  void anAnswerThatIsOnItsWayIsNotBegunAgain() throws IOException {
    when(answer.isResponseCommitted()).thenReturn(true);
    when(context.getCurrentPhaseId()).thenReturn(PhaseId.RENDER_RESPONSE);

    fails(new MalformedPhoneNumber("12345"));

    verify(context).responseComplete();
    verify(response, never()).resetBuffer();
    verify(answer, never()).redirect(anyString());
  }

  @Test
  void leavesNothingForTheHandlerBehindItAndStillAsksIt() {
    fails(new MalformedPhoneNumber("12345"));

    assertThat(thrown).isEmpty();
    verify(wrapped).handle();
  }

  private void fails(Throwable what) {
    thrown.add(new ExceptionQueuedEvent(new ExceptionQueuedEventContext(context, what)));
    handler.handle();
  }

  private FacesMessage said() {
    ArgumentCaptor<FacesMessage> message = ArgumentCaptor.forClass(FacesMessage.class);
    verify(context).addMessage(eq(null), message.capture());
    return message.getValue();
  }
}
