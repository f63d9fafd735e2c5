package cn.tax12366.sms.api.integration;

import cn.tax12366.sms.integration.list.ListContent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;

/** Which invoices taxpayers may get, from the collection system (R7.8b). */
@Path("/invoice-quotas")
@RequestScoped
public class InvoiceQuotasResource {

  @Inject private ListReception reception;

  @POST
  @Consumes(ListReception.NDJSON)
  @Produces({MediaType.APPLICATION_JSON, ListReception.NDJSON})
  public Response take(
      @QueryParam("check") @DefaultValue("false") boolean check,
      @QueryParam("asOf") String asOf,
      @Context HttpHeaders headers,
      @Context SecurityContext security,
      InputStream body)
      throws IOException {
    return reception.take(
        ListContent.INVOICE_QUOTAS, check, asOf, body, headers, security.getUserPrincipal());
  }
}
