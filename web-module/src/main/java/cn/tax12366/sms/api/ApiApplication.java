package cn.tax12366.sms.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The API for other systems of the bureau, described at {@code /openapi}. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {}
