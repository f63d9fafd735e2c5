package cn.tax12366.sms.portal;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import java.io.IOException;
import java.util.List;
import org.primefaces.component.messages.Messages;
import org.primefaces.component.messages.MessagesRenderer;

/**
 * The messages of a page for those who hear it: each is an alert and no item of a list. The
 * component's own drawing makes alerts the items of a {@code ul}, which is neither (WCAG 1.3.1).
 */
public class AlertsRenderer extends MessagesRenderer {

  @Override
  protected void encodeMessages(
      FacesContext context, Messages component, String severity, List<FacesMessage> messages)
      throws IOException {
    ResponseWriter page = context.getResponseWriter();
    context.setResponseWriter(new WithoutLists(page));
    try {
      super.encodeMessages(context, component, severity, messages);
    } finally {
      context.setResponseWriter(page);
    }
  }

  private static final class WithoutLists extends ResponseWriterWrapper {

    WithoutLists(ResponseWriter page) {
      super(page);
    }

    @Override
    public void startElement(String name, UIComponent component) throws IOException {
      super.startElement(name, component);
      if (name.equals("ul")) {
        super.writeAttribute("role", "presentation", null);
      }
    }
  }
}
