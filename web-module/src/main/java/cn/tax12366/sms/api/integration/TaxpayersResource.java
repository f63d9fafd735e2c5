package cn.tax12366.sms.api.integration;

import cn.tax12366.sms.api.Problem;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Taxpayers with their phones, from the registration system (R7.2d). */
@Path("/taxpayers")
@RequestScoped
@Tag(name = "Lists")
public class TaxpayersResource {

  @Inject private ListReception reception;

  @POST
  @Consumes(ListReception.NDJSON)
  @Produces({MediaType.APPLICATION_JSON, ListReception.NDJSON})
  @Operation(
      operationId = "takeTaxpayers",
      summary = "Bring in taxpayers with their phones",
      description =
          "One JSON object a line, read while it is sent; `Content-Encoding: gzip` is understood."
              + " A bad line is refused with its number and never stops the others. Sending the"
              + " same list again changes nothing. Answers with the receipt, or with `Accept:"
              + " application/x-ndjson` with one line per row. Scope `taxpayers:write`.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = ListReception.NDJSON,
              schema =
                  @Schema(
                      type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING),
              examples =
                  @ExampleObject(
                      name = "two rows",
                      value =
                          "{\"taxpayerNumber\":\"91410199FX00000013\",\"name\":\"示例商贸有限公司\","
                              + "\"authorityCode\":\"14101050000\",\"kind\":\"COMPANY\",\"subscribed\":true,"
                              + "\"phones\":[{\"phone\":\"15400000001\",\"role\":\"FILING_AGENT\"}]}\n"
                              + "{\"taxpayerNumber\":\"92410199FX00000021\",\"name\":\"样本小吃店\","
                              + "\"authorityCode\":\"14101050000\",\"kind\":\"HOUSEHOLD\"}")))
  @APIResponse(
      responseCode = "200",
      description = "Read to its end",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = Receipt.class)),
        @Content(
            mediaType = ListReception.NDJSON,
            examples =
                @ExampleObject(
                    name = "rows",
                    value =
                        "{\"row\":1,\"outcome\":\"ADDED\"}\n"
                            + "{\"row\":2,\"outcome\":\"REFUSED\",\"field\":\"name\","
                            + "\"code\":\"cell-missing\",\"text\":\"…\"}"))
      })
  @APIResponse(
      responseCode = "401",
      description = "No valid key",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "403",
      description = "The key lacks the scope",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  @APIResponse(
      responseCode = "413",
      description = "More than 256 MiB unpacked; the rows before are stored",
      content =
          @Content(
              mediaType = Problem.MEDIA_TYPE,
              schema = @Schema(implementation = Problem.class)))
  public Response take(
      @Parameter(description = "True: compare only, write nothing")
          @QueryParam("check")
          @DefaultValue("false")
          boolean check,
      @Parameter(hidden = true) @Context HttpHeaders headers,
      @Parameter(hidden = true) @Context SecurityContext security,
      InputStream body)
      throws IOException {
    return reception.take(ListContent.TAXPAYERS, check, body, headers, security.getUserPrincipal());
  }
}
