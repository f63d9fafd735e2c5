package cn.tax12366.sms.acceptance;

import static org.awaitility.Awaitility.await;

import cn.tax12366.sms.acceptance.County.Person;
import cn.tax12366.sms.acceptance.kit.Caller;
import cn.tax12366.sms.acceptance.kit.Caller.Answer;
import cn.tax12366.sms.acceptance.kit.Caller.Form;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody of one county can try upon another's things, entry by entry: other ids in addresses
 * and forms, values no list offers, buttons of rows that are not his, files, exports, tables asked
 * for whole. Each is made so that somebody whom it concerns succeeds with the very same.
 */
final class NeighbourAttempts {

  /** Systems with a key, and the city above. */
  static final String CLIENT = "CLIENT";

  static final String CITY_ADMINISTRATOR = "CITY_ADMINISTRATOR";
  static final String CITY_OPERATOR = "CITY_OPERATOR";

  private static final String ADMINISTRATOR = Person.ADMINISTRATOR.name();
  private static final String OPERATOR = Person.OPERATOR.name();
  private static final String APPROVER = Person.APPROVER.name();
  private static final String FIELD_ADMINISTRATOR = Person.FIELD_ADMINISTRATOR.name();

  /** As many as the pages show at once; more than they offer is not answered at all. */
  private static final int OFFERED = 25;

  private static final int ALL_ROWS = 10_000;

  /**
   * Who tries.
   *
   * @param role a {@link Person}, or one of the words above
   * @param own the county whose pages he begins at
   */
  record Who(String role, County own, Caller caller) {

    Answer get(String path) {
      return caller.get(path, key());
    }

    /** None for people. */
    Map<String, String> key() {
      return role.equals(CLIENT) ? Map.of("Authorization", "Bearer " + own.key) : Map.of();
    }

    Form form(String page, String id) {
      return caller.form(get(page), id);
    }

    String submit(Form form) {
      return caller.submit(form).heard();
    }
  }

  /** What he does, and everything that he is told. */
  @FunctionalInterface
  interface Act {
    String upon(Who who, County neighbour);
  }

  /**
   * @param entry as it stands in the list of all entries
   * @param by whose attempt it is; all of the county if empty
   * @param shownTo who of the county itself, or above it, sees its things by the very same
   * @param changedBy who changes them by it; empty for nobody
   */
  record Attempt(
      String entry, String name, Act act, Set<String> by, Set<String> shownTo, String changedBy) {

    boolean isMadeBy(String role) {
      return by.isEmpty() ? role.equals(CLIENT) != isPage() : by.contains(role);
    }

    private boolean isPage() {
      return entry.startsWith("/") || entry.startsWith("SERVLET");
    }
  }

  private final List<Attempt> attempts = new ArrayList<>();
  private String entry;

  private NeighbourAttempts() {}

  /** All of them; what ends the session of somebody else comes last. */
  static List<Attempt> all() {
    NeighbourAttempts all = new NeighbourAttempts();
    all.gate();
    all.ownPages();
    all.units();
    all.supervision();
    all.audit();
    all.duties();
    all.keeping();
    all.people();
    all.lists();
    all.receipts();
    all.templates();
    all.rules();
    all.notices();
    all.sending();
    all.notice();
    all.preparing();
    all.composing();
    // Which ends what the attempts before were made with.
    all.publishing();
    all.addressBook();
    all.staff();
    all.staffMember();
    all.groups();
    all.coverage();
    all.deletedTaxpayers();
    all.conflicts();
    all.taxpayer();
    all.proof();
    all.newTaxpayer();
    all.messages();
    all.approvals();
    all.api();
    all.signIns();
    all.leaving();
    return List.copyOf(all.attempts);
  }

  private void on(String next) {
    entry = next;
  }

  /** The last one is made by these alone. */
  private void onlyBy(String... roles) {
    Attempt last = attempts.remove(attempts.size() - 1);
    attempts.add(
        new Attempt(last.entry, last.name, last.act, Set.of(roles), last.shownTo, last.changedBy));
  }

  private void tries(String name, Act act, String... shownTo) {
    attempts.add(new Attempt(entry, name, act, Set.of(), Set.of(shownTo), ""));
  }

  private void changes(String name, String changedBy, Act act) {
    attempts.add(new Attempt(entry, name, act, Set.of(), Set.of(), changedBy));
  }

  private void visits(String name, String query, String... shownTo) {
    String page = entry;
    tries(name, (who, b) -> who.get(page + filled(query, b)).heard(), shownTo);
  }

  /** Names of the neighbour's things in braces. */
  private static String filled(String query, County b) {
    return query
        .replace("{unit}", b.code)
        .replace("{branch}", b.branch())
        .replace("{officer}", b.officer(Person.OPERATOR))
        .replace("{administrator}", b.officer(Person.ADMINISTRATOR))
        .replace("{field}", b.officer(Person.FIELD_ADMINISTRATOR))
        .replace("{colleague}", b.colleague)
        .replace("{left}", b.left)
        .replace("{word}", Caller.encoded(b.word))
        .replace("{receipt}", b.receipt)
        .replace("{clientReceipt}", b.clientReceipt)
        .replace("{checked}", b.checkedList)
        .replace("{template}", b.template)
        .replace("{draftTemplate}", b.draftTemplate)
        .replace("{rule}", b.rule)
        .replace("{draftRule}", b.draftRule)
        .replace("{finished}", b.finishedNotice)
        .replace("{waiting}", b.waitingNotice)
        .replace("{approval}", b.waitingApproval)
        .replace("{decided}", b.decidedApproval)
        .replace("{message}", b.message)
        .replace("{file}", b.file)
        .replace("{filePhone}", b.filePhone)
        .replace("{staff}", b.staff)
        .replace("{group}", b.group)
        .replace("{staffGroup}", b.staffGroup)
        .replace("{sitting}", b.sitting(Person.APPROVER));
  }

  private void gate() {
    on("/error/failed.xhtml");
    visits("an id in the address", "?id={waiting}");
    on("/error/refused.xhtml");
    visits("an id in the address", "?id={waiting}");
    on("SERVLET /error/page");
    tries("an id in the address", (who, b) -> who.get("/error/page?id=" + b.receipt).heard());
    on("SERVLET /openapi");
    tries("the description", (who, b) -> who.get("/openapi?unit=" + b.code).heard());
    on("/signin/first.xhtml");
    tries(
        "a bureau that is there already",
        (who, b) ->
            who.submit(
                who.form("/signin/first.xhtml", "first")
                    .with("first:token", "guessed")
                    .with("first:bureauCode", b.code)
                    .with("first:bureauName", b.name)
                    .with("first:bureauShortName", b.name)
                    .with("first:code", b.officer(Person.ADMINISTRATOR))
                    .with("first:realName", b.name)
                    .press("first:appoint")));
    on("/signin/signin.xhtml");
    visits("a way back to the neighbour", "?back=%2Fnotices%2Fnotice.xhtml%3Fid%3D{waiting}");
    tries(
        "signed in once more, on the way to the neighbour",
        (who, b) ->
            who.submit(
                who.form("/signin/signin.xhtml", "signin")
                    .with("signin:back", "/notices/notice.xhtml?id=" + b.waitingNotice)
                    .with("signin:code", who.own().officer(Person.valueOf(who.role())))
                    .with("signin:password", who.caller().password())
                    .press("signin:enter")),
        OPERATOR);
    // The others have a second factor, and would be outside then.
    onlyBy(OPERATOR, FIELD_ADMINISTRATOR);
    on("/signin/password.xhtml");
    tries(
        "somebody else's password",
        (who, b) ->
            who.submit(
                who.form("/signin/password.xhtml", "change")
                    .with("code", b.officer(Person.OPERATOR))
                    .with("change:code", b.officer(Person.OPERATOR))
                    .with("change:present", "guessed and wrong")
                    .with("change:wanted", "chosen by a neighbour")
                    .with("change:repeated", "chosen by a neighbour")
                    .press("change:save")));
    on("/signin/code.xhtml");
    tries(
        "somebody else's code",
        (who, b) ->
            who.submit(
                who.form("/signin/code.xhtml", "code")
                    .with("officer", b.officer(Person.APPROVER))
                    .with("proof:code", "000000")
                    .press("proof:prove")));
    on("/signin/enrol.xhtml");
    tries(
        "somebody else's authenticator",
        (who, b) ->
            who.submit(
                who.form("/signin/enrol.xhtml", "enrol")
                    .with("officer", b.officer(Person.APPROVER))
                    .with("enrol:code", "000000")
                    .press("enrol:confirm")));
  }

