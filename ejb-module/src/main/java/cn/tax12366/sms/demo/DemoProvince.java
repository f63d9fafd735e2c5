package cn.tax12366.sms.demo;

import cn.tax12366.sms.shared.database.PlatformSettings;
import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;

/**
 * Loads the demo province in the background of the first start in the demo profile, and says
 * whether it is there. In every other profile it does nothing.
 */
@Singleton
@Startup
@RunAs("SYSTEM")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoProvince {

  private static final System.Logger LOG = System.getLogger(DemoProvince.class.getName());

  private static final String PROVINCE = "province";
  private static final String ACCOUNTS = "accounts";

  @Resource private TimerService timers;
  @EJB private SchemaMigration schema;
  @Inject private PlatformSettings platform;
  @Inject private DemoSettings settings;
  @Inject private DemoLoading loading;
  @Inject private DemoAccounts accounts;

  private final CompletableFuture<Void> accountsMade = new CompletableFuture<>();
  private volatile boolean loaded;
  private volatile String failure;

  @PostConstruct
  void begin() {
    if (platform.demo()) {
      inBackground(PROVINCE);
    } else {
      loaded = true;
    }
  }

  /** A timer's thread: the start of the application does not wait for it, and it is SYSTEM. */
  private void inBackground(String what) {
    timers.createSingleActionTimer(0, new TimerConfig(what, false));
  }

  @Timeout
  void carryOut(Timer timer) {
    if (ACCOUNTS.equals(timer.getInfo())) {
      makeAccounts();
    } else {
      load();
    }
  }

  private void makeAccounts() {
    try {
      loading.accounts();
      accountsMade.complete(null);
    } catch (RuntimeException e) {
      accountsMade.completeExceptionally(e);
    }
  }

  private void load() {
    try {
      schema.ready();
      if (!loading.isDone()) {
        loading.organisation();
        inBackground(ACCOUNTS);
        loading.lists();
        accountsMade.join();
        loading.ruleAndMark();
      }
      loaded = true;
      DemoConsole.welcome(settings.address(), accounts);
    } catch (RuntimeException e) {
      failure = String.valueOf(e.getMessage());
      LOG.log(
          System.Logger.Level.ERROR,
          "The demo province is not complete; the next start goes on where this one ended",
          e);
    }
  }

  /** True once the demo province is complete, and always outside the demo profile. */
  public boolean loaded() {
    return loaded;
  }

  /** Why it is not complete and will not be in this run; null while there is hope. */
  public String failure() {
    return failure;
  }
}
