package cn.tax12366.sms.api.integration;

import cn.tax12366.sms.api.Problem;
import cn.tax12366.sms.integration.IntakeFinding;
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
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of the lists that this client has sent. */
@Path("/intakes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Receipts")
public class IntakesResource {

  @Inject private IntakeReceipts receipts;

  @GET
  @Operation(operationId = "recentIntakes", summary = "The newest lists, newest first")
  public List<Receipt> recent(
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) int limit,
      @Parameter(hidden = true) @Context HttpHeaders headers) {
    Locale language = Problem.language(headers);
    return receipts.recent(limit).stream().map(receipt -> new Receipt(receipt, language)).toList();
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "intake", summary = "One list")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Receipt.class)))
  @APIResponse(
      responseCode = "404",
      description = "None of this id, or another's",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Receipt one(
      @PathParam("id") String id, @Parameter(hidden = true) @Context HttpHeaders headers) {
    return receipts
        .find(id)
        .map(receipt -> new Receipt(receipt, Problem.language(headers)))
        .orElseThrow(() -> new UnknownIntake(id));
  }

  @GET
  @Path("/{id}/refusals")
  @Operation(operationId = "refusals", summary = "The rows of a list that were refused")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RefusedRows.class)))
  public RefusedRows refusals(
      @PathParam("id") String id,
      @Parameter(description = "How many to pass over")
          @QueryParam("from")
          @DefaultValue("0")
          @Min(0)
          int from,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit,
      @Parameter(hidden = true) @Context HttpHeaders headers) {
    return rows(receipts.refusals(id, from, limit), Problem.language(headers));
  }

  @GET
  @Path("/{id}/warnings")
  @Operation(
      operationId = "warnings",
      summary = "The rows of a list that were taken although there is something to look at")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RefusedRows.class)))
  public RefusedRows warnings(
      @PathParam("id") String id,
      @QueryParam("from") @DefaultValue("0") @Min(0) int from,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit,
      @Parameter(hidden = true) @Context HttpHeaders headers) {
    return rows(receipts.warnings(id, from, limit), Problem.language(headers));
  }

  private static RefusedRows rows(Page<IntakeFinding> page, Locale language) {
    return new RefusedRows(
        page.rows().stream().map(finding -> new RefusedRow(finding, language)).toList(),
        page.total());
  }
}