  private void ownPages() {
    on("/index.xhtml");
    visits(
        "units and ids in the address",
        "?unit={unit}&area={unit}&id={waiting}",
        OPERATOR,
        APPROVER);
    on("/account/account.xhtml");
    visits("a code in the address", "?code={officer}", OPERATOR, ADMINISTRATOR);
    tries(
        "somebody else's sign-in",
        (who, b) ->
            who.submit(
                who.form("/account/account.xhtml", "sittings")
                    .with("id", b.sitting(Person.APPROVER))
                    .with("sitting", b.sitting(Person.APPROVER))
                    .press("sittings:each:7:end")));
    on("/organisation/policy.xhtml");
    visits("a unit in the address", "?mine=yes&unit={unit}");
    on("/outbound/links.xhtml");
    visits("a unit in the address", "?unit={unit}");
    on("/filing/calendar.xhtml");
    visits("a unit in the address", "?unit={unit}&year=2026&day=2026-12-15");
    on("/filing/calendar-change.xhtml");
    visits("a unit in the address", "?unit={unit}&kind=SHIFT&year=2026");
  }

  private void units() {
    on("/organisation/units.xhtml");
    visits("the unit in the address", "?open={unit}&words={unit}&closed=true");
    on("/organisation/unit.xhtml");
    visits("the unit in the address", "?code={unit}");
    tries(
        "another name for the unit",
        (who, b) ->
            who.submit(
                who.form("/organisation/unit.xhtml?code=" + who.own().code, "renaming")
                    .at("code=" + b.code)
                    .with("code", b.code)
                    .with("renaming:name", "改名县税务局")
                    .with("renaming:shortName", "改名县税务局")
                    .press("renaming:rename")));
    on("/organisation/unit-move.xhtml");
    visits("the unit in the address", "?code={branch}&to={unit}");
    on("/organisation/unit-close.xhtml");
    visits("the unit in the address", "?code={branch}&to={unit}");
    tries(
        "the end of a branch",
        (who, b) ->
            who.submit(
                who.form("/organisation/unit-close.xhtml?code=" + b.branch(), "doing")
                    .at("code=" + b.branch() + "&to=" + b.code)
                    .press("doing:close")));
  }

  private void supervision() {
    on("/supervision/supervision.xhtml");
    visits("the unit in the address", "?unit={unit}&period=MONTH", CITY_ADMINISTRATOR);
    visits("the refused attempts of the unit", "?unit={unit}&period=MONTH&list=REFUSED");
    visits("an officer in the address", "?list=REFUSED&period=MONTH&person={officer}");
    tries(
        "the whole table of notices",
        (who, b) ->
            who.submit(
                who.form("/supervision/supervision.xhtml?period=MONTH", "notices")
                    .rows("notices:rows", 0, OFFERED)));
    tries(
        "the figures as a file",
        (who, b) ->
            who.submit(
                who.form("/supervision/supervision.xhtml", "export")
                    .at("unit=" + b.code)
                    .with("unit", b.code)
                    .press("export:file")));
    on("/cost/volume.xhtml");
    visits("the unit and a month in the address", "?unit={unit}&month=2026-12");
    tries(
        "the volumes as a file",
        (who, b) ->
            who.submit(
                who.form("/cost/volume.xhtml", "export")
                    .at("unit=" + b.code)
                    .with("unit", b.code)
                    .press("export:file")));
    on("/cost/bulletins.xhtml");
    visits("a month in the address", "?month=2026-11");
    on("/cost/bulletin.xhtml");
    visits("the unit and a month in the address", "?unit={unit}&month=2026-11");
    on("/supervision/urgent.xhtml");
    visits("a day in the address", "?day=2026-12-10");
    on("/supervision/suspensions.xhtml");
    visits("the unit in the address", "?unit={unit}");
    visits("what is over", "?past=true&kind=SUSPENSION");
    tries(
        "the whole table",
        (who, b) ->
            who.submit(
                who.form("/supervision/suspensions.xhtml", "list")
                    .rows("list:suspensions", 0, OFFERED)));
    tries(
        "an emergency stop",
        (who, b) ->
            who.submit(
                who.form("/supervision/suspensions.xhtml", "emergency")
                    .with("emergency:reason", "邻县")
                    .press("emergency:ask")));
    on("/supervision/suspend.xhtml");
    visits("the unit in the address", "?unit={unit}");
    visits("an officer in the address", "?officer={officer}", CITY_ADMINISTRATOR);
    tries(
        "the suspension of an officer",
        (who, b) ->
            who.submit(
                who.form(
                        "/supervision/suspend.xhtml?officer=" + b.officer(Person.OPERATOR),
                        "suspend")
                    .with("officer", b.officer(Person.OPERATOR))
                    .with("suspend:reason", "邻县")
                    .press("suspend:act")));
    onlyByCounty();
    on("/supervision/suspension.xhtml");
    visits("an id in the address", "?id=1000");
    evidence();
  }

  private void evidence() {
    on("/supervision/evidence.xhtml");
    tries(
        "the whole table",
        (who, b) ->
            who.submit(
                who.form("/supervision/evidence.xhtml", "list").rows("list:packages", 0, OFFERED)));
    on("/supervision/evidence-order.xhtml");
    visits("the unit in the address", "?unit={unit}");
    visits("an officer in the address", "?officer={officer}", CITY_ADMINISTRATOR);
    visits("a notice in the address", "?notice={finished}");
    tries(
        "evidence about an officer",
        (who, b) ->
            who.submit(
                who.form(
                        "/supervision/evidence-order.xhtml?officer=" + b.officer(Person.OPERATOR),
                        "order")
                    .with("officer", b.officer(Person.OPERATOR))
                    .with("order:reason", "邻县违规")
                    .with("order:file", "1号")
                    .press("order:act")));
    onlyByCounty();
    on("/supervision/evidence-package.xhtml");
    visits("an id in the address", "?id=1b4e28ba-2fa1-11d2-883f-0016d3cca427");
  }

  private void duties() {
    for (String page :
        List.of("changes", "change", "safeguards", "safeguard", "duties", "security-officers")) {
      on("/duty/" + page + ".xhtml");
      visits("a unit and an id in the address", "?unit={unit}&id=1&lack=UNUSED_ACCOUNT");
    }
    on("/duty/security-officer.xhtml");
    visits("the unit in the address", "?unit={unit}", ADMINISTRATOR, CITY_ADMINISTRATOR);
    tries(
        "somebody to answer for the neighbour's security",
        (who, b) ->
            who.submit(
                who.form("/duty/security-officer.xhtml?unit=" + who.own().code, "naming")
                    .at("unit=" + b.code)
                    .with("unit", b.code)
                    .with("naming:officer_input", b.officer(Person.OPERATOR))
                    .press("naming:name")));
    onlyByCounty();
  }

  private void audit() {
    on("/audit/audit.xhtml");
    visits("the unit and an officer in the address", "?unit={unit}&actor={officer}&words={word}");
    visits("an entry in the address", "?entry=1&id=1");
    on("/audit/chain.xhtml");
    visits("the chain", "?unit={unit}");
  }

