package cn.tax12366.sms.api.integration;

import cn.tax12366.sms.api.Problem;
import cn.tax12366.sms.integration.IntakeFinding;
import cn.tax12366.sms.integration.IntakeReceipt;
import cn.tax12366.sms.integration.IntakeReceipts;
import cn.tax12366.sms.integration.UnknownIntake;
import cn.tax12366.sms.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** What became of the lists that this client has sent. */
@Path("/intakes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class IntakesResource {

  @Inject private IntakeReceipts receipts;

  @GET
  public List<Receipt> recent(
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
      @Context HttpHeaders headers) {
    Locale language = Problem.language(headers);
    return receipts.recent(limit).stream().map(receipt -> new Receipt(receipt, language)).toList();
  }

  @GET
  @Path("/{id}")
  public Receipt one(@PathParam("id") String id, @Context HttpHeaders headers) {
    return receipts
        .find(id)
        .map(receipt -> new Receipt(receipt, Problem.language(headers)))
        .orElseThrow(() -> new UnknownIntake(id));
  }

  /** Collected before it is sent: a refusal still finds an answer that has not begun. */
  @GET
  @Path("/{id}/rows")
  @Produces(ListReception.NDJSON)
  public Response rows(
      @PathParam("id") String id,
      @QueryParam("after") @DefaultValue("0") @Min(0) int after,
      @Context HttpHeaders headers)
      throws IOException {
    IntakeReceipt receipt = receipts.find(id).orElseThrow(() -> new UnknownIntake(id));
    StreamingOutput sending =
        RowLog.of(
                Problem.language(headers),
                log -> {
                  receipts.tellRows(id, after, log);
                  log.end(receipt.getPublicId(), receipt.getStatus().name());
                })
            ::send;
    return Response.ok(sending, ListReception.NDJSON).build();
  }

  @GET
  @Path("/{id}/refusals")
  public RefusedRows refusals(
      @PathParam("id") String id,
      @QueryParam("from") @DefaultValue("0") @Min(0) int from,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit,
      @Context HttpHeaders headers) {
    return rows(receipts.refusals(id, from, limit), Problem.language(headers));
  }

  @GET
  @Path("/{id}/warnings")
  public RefusedRows warnings(
      @PathParam("id") String id,
      @QueryParam("from") @DefaultValue("0") @Min(0) int from,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit,
      @Context HttpHeaders headers) {
    return rows(receipts.warnings(id, from, limit), Problem.language(headers));
  }

  private static RefusedRows rows(Page<IntakeFinding> page, Locale language) {
    return new RefusedRows(
        page.rows().stream().map(finding -> new RefusedRow(finding, language)).toList(),
        page.total());
  }
}
