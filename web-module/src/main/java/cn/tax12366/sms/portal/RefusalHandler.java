package cn.tax12366.sms.portal;

import cn.tax12366.sms.entrance.ReadingLanguage;
import cn.tax12366.sms.entrance.WayBack;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.RefusalText;
import jakarta.ejb.EJBAccessException;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.UUID;

/**
 * The one place where what a service throws becomes something to read: a refusal a sentence on the
 * page, in the reader's language; a page that was open too long the same page anew; anything else a
 * page with an id that stands in the log beside the cause (S36).
 */
class RefusalHandler extends ExceptionHandlerWrapper {

  private static final System.Logger LOG = System.getLogger(RefusalHandler.class.getName());
  private static final String REFUSAL = "refusal";
  private static final int UNPROCESSABLE = 422;

  RefusalHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() throws FacesException {
    FacesContext context = FacesContext.getCurrentInstance();
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    while (events.hasNext()) {
      Throwable thrown = events.next().getContext().getException();
      events.remove();
      try {
        show(context, thrown);
      } catch (IOException e) {
        throw new UncheckedIOException("The reader did not wait for the answer", e);
      }
    }
    getWrapped().handle();
  }

  private static void show(FacesContext context, Throwable thrown) throws IOException {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof BusinessRuleViolation refusal) {
        refuse(context, RefusalText.of(refusal, language(context)), status(refusal));
        return;
      }
      if (cause instanceof EJBAccessException) {
        refuse(context, RefusalText.of("not-for-this-caller", language(context)), 403);
        return;
      }
      if (cause instanceof ViewExpiredException) {
        samePageAnew(context);
        return;
      }
    }
    fail(context, thrown);
  }

  private static int status(BusinessRuleViolation refusal) {
    return refusal instanceof NotPermitted ? 403 : UNPROCESSABLE;
  }

  /** An act that was refused leaves its page as it was; a page that was refused is not shown. */
  private static void refuse(FacesContext context, String sentence, int status) throws IOException {
    if (context.isPostback() && context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
      context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
      context.renderResponse();
      return;
    }
    showInstead(context, "/error/refused.xhtml", sentence, status);
  }

  private static void fail(FacesContext context, Throwable thrown) throws IOException {
    String id = UUID.randomUUID().toString();
    LOG.log(System.Logger.Level.ERROR, "Portal failure " + id, thrown);
    showInstead(context, "/error/failed.xhtml", id, 500);
  }

  private static void showInstead(FacesContext context, String view, String detail, int status)
      throws IOException {
    ExternalContext answer = context.getExternalContext();
    if (answer.isResponseCommitted() || context.getResponseComplete()) {
      context.responseComplete();
      return;
    }
    // What was drawn goes, but not the headers: without them the page would be kept by whoever
    // keeps pages, might hold anybody's scripts, and would be written as Latin-1.
    ((HttpServletResponse) answer.getResponse()).resetBuffer();
    if (context.getPartialViewContext().isAjaxRequest()) {
      // Half an update cannot become a page: the browser goes to one, and takes the words along.
      answer.getFlash().put(REFUSAL, detail);
      answer.redirect(answer.getRequestContextPath() + view);
      return;
    }
    answer.setResponseStatus(status);
    answer.getRequestMap().put(REFUSAL, detail);
    context.setViewRoot(context.getApplication().getViewHandler().createView(context, view));
    if (context.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE) {
      LOG.log(System.Logger.Level.WARNING, "Refused while it was drawn: {0}", detail);
      renderNow(context);
    } else {
      context.renderResponse();
    }
  }

  private static void renderNow(FacesContext context) {
    try {
      var language =
          context
              .getApplication()
              .getViewHandler()
              .getViewDeclarationLanguage(context, context.getViewRoot().getViewId());
      language.buildView(context, context.getViewRoot());
      language.renderView(context, context.getViewRoot());
      context.responseComplete();
    } catch (IOException e) {
      throw new UncheckedIOException("The reader did not wait for the answer", e);
    }
  }

  private static void samePageAnew(FacesContext context) throws IOException {
    HttpServletRequest request = (HttpServletRequest) context.getExternalContext().getRequest();
    context.getExternalContext().getFlash().setKeepMessages(true);
    context.addMessage(
        null,
        new FacesMessage(
            FacesMessage.SEVERITY_WARN,
            RefusalText.of("page-open-too-long", language(context)),
            null));
    context.getExternalContext().redirect(request.getContextPath() + WayBack.samePage(request));
    context.responseComplete();
  }

  private static Locale language(FacesContext context) {
    return ReadingLanguage.of((HttpServletRequest) context.getExternalContext().getRequest());
  }
}