  /** The last one would succeed for those above: it is made by people of the county alone. */
  private void onlyByCounty() {
    onlyBy(ADMINISTRATOR, OPERATOR, APPROVER, FIELD_ADMINISTRATOR);
  }

  private void people() {
    on("/organisation/officers.xhtml");
    visits("the unit in the address", "?unit={unit}", ADMINISTRATOR, CITY_ADMINISTRATOR);
    visits("a branch in the address", "?unit={branch}", ADMINISTRATOR);
    visits("a name in the address", "?words={word}", ADMINISTRATOR, CITY_ADMINISTRATOR);
    visits("a code in the address", "?words={officer}", ADMINISTRATOR);
    visits("those who have left", "?unit={unit}&left=true&order=NAME", ADMINISTRATOR);
    visits("roles in the address", "?unit={unit}&role=OPERATOR", ADMINISTRATOR);
    tries(
        "a unit that the list does not offer",
        (who, b) ->
            who.submit(
                who.form("/organisation/officers.xhtml", "filter")
                    .with("filter:unit_input", b.code)
                    .press("filter:look")),
        ADMINISTRATOR);
    tries(
        "the whole table",
        (who, b) ->
            who.submit(
                who.form("/organisation/officers.xhtml", "list").rows("list:officers", 0, OFFERED)),
        ADMINISTRATOR);
    tries(
        "the whole table of the unit, sorted and filtered",
        (who, b) ->
            who.submit(
                who.form("/organisation/officers.xhtml", "list")
                    .at("unit=" + b.code)
                    .with("unit", b.code)
                    .rows("list:officers", 0, OFFERED)
                    .with("list:officers_sorting", "true")
                    .with("list:officers_sortKey", "list:officers:code")
                    .with("list:officers_sortDir", "1")
                    .with("list:officers_filtering", "true")
                    .with("list:officers:globalFilter", b.word)),
        ADMINISTRATOR);

    tries(
        "more rows at once than are offered",
        (who, b) ->
            who.submit(
                who.form("/organisation/officers.xhtml", "list")
                    .at("unit=" + b.code)
                    .rows("list:officers", 0, ALL_ROWS)));

    on("/organisation/officer.xhtml");
    visits("an operator in the address", "?code={officer}", ADMINISTRATOR, CITY_ADMINISTRATOR);
    visits("a colleague in the address", "?code={colleague}", ADMINISTRATOR);
    visits("one who has left", "?code={left}", ADMINISTRATOR);
    changes(
        "another phone",
        ADMINISTRATOR,
        (who, b) ->
            who.submit(
                who.form("/organisation/officer.xhtml?code=" + who.own().colleague, "reach")
                    .at("code=" + b.colleague)
                    .with("code", b.colleague)
                    .with("reach:number", "15400009999")
                    .press("reach:reachAt")));
    changes(
        "another post",
        ADMINISTRATOR,
        (who, b) ->
            who.submit(
                who.form("/organisation/officer.xhtml?code=" + who.own().colleague, "post")
                    .at("code=" + b.colleague)
                    .with("code", b.colleague)
                    .with("post:unit_input", who.own().secondBranch())
                    .with("post:department_input", "FIELD_ADMINISTRATION")
                    .with("post:roles", "FIELD_ADMINISTRATOR")
                    .press("post:place")));
    changes(
        "a colleague for the neighbour",
        ADMINISTRATOR,
        (who, b) -> {
          Answer page = who.get("/organisation/officer.xhtml");
          who.caller()
              .submit(
                  who.caller()
                      .form(page, "appointment")
                      .with("appointment:unit_input", b.branch())
                      .chosen("appointment:unit", "appointment:choice"));
          return who.submit(
              who.caller()
                  .form(page, "appointment")
                  .with("appointment:name", "新" + b.name + "人")
                  .with("appointment:code", b.code.substring(0, 7) + "0197")
                  .with("appointment:unit_input", b.branch())
                  .with("appointment:department_input", "FIELD_ADMINISTRATION")
                  .with("appointment:roles", "FIELD_ADMINISTRATOR")
                  .press("appointment:appoint"));
        });
    tries(
        "somebody of the neighbour appointed to the own unit",
        (who, b) -> appointedHere(who, b.colleague));
    tries(
        "somebody whom the neighbour has let go, under another name",
        (who, b) -> appointedHere(who, b.left));
  }

  private static String appointedHere(Who who, String code) {
    Answer page = who.get("/organisation/officer.xhtml");
    who.caller()
        .submit(
            who.caller()
                .form(page, "appointment")
                .with("appointment:unit_input", who.own().branch())
                .chosen("appointment:unit", "appointment:choice"));
    return who.submit(
        who.caller()
            .form(page, "appointment")
            .with("appointment:name", "本县新人")
            .with("appointment:code", code)
            .with("appointment:unit_input", who.own().branch())
            .with("appointment:department_input", "FIELD_ADMINISTRATION")
            .with("appointment:roles", "FIELD_ADMINISTRATOR")
            .press("appointment:appoint"));
  }

  private void keeping() {
    on("/organisation/handover.xhtml");
    visits("a code in the address", "?code={field}", ADMINISTRATOR);
    tries(
        "the whole table of what he keeps",
        (who, b) ->
            who.submit(
                who.form(keeping(who), "list")
                    .at("code=" + b.officer(Person.FIELD_ADMINISTRATOR))
                    .with("code", b.officer(Person.FIELD_ADMINISTRATOR))
                    .rows("list:taxpayers", 0, OFFERED)),
        ADMINISTRATOR);
    tries(
        "what is one's own, to the neighbour",
        (who, b) ->
            who.submit(
                who.form(keeping(who), "over")
                    .with("over:colleague_input", b.colleague)
                    .press("over:handOver")));
    changes(
        "the neighbour's taxpayers to the own officer",
        ADMINISTRATOR,
        (who, b) ->
            who.submit(
                who.form(keeping(who), "entrusting")
                    .with("entrusting:numbers", b.taxpayer(100))
                    .press("entrusting:entrust")));
    changes(
        "all that a neighbour keeps, to the own colleague",
        ADMINISTRATOR,
        (who, b) ->
            who.submit(
                who.form(keeping(who), "over")
                    .at("code=" + b.officer(Person.FIELD_ADMINISTRATOR))
                    .with("code", b.officer(Person.FIELD_ADMINISTRATOR))
                    .with("over:colleague_input", who.own().colleague)
                    .press("over:handOver")));
  }

  private static String keeping(Who who) {
    return "/organisation/handover.xhtml?code=" + who.own().officer(Person.FIELD_ADMINISTRATOR);
  }

  private void publishing() {
    on("/organisation/grants.xhtml");
    visits("the unit in the address", "?unit={unit}", ADMINISTRATOR, CITY_ADMINISTRATOR);
    visits("what is over", "?unit={unit}&past=true");
    tries(
        "a unit that the list does not offer",
        (who, b) ->
            who.submit(
                who.form("/organisation/grants.xhtml", "filter")
                    .with("filter:unit_input", b.code)
                    .press("filter:look")),
        ADMINISTRATOR);
    tries(
        "the whole table",
        (who, b) ->
            who.submit(
                who.form("/organisation/grants.xhtml", "list").rows("list:grants", 0, OFFERED)),
        ADMINISTRATOR);
    tries(
        "the whole table of the unit",
        (who, b) ->
            who.submit(
                who.form("/organisation/grants.xhtml", "list")
                    .at("unit=" + b.code)
                    .with("unit", b.code)
                    .rows("list:grants", 0, OFFERED)),
        ADMINISTRATOR);
    on("/organisation/grant.xhtml");
    visits("a unit in the address", "?unit={unit}&officer={officer}", ADMINISTRATOR);
    changes(
        "an officer whom the list does not offer",
        ADMINISTRATOR,
        (who, b) ->
            who.submit(
                who.form("/organisation/grant.xhtml", "own")
                    .with("own:officer_input", b.officer(Person.APPROVER))
                    .press("own:grant")));
    changes(
        "a further publisher for the neighbour",
        CITY_ADMINISTRATOR,
        (who, b) -> who.submit(b.exception(who.caller(), "本县给邻县的例外")));
    on("/organisation/grants.xhtml");
    changes(
        "the end of a grant in a table of the unit",
        ADMINISTRATOR,
        (who, b) ->
            who.submit(
                who.form("/organisation/grants.xhtml", "list")
                    .at("unit=" + b.code)
                    .with("unit", b.code)
                    .press("list:grants:0:end")));
  }

