package cn.tax12366.sms.outbound.planted;

import cn.tax12366.sms.organisation.access.ActingOfficer;
import cn.tax12366.sms.shared.planted.KnowsOutbound;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVPrinter;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsmpp.session.SMPPSession;

/** One violation for each rule of the architecture; never part of the platform. */
public final class Planted {

  private Planted() {}

  public static class Outbound {
    KnowsOutbound below;
  }

  public static class KnowsJsmpp {
    SMPPSession session;
  }

  public static class HoldsAnEntityManager {
    EntityManager entities;
  }

  public static class HoldsADataSource {
    DataSource dataSource;
  }

  @Entity
  public static class Settable {
    @Id private Long id;

    public void setId(Long id) {
      this.id = id;
    }
  }

  @MessageDriven
  public static class Consumer {
    EntityManager entities;
  }

  public static class ForgetfulTimer {
    @Schedule(hour = "*")
    void tick() {}
  }

  public static class Clockwork {
    @Schedule(hour = "*", persistent = false)
    void tick() {}
  }

  public static class LooksAtTheWall {
    LocalDate today() {
      return LocalDate.now();
    }
  }

  public static class ReadsConfiguration {
    @Inject
    @ConfigProperty(name = "planted")
    String planted;
  }

  public static class ActsForOthers {
    ActingOfficer acting;
  }

  @Stateless
  public static class OpenService {}

  @Stateless
  public static class OutOfReach {
    protected OutOfReach() {}
  }

  public static class WritesFormulas {
    CSVPrinter csv;
  }

  static final class Secret {}

  @Stateless
  public static class Secretive {
    public Secret answer() {
      return new Secret();
    }
  }
}
