package cn.tax12366.sms.demo;

import cn.tax12366.sms.integration.ApiClients;
import cn.tax12366.sms.integration.ApiScope;
import cn.tax12366.sms.integration.IntakeReceipt;
import cn.tax12366.sms.integration.ListIntake;
import cn.tax12366.sms.integration.RowReceiver;
import cn.tax12366.sms.integration.list.ListContent;
import cn.tax12366.sms.integration.list.ListRow;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewAuthority;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.organisation.access.ActingOfficer;
import cn.tax12366.sms.organisation.signin.PasswordAssignment;
import cn.tax12366.sms.organisation.signin.SecondFactorAssignment;
import cn.tax12366.sms.shared.SystemTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Brings the whole demo province in, step by step; every step may be repeated. */
@ApplicationScoped
class DemoLoading {

  /** The one system of the demo that delivers lists by itself. */
  private static final String CLIENT = "tax-collection";

  private static final String CLIENT_TITLE = "综合征管系统（示例）";
  private static final int STAFF = 500;
  private static final int TAXPAYERS = 20_000;
  private static final int TOLD_EVERY = 4_000;

  @Inject private OrganisationRegister register;
  @Inject private PasswordAssignment passwords;
  @Inject private SecondFactorAssignment factors;
  @Inject private ActingOfficer acting;
  @Inject private ListIntake intake;
  @Inject private ApiClients clients;
  @Inject private DemoContent content;
  @Inject private DemoPublishing publishing;
  @Inject private DemoDuties duties;
  @Inject private DemoEntrusting entrusting;
  @Inject private DemoGroups groups;
  @Inject private DemoAccounts accounts;
  @Inject private DemoMark mark;
  @Inject @SystemTime private Clock clock;

  boolean isDone() {
    return mark.isSet();
  }

  /** The units and the people in them: everything else needs these. */
  void organisation() {
    DemoConsole.progress("Founding the demo province: authorities and officers");
    register.found(Regions.authorities());
    register.appoint(Staff.all());
  }

  /**
   * The duties on record, the lists of staff, taxpayers, filings and what else the collection
   * system records, who keeps the taxpayers of one branch, groups, the template that reminds them.
   */
  void lists() {
    duties.prepare();
    content.prepareTemplate();
    takeIn(ListContent.STAFF, DemoStaff.rows(), "staff", "", STAFF);
    takeIn(ListContent.TAXPAYERS, DemoLists.taxpayers(), "taxpayers", " of 20,000", TAXPAYERS);
    entrusting.entrust();
    takeIn(ListContent.FILINGS, DemoLists.filings(), "filings", "", TAXPAYERS);
    DemoRecords.lists()
        .forEach(
            (content, rows) -> takeIn(content, rows.iterator(), word(content), "", rows.size()));
    groups.prepare();
  }

  /** Last: from now on the timer finds all whom it is to remind, and not half of them. */
  void ruleAndMark() {
    content.putRuleInForce();
    publishing.prepare();
    mark.set();
  }

  /** Passwords and a key. Takes seconds of pure arithmetic, and nothing else waits for it. */
  void accounts() {
    Map<String, NewOfficer> officers = byCode(Staff.all(), officer -> officer.code().digits());
    Map<String, NewAuthority> units = byCode(Regions.authorities(), unit -> unit.code().digits());
    List<String> lines = new ArrayList<>();
    for (DemoSignIn signIn : DemoSignIn.all()) {
      NewOfficer officer = officers.get(signIn.code().digits());
      lines.add(
          String.join(
                  "\t",
                  signIn.code().digits(),
                  passwords.assign(signIn.code(), false),
                  officer.realName(),
                  units.get(officer.unit().digits()).shortName(),
                  signIn.chinese() + " · " + signIn.english())
              + factors.assign(signIn.code()).map(secret -> "\t" + secret).orElse(""));
    }
    lines.add(apiKey());
    accounts.write(lines);
  }

  /** The key is told once: if an earlier start got no further, its client's key is lost. */
  private String apiKey() {
    Optional<String> kept =
        accounts.lines().stream().filter(line -> line.startsWith(CLIENT)).findFirst();
    if (kept.isPresent()) {
      return kept.get();
    }
    List<String> line = new ArrayList<>();
    acting.actAs(DemoSignIn.PROVINCE_TECHNICAL, () -> line.add(registered()));
    return line.get(0);
  }

  private String registered() {
    Set<String> taken = new HashSet<>();
    clients.all().forEach(client -> taken.add(client.getName()));
    String name = CLIENT;
    for (int i = 2; taken.contains(name); i++) {
      name = CLIENT + "-" + i;
    }
    String key =
        clients
            .register(
                name,
                CLIENT_TITLE,
                Regions.byCode().get(Regions.PROVINCE).authority(),
                DemoSignIn.PROVINCE_TECHNICAL,
                EnumSet.allOf(ApiScope.class),
                LocalDate.now(clock).plusYears(1))
            .key();
    return String.join("\t", name, key, CLIENT_TITLE, "API", "Authorization: Bearer <key>");
  }

  /** {@code fixed assessments}. */
  private static String word(ListContent content) {
    return content.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /**
   * @param least so many rows there are at least
   */
  private void takeIn(ListContent what, Iterator<ListRow> rows, String word, String of, int least) {
    AtomicInteger read = new AtomicInteger();
    RowReceiver told =
        row -> {
          int n = read.incrementAndGet();
          if (n % TOLD_EVERY == 0) {
            DemoConsole.progress(
                String.format(Locale.ENGLISH, "Loading the demo province: %,d%s %s", n, of, word));
          }
        };
    List<IntakeReceipt> receipt = new ArrayList<>();
    acting.actAs(
        DemoSignIn.PROVINCE_OPERATOR, () -> receipt.add(intake.run(what, "demo", rows, told)));
    if (receipt.get(0).getRefused() > 0 || read.get() < least) {
      throw new IllegalStateException(
          "The intake refused rows of the demo's own "
              + word
              + ": "
              + receipt.get(0).getRefused()
              + " of "
              + read.get());
    }
  }

  private static <T> Map<String, T> byCode(List<T> all, Function<T, String> code) {
    return all.stream().collect(Collectors.toMap(code, Function.identity()));
  }
}