  private void lists() {
    on("/integration/lists.xhtml");
    visits("a unit in the address", "?unit={unit}", OPERATOR);
    tries(
        "the whole table",
        (who, b) ->
            who.submit(who.form("/integration/lists.xhtml", "lists").rows("lists:rows", 0, 20)),
        OPERATOR);
    on("/integration/upload.xhtml");
    changes(
        "the neighbour's taxpayer under another name",
        OPERATOR,
        (who, b) -> brought(who, b.row(b.taxpayer(5), b.branch(), "", "").replace(b.word, "改名")));
    changes(
        "the neighbour's taxpayer into the own area",
        OPERATOR,
        (who, b) -> brought(who, b.row(b.taxpayer(6), who.own().code, "", "")));
    tries(
        "a new taxpayer into the neighbour's area",
        (who, b) -> brought(who, who.own().row(who.own().taxpayer(5_000), b.code, "", "")));
    tries(
        "the neighbour's taxpayer by the former number",
        (who, b) ->
            brought(
                who,
                "TAXPAYERS",
                "taxpayerNumber,legacyNumber,name,authorityCode\n%s,%s,本县户,%s\n"
                    .formatted(who.own().taxpayer(5_001), b.taxpayer(7), who.own().code)));
    // The phone stands in both counties then, and the city alone is above both.
    changes(
        "the neighbour's phone, which is to want nothing any more",
        CITY_OPERATOR,
        (who, b) -> brought(who, withPhone(who, b.phone(8), "否")));
    changes(
        "the neighbour's phone, which is to want something from now on",
        CITY_OPERATOR,
        (who, b) -> brought(who, withPhone(who, b.phone(900), "是")));
    changes(
        "a filing of the neighbour's taxpayer",
        OPERATOR,
        (who, b) ->
            brought(
                who,
                "FILINGS",
                "taxpayerNumber,taxCode,taxName,period,dueDate,filed\n%s,10101,增值税,202611,2026-12-15,是\n"
                    .formatted(b.taxpayer(10))));
  }

  /** One's own taxpayer, another for each of the people, who is to have this phone from now on. */
  private static String withPhone(Who who, String phone, String subscribed) {
    int own = 800 + roles().indexOf(who.role());
    return who.own().row(who.own().taxpayer(own), who.own().branch(), phone, subscribed);
  }

  private static String brought(Who who, String row) {
    return brought(who, "TAXPAYERS", who.own().list(row));
  }

  /** A list is uploaded, checked and carried out, as far as it goes. */
  private static String brought(Who who, String content, String list) {
    Caller caller = who.caller();
    Answer answer = caller.submit(who.own().upload(caller, content, list));
    String checked = answer.parameter("id");
    if (checked.isEmpty()) {
      return answer.heard();
    }
    Answer page = finished(who, checked);
    if (!page.body().contains("next:carryOut")) {
      return answer.heard() + page.heard();
    }
    Answer done = caller.submit(carryOut(who, page));
    return answer.heard() + done.heard() + finished(who, done.parameter("id")).heard();
  }

  private static Form carryOut(Who who, Answer page) {
    return who.caller().form(page, "next").ajax("next:carryOut", "next:carryOut", "live messages");
  }

