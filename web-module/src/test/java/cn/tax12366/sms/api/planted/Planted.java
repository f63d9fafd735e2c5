package cn.tax12366.sms.api.planted;

import cn.tax12366.sms.api.elsewhere.OtherPart;
import jakarta.faces.context.FacesContext;
import jakarta.ws.rs.Path;

/** Violations of the architecture, one each, for {@code PlantedViolationsTest}. */
public final class Planted {

  private Planted() {}

  /** An API that knows pages. */
  public static final class KnowsPages {
    FacesContext context;
  }

  /** A part of the API that knows another one. */
  public static final class KnowsAnother {
    OtherPart other;
  }

  /** A resource under another name. */
  @Path("/planted")
  public static final class Disguised {}
}
