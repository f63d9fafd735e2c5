package cn.tax12366.sms.shared.secrets;

import cn.tax12366.sms.shared.database.AfterMigration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Reads the key file at the start, makes one at the very first, refuses to start with keys that are
 * not those of the database, and seals with the newest what is not.
 */
@ApplicationScoped
class KeysAtStart implements AfterMigration {

  private static final System.Logger LOG = System.getLogger(KeysAtStart.class.getName());

  private SecretsSettings settings;
  private Sealing sealing;

  protected KeysAtStart() {}

  @Inject
  KeysAtStart(SecretsSettings settings, Sealing sealing) {
    this.settings = settings;
    this.sealing = sealing;
  }

  /**
   * @throws UnusableKeyFile if the file is not readable by its owner alone, or misses a key that
   *     the database was sealed with
   */
  @Override
  public void schemaStands(DataSource dataSource) {
    KeyFile file = new KeyFile(settings.keyFile());
    KeyChecks checks = new KeyChecks(dataSource);
    KeyRing keys = keysFor(checks.all(), file);
    if (!checks.all().containsKey(keys.sealing().id())) {
      checks.add(keys);
    }
    // Once more: another node may have begun with another key in the same moment.
    refuseUnlessFitting(checks.all(), keys);
    new Resealing(dataSource, keys).run();
    sealing.begin(keys);
    LOG.log(
        System.Logger.Level.INFO,
        "Keys {0} read from {1}; {2} seals",
        keys.ids(),
        file,
        keys.sealing());
  }

  private KeyRing keysFor(Map<String, String> checks, KeyFile file) {
    if (!file.exists()) {
      if (!checks.isEmpty()) {
        throw new UnusableKeyFile(
            settings.keyFile(),
            "is not there, and the database was sealed with "
                + checks.keySet()
                + ": bring the file back from its copy, or from the node that made it");
      }
      file.create();
    }
    KeyRing keys = file.read();
    refuseUnlessFitting(checks, keys);
    return keys;
  }

  private void refuseUnlessFitting(Map<String, String> checks, KeyRing keys) {
    checks.forEach(
        (id, check) -> {
          if (keys.find(id).isEmpty()) {
            throw new UnusableKeyFile(
                settings.keyFile(),
                "does not hold key " + id + ", which the database was sealed with");
          }
          if (!KeyChecks.fits(keys, check)) {
            throw new UnusableKeyFile(
                settings.keyFile(),
                "holds another key " + id + " than the one the database was sealed with");
          }
        });
  }
}