  private static Answer finished(Who who, String id) {
    return await("a list is read to its end")
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(50))
        .until(
            () -> who.get("/integration/receipt.xhtml?id=" + id),
            page -> !page.body().contains("sms-running"));
  }

  private void receipts() {
    on("/integration/receipt.xhtml");
    visits("an id in the address", "?id={receipt}", OPERATOR, CITY_OPERATOR);
    visits("a list that was only checked", "?id={checked}", OPERATOR);
    visits("a list of a system", "?id={clientReceipt}", OPERATOR);
    visits("refused rows", "?id={receipt}&show=refused&page=1", OPERATOR);
    visits("rows with warnings", "?id={clientReceipt}&show=warned&page=1", OPERATOR);
    tries(
        "the file of the refused rows",
        (who, b) ->
            who.submit(
                who.form("/integration/receipt.xhtml?id=" + who.own().receipt, "faulty")
                    .at("id=" + b.receipt + "&show=refused")
                    .with("id", b.receipt)
                    .press("faulty:download")),
        OPERATOR);
    tries(
        "a mended file for it",
        (who, b) ->
            who.submit(
                who.form("/integration/receipt.xhtml?id=" + who.own().receipt, "again")
                    .at("id=" + b.receipt)
                    .file("again:file_input", "again.csv", who.own().list(""))
                    .press("again:check")));
    changes(
        "the carrying out of what was checked",
        OPERATOR,
        (who, b) ->
            who.submit(
                carryOut(who, who.get("/integration/receipt.xhtml?id=" + who.own().checkedList))
                    .at("id=" + b.checkedList)
                    .with("id", b.checkedList)));
  }

  private void templates() {
    on("/content/templates.xhtml");
    visits("a unit in the address", "?unit={unit}&id={template}", OPERATOR);
    tries(
        "buttons of rows that are not there",
        (who, b) ->
            who.submit(
                    who.form("/content/templates.xhtml", "templates")
                        .with("id", b.template)
                        .press("templates:histories:9:versions:0:withdraw"))
                + who.submit(
                    who.form("/content/templates.xhtml", "templates")
                        .with("id", b.draftTemplate)
                        .press("templates:histories:9:submit")));
    on("/content/template.xhtml");
    visits("a version in the address", "?id={template}", OPERATOR);
    visits("a draft in the address", "?id={draftTemplate}", OPERATOR);
    changes(
        "another text for a draft",
        OPERATOR,
        (who, b) ->
            who.submit(
                who.form("/content/template.xhtml?id=" + who.own().draftTemplate, "template")
                    .at("id=" + b.draftTemplate)
                    .with("id", b.draftTemplate)
                    .with("template:body", "{name}：改过{taxes}{due}。")
                    .press("template:save")));
  }

  private void rules() {
    on("/notices/rules.xhtml");
    visits("a unit in the address", "?unit={unit}&id={rule}", OPERATOR, CITY_OPERATOR);
    tries(
        "buttons of rows that are not there",
        (who, b) ->
            who.submit(
                    who.form("/notices/rules.xhtml", "rules")
                        .with("id", b.rule)
                        .press("rules:rule:9:withdraw"))
                + who.submit(
                    who.form("/notices/rules.xhtml", "rules")
                        .with("id", b.draftRule)
                        .press("rules:rule:9:submit")));
    on("/notices/rule.xhtml");
    visits("a rule in the address", "?id={rule}", OPERATOR);
    visits("a draft in the address", "?id={draftRule}", OPERATOR);
    changes(
        "other terms for a draft",
        OPERATOR,
        (who, b) ->
            who.submit(
                who.form("/notices/rule.xhtml?id=" + who.own().draftRule, "rule")
                    .at("id=" + b.draftRule)
                    .with("id", b.draftRule)
                    .with("rule:days", "2")
                    .press("rule:save")));
    changes(
        "a rule for an area that the list does not offer",
        OPERATOR,
        (who, b) ->
            who.submit(
                who.form("/notices/rule.xhtml", "rule")
                    .with("rule:area_input", b.code)
                    .with("rule:text_input", who.own().template)
                    .press("rule:save")));
    tries(
        "a text that the list does not offer",
        (who, b) ->
            who.submit(
                who.form("/notices/rule.xhtml", "rule")
                    .with("rule:text_input", b.template)
                    .chosen("rule:text", "rule:look")),
        OPERATOR);
  }

  private void notices() {
    on("/notices/notices.xhtml");
    visits("the area in the address", "?area={unit}", OPERATOR, APPROVER, CITY_OPERATOR);
    visits("a branch in the address", "?area={branch}");
    visits("states in the address", "?area={unit}&status=SUBMITTED", OPERATOR);
    tries(
        "an area that the list does not offer",
        (who, b) ->
            who.submit(
                who.form("/notices/notices.xhtml", "filter")
                    .with("filter:area_input", b.code)
                    .press("filter:narrow")),
        OPERATOR,
        APPROVER);
    tries(
        "the whole table",
        (who, b) ->
            who.submit(who.form("/notices/notices.xhtml", "list").rows("list:notices", 0, OFFERED)),
        OPERATOR);
    tries(
        "the whole table of the area",
        (who, b) ->
            who.submit(
                who.form("/notices/notices.xhtml", "list")
                    .with("area", b.code)
                    .rows("list:notices", 0, OFFERED)),
        OPERATOR,
        APPROVER);
  }

  private void sending() {
    on("/notices/calendar.xhtml");
    visits("what it sends by itself", "", OPERATOR, CITY_OPERATOR);
    visits("a unit in the address", "?area={unit}&unit={unit}&id={waiting}");
  }

  private void notice() {
    on("/notices/notice.xhtml");
    visits("one that has gone out", "?id={finished}", OPERATOR, APPROVER, CITY_OPERATOR);
    visits("one that waits", "?id={waiting}", OPERATOR, APPROVER);
    tries(
        "the part of the page that renews itself",
        (who, b) ->
            who.submit(
                of(who, "notice", b.finishedNotice)
                    .ajax("notice:refresh", "notice:refresh", "notice:live about acts:buttons")),
        OPERATOR);
    tries(
        "the frozen messages",
        (who, b) ->
            who.submit(
                of(who, "samples", b.finishedNotice).ajax("samples:next", "samples", "samples")),
        OPERATOR);
    for (String act : List.of("pause", "resume", "stop", "stopAgain", "submit")) {
      tries(act, (who, b) -> acts(who, b.finishedNotice, act) + acts(who, b.waitingNotice, act));
    }
    tries(
        "the channel that tells of changes",
        (who, b) ->
            who.caller().listen(b.channel, Duration.ofMillis(200))
                + who.caller()
                    .listen(
                        "/jakarta.faces.push/notice?" + b.finishedNotice, Duration.ofMillis(200)));
  }

  /** A form of the page of one's own notice, sent with another's id. */
  private static Form of(Who who, String form, String notice) {
    return who.form("/notices/notice.xhtml?id=" + who.own().waitingNotice, form)
        .at("id=" + notice)
        .with("id", notice);
  }

  private static String acts(Who who, String notice, String act) {
    return who.submit(of(who, "acts", notice).ajax("acts:" + act, "acts:" + act, "acts"));
  }

  private void preparing() {
    on("/notices/prepare.xhtml");
    visits(
        "the area in the address",
        "?area={unit}&due=" + County.THIRD_DEADLINE,
        OPERATOR,
        CITY_OPERATOR);
    visits("a template in the address", "?template={template}", OPERATOR);
    tries(
        "a template that the list does not offer",
        (who, b) -> {
          Answer page = who.get("/notices/prepare.xhtml?due=" + County.THIRD_DEADLINE);
          return who.submit(
              who.caller()
                  .form(page, "prepare")
                  .with("prepare:template_input", b.template)
                  .chosen("prepare:template", "prepare:size prepare:preview")
                  .with("jakarta.faces.partial.execute", "prepare"));
        },
        OPERATOR);
    tries(
        "to the own phone, a message of an area that the list does not offer",
        (who, b) -> {
          Answer page = who.get("/notices/prepare.xhtml?due=" + County.THIRD_DEADLINE);
          return who.submit(
              who.caller()
                  .form(page, "prepare")
                  .with("prepare:area_input", b.code)
                  .ajax("prepare:test", "prepare", "prepare:preview"));
        },
        OPERATOR);
    changes(
        "an area that the list does not offer",
        OPERATOR,
        (who, b) -> {
          Answer page = who.get("/notices/prepare.xhtml?due=" + County.THIRD_DEADLINE);
          Form chosen =
              who.caller()
                  .form(page, "prepare")
                  .with("prepare:area_input", b.code)
                  .with("prepare:template_input", who.own().template)
                  .chosen("prepare:area", "prepare:size prepare:preview")
                  .with("jakarta.faces.partial.execute", "prepare");
          return who.submit(chosen)
              + County.measure(who.caller(), page, "prepare", "measureNotice").heard()
              + who.submit(
                  who.caller()
                      .form(page, "prepare")
                      .with("prepare:area_input", b.code)
                      .press("prepare:submit"));
        });
  }

  private void composing() {
    on("/notices/compose.xhtml");
    visits("a kind in the address, and a unit", "?kind=POLICY&area={unit}&unit={unit}", OPERATOR);
    visits("a notice to correct in the address", "?kind=POLICY&correct={finished}");
    tries(
        "a group that the list does not offer",
        (who, b) ->
            who.submit(
                written(who)
                    .with("compose:groups", b.group)
                    .chosen("compose:groups", "compose:size compose:preview")
                    // What a menu of boxes to tick calls it.
                    .with("jakarta.faces.behavior.event", "change")
                    .with("jakarta.faces.partial.execute", "compose")),
        OPERATOR);
    tries(
        "taxpayers in a pasted list",
        (who, b) ->
            who.submit(
                written(who)
                    .with("compose:pasted", b.taxpayer(0) + "\n" + b.taxpayer(1))
                    .ajax("compose:take", "compose", "compose:size compose:preview")),
        OPERATOR);
    changes(
        "an area that the list does not offer",
        OPERATOR,
        (who, b) -> {
          Answer page = who.get("/notices/compose.xhtml");
          return who.submit(
                  written(who, page)
                      .with("compose:area_input", b.code)
                      .chosen("compose:area", "compose:size compose:preview")
                      .with("jakarta.faces.partial.execute", "compose"))
              + County.measure(who.caller(), page, "compose", "measurePublication").heard()
              + who.submit(
                  written(who, page).with("compose:area_input", b.code).press("compose:submit"));
        });
    on("/notices/kinds.xhtml");
    visits("a unit in the address", "?unit={unit}");
    on("/notices/kind.xhtml");
    visits("a kind in the address", "?id=2&unit={unit}");
  }

  private static Form written(Who who) {
    return written(who, who.get("/notices/compose.xhtml"));
  }

  private static Form written(Who who, Answer page) {
    return who.caller()
        .form(page, "compose")
        .with("compose:name", "政策")
        .with("compose:body", "{name}：政策延续执行。");
  }

  private void addressBook() {
    on("/addressbook/taxpayers.xhtml");
    visits("the unit in the address", "?unit={unit}", OPERATOR, CITY_OPERATOR);
    visits("a name in the address", "?words={word}", OPERATOR, APPROVER, CITY_OPERATOR);
    visits("an officer in the address", "?responsible={field}&state=NORMAL", FIELD_ADMINISTRATOR);
    visits("whom to reach", "?reach=WITHOUT_PHONE&unit={unit}");
    tries(
        "a number",
        (who, b) ->
            who.submit(
                who.form("/addressbook/taxpayers.xhtml", "filter")
                    .with("filter:typed", b.taxpayer(0))
                    .press("filter:look")),
        OPERATOR,
        FIELD_ADMINISTRATOR);
    tries(
        "a phone",
        (who, b) ->
            who.submit(
                who.form("/addressbook/taxpayers.xhtml", "filter")
                    .with("filter:typed", b.phone(0))
                    .press("filter:look")),
        OPERATOR,
        CITY_OPERATOR);
    tries(
        "the whole table",
        (who, b) ->
            who.submit(
                who.form("/addressbook/taxpayers.xhtml", "list")
                    .rows("list:taxpayers", 0, OFFERED)),
        OPERATOR,
        APPROVER);
  }

  private void staff() {
    on("/addressbook/staff.xhtml");
    visits("the unit in the address", "?unit={unit}", OPERATOR, APPROVER, CITY_OPERATOR);
    visits("a code in the address", "?words={officer}&unit={unit}");
    visits("those who have left", "?left=true&unit={unit}");
    tries(
        "the whole table",
        (who, b) ->
            who.submit(who.form("/addressbook/staff.xhtml", "list").rows("list:staff", 0, OFFERED)),
        OPERATOR,
        APPROVER);
    on("/addressbook/staff-new.xhtml");
    visits("an account in the address", "?code={administrator}", OPERATOR);
    tries(
        "a person of the neighbour's unit",
        (who, b) ->
            who.submit(
                who.form("/addressbook/staff-new.xhtml", "adding")
                    .with("adding:newCode", "14199990777")
                    .with("adding:name", "邻县示例")
                    .with("adding:unit_input", b.code)
                    .press("adding:save")));
    onlyByCounty();
    tries(
        "a code of the neighbour's",
        (who, b) ->
            who.submit(
                who.form("/addressbook/staff-new.xhtml", "adding")
                    .with("adding:newCode", b.officer(Person.OPERATOR))
                    .with("adding:name", "邻县示例")
                    .with("adding:unit_input", who.own().code)
                    .press("adding:save")));
    onlyByCounty();
  }

  private void staffMember() {
    on("/addressbook/staff-member.xhtml");
    visits("an id in the address", "?id={staff}", OPERATOR, APPROVER, CITY_OPERATOR);
    tries(
        "another name and unit",
        (who, b) ->
            who.submit(
                ofTheirs(who, b, "data")
                    .with("data:name", "邻县改名")
                    .with("data:unit_input", who.own().code)
                    .press("data:change")));
    onlyByCounty();
    tries(
        "another phone",
        (who, b) ->
            who.submit(
                ofTheirs(who, b, "reach")
                    .with("reach:number", b.phone(901))
                    .press("reach:reachAt")));
    onlyByCounty();
    tries(
        "a phone called wrong",
        (who, b) ->
            who.submit(
                ofTheirs(who, b, "calling")
                    .with("calling:because", "邻县说是错号")
                    .press("calling:wrong")));
    onlyByCounty();
    tries(
        "a phone taken away",
        (who, b) -> who.submit(ofTheirs(who, b, "forgetting").press("forgetting:forget")));
    onlyByCounty();
    tries(
        "a person marked as left",
        (who, b) ->
            who.submit(
                ofTheirs(who, b, "leaving")
                    .with("leaving:day", "2026-12-01")
                    .press("leaving:leave")));
    onlyByCounty();
    tries(
        "a phone in clear",
        (who, b) ->
            who.submit(
                ofTheirs(who, b, "revealing")
                    .with("revealing:because", "邻县要看号码")
                    .ajax("revealing:show", "revealing", "digits")));
    onlyByCounty();
  }

  /** A form of the page of somebody of one's own phone book, sent with another's id. */
  private static Form ofTheirs(Who who, County b, String form) {
    return who.form("/addressbook/staff-member.xhtml?id=" + who.own().staff, form)
        .at("id=" + b.staff)
        .with("id", b.staff);
  }

  private void groups() {
    on("/addressbook/groups.xhtml");
    visits("the unit in the address", "?unit={unit}", OPERATOR, APPROVER, CITY_OPERATOR);
    visits("a name in the address", "?words={word}");
    tries(
        "the whole table",
        (who, b) ->
            who.submit(
                who.form("/addressbook/groups.xhtml", "list").rows("list:groups", 0, OFFERED)),
        OPERATOR,
        APPROVER);
    tries(
        "a group for the neighbour's unit",
        (who, b) ->
            who.submit(
                who.form("/addressbook/groups.xhtml", "founding")
                    .with("founding:name", "邻县的群组")
                    .with("founding:kind_input", "TAXPAYERS")
                    .with("founding:unit_input", b.code)
                    .press("founding:found")));
    onlyBy(OPERATOR);
    group();
    on("/addressbook/group-search.xhtml");
    visits("unit and group in the address", "?unit={unit}&group={group}&words={word}", OPERATOR);
    groupOfStaff();
  }

  private void groupOfStaff() {
    on("/addressbook/group-search-staff.xhtml");
    visits("unit and group in the address", "?unit={unit}&group={staffGroup}", OPERATOR);
    tries(
        "one's own staff put into theirs",
        (who, b) -> who.submit(foundStaff(who).at("group=" + b.staffGroup).press("adding:add")));
    onlyBy(OPERATOR);
    tries(
        "the neighbour's staff put into one's own",
        (who, b) ->
            who.submit(
                foundStaff(who)
                    .at("group=" + who.own().staffGroup + "&unit=" + b.code)
                    .press("adding:add")));
    onlyBy(OPERATOR);
  }

  /** What a search for one's own staff has found for one's own group. */
  private static Form foundStaff(Who who) {
    return who.form(
        "/addressbook/group-search-staff.xhtml?group=" + who.own().staffGroup, "adding");
  }

  private void group() {
    on("/addressbook/group.xhtml");
    visits("an id in the address", "?id={group}", OPERATOR, APPROVER, CITY_OPERATOR);
    visits("those who have gone", "?id={group}&shown=DEPARTED");
    tries(
        "another name",
        (who, b) ->
            who.submit(
                ofTheirGroup(who, b, "describing")
                    .with("describing:name", "邻县改名")
                    .press("describing:describe")));
    onlyBy(OPERATOR);
    tries(
        "an end of it",
        (who, b) -> who.submit(ofTheirGroup(who, b, "closing").press("closing:close")));
    onlyBy(OPERATOR);
    tries(
        "one's own taxpayers put in",
        (who, b) ->
            who.submit(
                ofTheirGroup(who, b, "listing")
                    .with("listing:pasted", who.own().taxpayer(2))
                    .press("listing:add")));
    onlyBy(OPERATOR);
    tries(
        "the neighbour's taxpayers put into one's own",
        (who, b) ->
            who.submit(
                who.form("/addressbook/group.xhtml?id=" + who.own().group, "listing")
                    .with("listing:pasted", b.taxpayer(2))
                    .press("listing:add")));
    onlyBy(OPERATOR);
    tries(
        "members taken out",
        (who, b) ->
            who.submit(
                ofTheirGroup(who, b, "members").with("member", b.file).press("members:remove")));
    onlyBy(OPERATOR);
  }

  /** A form of the page of one of one's own groups, sent with another's id. */
  private static Form ofTheirGroup(Who who, County b, String form) {
    return who.form("/addressbook/group.xhtml?id=" + who.own().group, form)
        .at("id=" + b.group)
        .with("id", b.group);
  }

  private void coverage() {
    on("/addressbook/coverage.xhtml");
    visits("the unit in the address", "?unit={unit}");
    tries(
        "the figures as a file",
        (who, b) ->
            who.submit(
                who.form("/addressbook/coverage.xhtml?unit=" + b.code, "export")
                    .press("export:file")));
  }

  private void newTaxpayer() {
    on("/addressbook/taxpayer-new.xhtml");
    tries(
        "a number of the neighbour's",
        (who, b) ->
            who.submit(
                who.form("/addressbook/taxpayer-new.xhtml", "adding")
                    .with("adding:number", b.taxpayer(0))
                    .with("adding:name", "示例商行")
                    .with("adding:unit_input", who.own().code)
                    .press("adding:save")));
    tries(
        "a taxpayer of the neighbour's unit",
        (who, b) ->
            who.submit(
                who.form("/addressbook/taxpayer-new.xhtml", "adding")
                    .with("adding:number", "91410199FX9007777A")
                    .with("adding:name", "示例商行")
                    .with("adding:unit_input", b.code)
                    .press("adding:save")));
  }

  private void deletedTaxpayers() {
    on("/addressbook/taxpayers-deleted.xhtml");
    visits("a taxpayer in the address", "?id={file}");
    tries(
        "a taxpayer that was never deleted",
        (who, b) ->
            who.submit(
                who.form("/addressbook/taxpayers-deleted.xhtml?id=" + who.own().file, "restoring")
                    .at("id=" + b.file)
                    .with("id", b.file)
                    .press("restoring:restore")));
  }

  private void conflicts() {
    on("/addressbook/conflicts.xhtml");
    visits("the first in the address", "?id=1050&seen=0");
    tries(
        "the whole table",
        (who, b) ->
            who.submit(
                who.form("/addressbook/conflicts.xhtml", "list")
                    .rows("list:conflicts", 0, OFFERED)));
  }

  private void taxpayer() {
    on("/addressbook/taxpayer.xhtml");
    visits("an id in the address", "?id={file}&phone={filePhone}", OPERATOR, FIELD_ADMINISTRATOR);
    tries(
        "a phone more",
        (who, b) ->
            who.submit(
                onTheirs(who, b, "adding")
                    .with("adding:number", b.phone(900))
                    .with("adding:role_input", "FINANCE")
                    .press("adding:add")));
    onlyByCounty();
    tries(
        "that it is as it stands",
        (who, b) -> who.submit(onTheirs(who, b, "confirming").press("confirming:confirm")));
    onlyByCounty();
    tries(
        "another name",
        (who, b) ->
            who.submit(
                onTheirs(who, b, "renaming")
                    .with("renaming:name", "邻县改名商行")
                    .press("renaming:rename")));
    onlyByCounty();
    tries(
        "another state",
        (who, b) ->
            who.submit(
                onTheirs(who, b, "standing")
                    .with("standing:state_input", "DEREGISTERED")
                    .with("standing:because", "邻县说已注销")
                    .press("standing:change")));
    onlyByCounty();
    tries(
        "a taxpayer deleted",
        (who, b) ->
            who.submit(
                onTheirs(who, b, "deleting")
                    .with("deleting:because", "邻县要删除")
                    .press("deleting:delete")));
    onlyByCounty();
    tries(
        "another role of a phone",
        (who, b) ->
            who.submit(
                onTheirs(who, b, "answering")
                    .with("answering:role_input", "FILING_AGENT")
                    .press("answering:change")));
    onlyByCounty();
    tries(
        "a phone called wrong",
        (who, b) ->
            who.submit(
                onTheirs(who, b, "calling")
                    .with("calling:because", "邻县说是错号")
                    .press("calling:wrong")));
    onlyByCounty();
    tries(
        "a phone deleted",
        (who, b) ->
            who.submit(
                onTheirs(who, b, "removing")
                    .with("removing:because", "邻县要删除")
                    .press("removing:remove")));
    onlyByCounty();
    for (String act : List.of("open", "close")) {
      tries(
          "a service, to " + act,
          (who, b) ->
              who.submit(
                  onTheirs(who, b, "serving")
                      .with("serving:way_input", "PAPER_FORM")
                      .with("serving:proof", "邻县的表单")
                      .press("serving:" + act)));
      onlyByCounty();
    }
    tries(
        "a phone in clear",
        (who, b) ->
            who.submit(
                onTheirs(who, b, "revealing")
                    .with("revealing:because", "核对号码是否属于这一户")
                    .ajax("revealing:show", "revealing", "digits")),
        OPERATOR,
        FIELD_ADMINISTRATOR);
  }

  private void proof() {
    on("/addressbook/proof.xhtml");
    visits("an id in the address", "?id={file}", OPERATOR, APPROVER, CITY_OPERATOR);
  }

  /** A form of one's own taxpayer, made to be about the neighbour's. */
  private static Form onTheirs(Who who, County b, String form) {
    String own = "?id=" + who.own().file + "&phone=" + who.own().filePhone;
    return who.form("/addressbook/taxpayer.xhtml" + own, form)
        .at("id=" + b.file + "&phone=" + b.filePhone)
        .with("id", b.file)
        .with("phone", b.filePhone);
  }

  private void messages() {
    on("/outbound/messages.xhtml");
    visits("a notice in the address", "?notice={finished}", OPERATOR, APPROVER, CITY_OPERATOR);
    visits("states in the address", "?status=DELIVERED&number=1&unit={unit}");
    tries(
        "a number",
        (who, b) ->
            who.submit(
                who.form("/outbound/messages.xhtml", "filter")
                    .with("filter:phone", b.phone(0))
                    .press("filter:look")),
        OPERATOR,
        APPROVER);
    tries(
        "the whole table",
        (who, b) ->
            who.submit(
                who.form("/outbound/messages.xhtml", "list").rows("list:messages", 0, OFFERED)),
        OPERATOR,
        APPROVER);
    tries(
        "the whole table of a notice",
        (who, b) ->
            who.submit(
                who.form("/outbound/messages.xhtml", "list")
                    .at("notice=" + b.finishedNotice)
                    .with("notice", b.finishedNotice)
                    .rows("list:messages", 0, OFFERED)),
        OPERATOR,
        APPROVER);
    on("/outbound/message.xhtml");
    visits("an id in the address", "?id={message}", OPERATOR, APPROVER, CITY_OPERATOR);
    tries(
        "the number in clear",
        (who, b) ->
            who.submit(
                who.form("/outbound/message.xhtml?id=" + who.own().message, "reveal")
                    .at("id=" + b.message)
                    .with("id", b.message)
                    .with("reveal:reason", "核对号码是否属于这一户")
                    .ajax("reveal:show", "reveal", "number")),
        OPERATOR);
  }

  private void approvals() {
    on("/approval/approvals.xhtml");
    visits("a unit in the address", "?unit={unit}&id={approval}", APPROVER);
    tries(
        "the whole table of what was decided",
        (who, b) ->
            who.submit(who.form("/approval/approvals.xhtml", "list").rows("list:decided", 0, 15)),
        APPROVER);
    on("/approval/delegation.xhtml");
    visits("an officer in the address", "?officer={officer}&unit={unit}");
    on("/approval/approval.xhtml");
    visits("one that waits", "?id={approval}", APPROVER);
    visits("one that is decided", "?id={decided}", APPROVER);
    changes(
        "the return",
        APPROVER,
        (who, b) ->
            who.submit(
                decision(who, b)
                    .with("decision:reason", "请再核对一次")
                    .ajax("decision:return", "decision:return decision:reason", "decision")));
    tries(
        "the approval",
        (who, b) ->
            who.submit(decision(who, b).ajax("decision:approve", "decision:approve", "decision")));
    on("/notices/notice.xhtml");
    changes("the withdrawal", OPERATOR, (who, b) -> acts(who, b.waitingNotice, "withdraw"));
  }

  private static Form decision(Who who, County b) {
    return who.form("/approval/approval.xhtml?id=" + who.own().waitingApproval, "decision")
        .at("id=" + b.waitingApproval)
        .with("id", b.waitingApproval);
  }

  private void api() {
    on("POST /api/v1/taxpayers");
    for (String check : List.of("", "?check=true")) {
      tries(
          "the neighbour's taxpayer into the own area, and what is not there" + check,
          (who, b) -> posted(who, "taxpayers" + check, b.json(b.taxpayer(11), who.own().code, "")));
      tries(
          "a new taxpayer into the neighbour's area" + check,
          (who, b) ->
              posted(
                  who, "taxpayers" + check, who.own().json(who.own().taxpayer(6_000), b.code, "")));
    }
    changes(
        "the neighbour's taxpayer under another name",
        CLIENT,
        (who, b) ->
            posted(who, "taxpayers", b.json(b.taxpayer(12), b.code, "").replace(b.word, "改名")));
    tries(
        "the neighbour's phone, which is to want nothing any more",
        (who, b) ->
            posted(
                who,
                "taxpayers",
                who.own()
                    .json(who.own().taxpayer(13), who.own().branch(), b.phone(13))
                    .replace("}", ",\"subscribed\":\"否\"}")));
    on("POST /api/v1/filings");
    changes(
        "a filing of the neighbour's taxpayer",
        CLIENT,
        (who, b) ->
            posted(
                who,
                "filings",
                "{\"taxpayerNumber\":\"%s\",\"taxCode\":\"10101\",\"taxName\":\"增值税\",\"period\":\"202611\",\"dueDate\":\"2026-12-15\",\"filed\":true}"
                    .formatted(b.taxpayer(14))));
    on("POST /api/v1/invoices");
    changes(
        "an invoice of the neighbour's taxpayer",
        CLIENT,
        (who, b) ->
            posted(
                who,
                "invoices",
                "{\"sourceKey\":\"FP-%s\",\"version\":9,\"taxpayerNumber\":\"%s\",\"invoiceCode\":\"4101991130\",\"invoiceNumber\":\"00000014\",\"invoiceKind\":\"增值税专用发票\",\"invoiceState\":\"VOID\"}"
                    .formatted(b.code, b.taxpayer(14))));
    account(
        "amounts-due",
        "an amount that the neighbour's taxpayer is to owe",
        "\"payableBy\":\"2026-12-15\",\"amountDue\":100.00");
    account(
        "payments",
        "a payment of the neighbour's taxpayer",
        "\"amountPaid\":100.00,\"paidOn\":\"2026-12-01\"");
    account(
        "deferrals",
        "a deferral for the neighbour's taxpayer",
        "\"deferralKind\":\"FILING\",\"grantedUntil\":\"2026-12-31\"");
    on("POST /api/v1/assessments");
    changes(
        "an assessment of the neighbour's taxpayer",
        CLIENT,
        (who, b) ->
            posted(
                who,
                "assessments",
                "{\"sourceKey\":\"R-%s\",\"version\":9,\"taxpayerNumber\":\"%s\",\"taxName\":\"增值税\",\"assessedTax\":\"900.00\",\"effectiveFrom\":\"2026-01-01\",\"effectiveTo\":\"2026-12-31\"}"
                    .formatted(b.code, b.taxpayer(14))));
    on("POST /api/v1/invoice-quotas");
    changes(
        "a quota of the neighbour's taxpayer",
        CLIENT,
        (who, b) ->
            posted(
                who,
                "invoice-quotas",
                "{\"sourceKey\":\"R-%s\",\"version\":9,\"taxpayerNumber\":\"%s\",\"invoiceKind\":\"增值税专用发票\",\"effectiveFrom\":\"2026-01-01\"}"
                    .formatted(b.code, b.taxpayer(14))));
    on("POST /api/v1/applications");
    changes(
        "an application of the neighbour's taxpayer",
        CLIENT,
        (who, b) ->
            posted(
                who,
                "applications",
                "{\"sourceKey\":\"R-%s\",\"version\":9,\"taxpayerNumber\":\"%s\",\"applicationNumber\":\"14R1001\",\"matter\":\"停业登记\",\"applicationState\":\"DONE\",\"appliedOn\":\"2026-11-02\"}"
                    .formatted(b.code, b.taxpayer(14))));
    on("GET /api/v1/intakes");
    tries("all of them", (who, b) -> who.get("/api/v1/intakes?limit=100").heard(), CLIENT);
    tries(
        "more than there may be",
        (who, b) -> who.get("/api/v1/intakes?limit=100000&authority=" + b.code).heard());
    on("GET /api/v1/intakes/{id}");
    for (String part : List.of("", "/rows", "/refusals", "/warnings")) {
      on("GET /api/v1/intakes/{id}" + part);
      tries(
          "the id of a system's list",
          (who, b) -> who.get("/api/v1/intakes/" + b.clientReceipt + part).heard(),
          CLIENT);
      tries(
          "the id of an officer's list",
          (who, b) -> who.get("/api/v1/intakes/" + b.receipt + part).heard());
      if (!part.isEmpty()) {
        tries(
            "all rows",
            (who, b) ->
                who.get("/api/v1/intakes/" + b.clientReceipt + part + "?from=0&limit=1000").heard(),
            CLIENT);
      }
    }
  }

  private void account(String path, String name, String more) {
    on("POST /api/v1/" + path);
    changes(
        name,
        CLIENT,
        (who, b) ->
            posted(
                who,
                path,
                "{\"sourceKey\":\"%s-%s\",\"version\":1,\"taxpayerNumber\":\"%s\",\"taxCode\":\"10101\",\"period\":\"202611\",%s}"
                    .formatted(path, b.code, b.taxpayer(14), more)));
  }

  private static String posted(Who who, String path, String line) {
    return who.caller().post("/api/v1/" + path, who.key(), line + "\n").heard();
  }

  private void signIns() {
    on("/organisation/signins.xhtml");
    visits("a sign-in in the address", "?end={sitting}", ADMINISTRATOR, CITY_ADMINISTRATOR);
    tries(
        "the whole table",
        (who, b) ->
            who.submit(
                who.form("/organisation/signins.xhtml", "list")
                    .at("unit=" + b.code)
                    .rows("list:sittings", 0, OFFERED)),
        ADMINISTRATOR,
        CITY_ADMINISTRATOR);
    tries(
        "the lock of somebody",
        (who, b) -> who.submit(care(who, b, Person.APPROVER, "care:unlock")));
  }

  /** These end somebody's session or service: after them he can try nothing more. */
  private void leaving() {
    changes(
        "the end of a sign-in",
        ADMINISTRATOR,
        (who, b) ->
            who.submit(
                who.form(
                        "/organisation/signins.xhtml?end=" + who.own().sitting(Person.OPERATOR),
                        "ending")
                    .at("end=" + b.sitting(Person.APPROVER))
                    .with("end", b.sitting(Person.APPROVER))
                    .press("ending:carryOut")));
    changes(
        "another password for somebody",
        ADMINISTRATOR,
        (who, b) -> who.submit(care(who, b, Person.OPERATOR, "care:assign")));
    changes(
        "somebody's authenticator",
        ADMINISTRATOR,
        (who, b) -> who.submit(care(who, b, Person.APPROVER, "care:reset")));
    on("/organisation/officer.xhtml");
    changes(
        "the end of a service",
        ADMINISTRATOR,
        (who, b) ->
            who.submit(
                who.form("/organisation/officer.xhtml?code=" + who.own().colleague, "leaving")
                    .at("code=" + b.colleague)
                    .with("code", b.colleague)
                    .press("leaving:end")));
  }

  /** Of two persons: nobody hands out both factors of one (S4). */
  private static Form care(Who who, County b, Person whose, String button) {
    return who.form("/organisation/signins.xhtml", "care")
        .with("care:officer", b.officer(whose))
        .press(button);
  }

  /** Everybody who can be found here. */
  static List<String> roles() {
    List<String> roles = new ArrayList<>(Arrays.stream(Person.values()).map(Enum::name).toList());
    roles.add(CLIENT);
    return roles;
  }
}
