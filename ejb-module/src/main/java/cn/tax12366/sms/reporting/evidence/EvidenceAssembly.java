package cn.tax12366.sms.reporting.evidence;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.reporting.evidence.EvidencePackage.Finished;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.ClockProducer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Puts together what was ordered, and deletes what has been kept as long as it is to be. */
@Stateless
@RolesAllowed("SYSTEM")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EvidenceAssembly {

  private static final System.Logger LOG = System.getLogger(EvidenceAssembly.class.getName());

  private EvidencePackages packages;
  private EvidenceWriting writing;
  private EvidenceStore store;
  private EvidenceSettings settings;
  private AuditTrail audit;
  private Clock clock;

  /** For the container. */
  public EvidenceAssembly() {}

  @Inject
  EvidenceAssembly(
      EvidencePackages packages,
      EvidenceWriting writing,
      EvidenceStore store,
      EvidenceSettings settings,
      AuditTrail audit,
      @BusinessTime Clock clock) {
    this.packages = packages;
    this.writing = writing;
    this.store = store;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Puts the next one together that waits, or that a lost node has left unfinished.
   *
   * @return false if there is none
   */
  public boolean assembleNext() {
    Optional<EvidencePackage> claimed = packages.claim();
    claimed.ifPresent(this::assemble);
    return claimed.isPresent();
  }

  private void assemble(EvidencePackage claimed) {
    try {
      Written written = write(claimed);
      Instant now = clock.instant();
      Finished finished =
          new Finished(
              now,
              written.bytes(),
              written.sha256(),
              written.contents().chainPosition(),
              now.plus(Duration.ofDays(settings.days())));
      if (packages.finish(claimed, written.contents().rows(), finished)) {
        audit.record(
            Entry.of("evidence.assembled", claimed.audited())
                .called(claimed.subjectName())
                .fact("messages", written.contents().messages())
                .fact("entries", written.contents().entries())
                .fact("hash", finished.sha256()));
      } else {
        LOG.log(System.Logger.Level.WARNING, "Another node has begun {0} anew", claimed.audited());
      }
    } catch (EvidenceWriting.TakenOver takenOver) {
      LOG.log(System.Logger.Level.WARNING, "Another node has begun {0} anew", claimed.audited());
    } catch (RuntimeException | IOException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "The package " + claimed.audited() + " is begun again, or given up",
          e);
      packages.fail(claimed, e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  private record Written(EvidenceWriting.Contents contents, long bytes, String sha256) {}

  private Written write(EvidencePackage claimed) throws IOException {
    try (OutputStream file = store.create(claimed);
        EvidenceArchive archive =
            new EvidenceArchive(
                file,
                claimed.fileName(),
                claimed.orderedAt().atZone(ClockProducer.ZONE).toLocalDateTime())) {
      EvidenceWriting.Contents contents = writing.write(claimed, archive);
      String sha256 = archive.finish();
      return new Written(contents, archive.bytes(), sha256);
    }
  }

  /** Deletes the files whose time is over; what was ordered, by whom and why stays. */
  public void deleteOverdue() {
    for (EvidencePackage overdue : packages.overdue(clock.instant())) {
      try {
        store.delete(overdue);
      } catch (UncheckedIOException e) {
        LOG.log(System.Logger.Level.WARNING, "The file of " + overdue.audited() + " stays", e);
        continue;
      }
      if (packages.deleted(overdue, clock.instant())) {
        audit.record(
            Entry.of("evidence.deleted", overdue.audited())
                .called(overdue.subjectName())
                .fact("hash", overdue.finished().sha256()));
      }
    }
  }
}
