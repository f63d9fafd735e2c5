package cn.tax12366.sms.portal.planted;

import cn.tax12366.sms.portal.elsewhere.OtherCapability;
import jakarta.ejb.Singleton;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import jakarta.ws.rs.core.Response;
import java.io.Serializable;
import java.time.LocalDate;
import javax.sql.DataSource;

/** Violations of the architecture, one each, for {@code PlantedViolationsTest}. */
public final class Planted {

  private Planted() {}

  /** A page that reads the database. */
  public static final class ReadsTheDatabase {
    DataSource dataSource;
  }

  /** A session bean beside the pages. */
  @Singleton
  public static class SessionBean {}

  /** A capability that knows another one. */
  public static final class KnowsAnother {
    OtherCapability other;
  }

  /** A page that knows the API. */
  public static final class KnowsTheApi {
    Response response;
  }

  /** The bean of a page under another name. */
  @Named
  @ViewScoped
  public static class Disguised implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  /** A page that no view can name. */
  public static final class NamelessPage {}

  /** Takes the time from the machine. */
  public static final class LooksAtTheWall {
    LocalDate today() {
      return LocalDate.now();
    }
  }
}
