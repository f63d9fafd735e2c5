package cn.tax12366.sms.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The API for other systems of the bureau, described at {@code /openapi}. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
    info =
        @Info(
            title = "12366 SMS platform",
            version = "1",
            description =
                "For the systems of the bureau: bring taxpayers and filing lists in, and read what"
                    + " became of them. Every call carries a key as `Authorization: Bearer <key>`;"
                    + " a key writes for one unit and everything below it, and only what its scopes"
                    + " allow. Refusals are `application/problem+json` (RFC 9457) in Chinese or"
                    + " English, by `Accept-Language`; `code` is stable and for programs."),
    security = @SecurityRequirement(name = "key"),
    tags = {
      @Tag(
          name = "Lists",
          description = "Rows in, outcomes out. The same list twice changes nothing."),
      @Tag(name = "Receipts", description = "What became of a list.")
    })
@SecurityScheme(
    securitySchemeName = "key",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    description = "The key that was shown once when the client was registered.")
public class ApiApplication extends Application {}
