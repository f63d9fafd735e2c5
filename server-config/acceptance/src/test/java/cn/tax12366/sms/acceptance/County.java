package cn.tax12366.sms.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tax12366.sms.acceptance.kit.Api;
import cn.tax12366.sms.acceptance.kit.Caller;
import cn.tax12366.sms.acceptance.kit.Caller.Answer;
import cn.tax12366.sms.acceptance.kit.Caller.Form;
import cn.tax12366.sms.acceptance.kit.MadeUpLists;
import cn.tax12366.sms.acceptance.kit.PlatformProcess;
import cn.tax12366.sms.acceptance.kit.Postgres;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A county of the demo province: its people, each in a session of his own, and something of
 * everything that a county has, which they have brought about through the portal and the API.
 */
final class County {

  /** Who works there. */
  enum Person {
    ADMINISTRATOR("0001"),
    OPERATOR("0006"),
    APPROVER("0007"),
    FIELD_ADMINISTRATOR("0101");

    private final String number;

    Person(String number) {
      this.number = number;
    }
  }

  static final String DATABASE = "sms";

  /** Of the list of taxpayers: refused, and those that want to be reminded. */
  static final int REFUSED = 13;

  /** As many for each deadline. */
  private static final int DUE = 20;

  private static final int SUBSCRIBED = 3 * DUE;

  static final int ENTRUSTED = 30;

  private static final String FIRST_DEADLINE = "2026-12-15";
  private static final String SECOND_DEADLINE = "2026-12-25";

  /** Of which nobody has been reminded yet. */
  static final String THIRD_DEADLINE = "2026-12-28";

  private static final List<String> DEADLINES =
      List.of(FIRST_DEADLINE, SECOND_DEADLINE, THIRD_DEADLINE);

  /** On which the demo stands. */
  private static final String TODAY = "2026-12-10";

  private static final String HEADINGS =
      "taxpayerNumber,name,authorityCode,legalRepresentativePhone,subscribed,announcements\n";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  final String name;
  final String code;
  final String key;

  /** The people's own words, so that what is theirs is known where it is seen. */
  final String word;

  final String colleague;
  final String left;

  private final PlatformProcess platform;
  private final Postgres server;
  private final int firstTaxpayer;

  /** How many of its list are taken in. */
  final int taken;

  private final Map<Person, Caller> people = new EnumMap<>(Person.class);

  /** Ids of what there is, as pages and the API call it. */
  String receipt;

  String checkedList;
  String clientReceipt;
  String template;
  String draftTemplate;
  String rule;
  String draftRule;
  String finishedNotice;
  String waitingNotice;
  String waitingApproval;
  String decidedApproval;
  String message;

  /** Of the address book: a taxpayer that is entrusted, and its phone. */
  String file;

  String filePhone;

  /** Of its phone book: the first of its people who never sign in. */
  String staff;

  /** Id of a group of its taxpayers. */
  String group;

  /** Id of a group of its staff, with one of them in it. */
  String staffGroup;

  String grant;
  String channel;

  /**
   * @param region the first seven digits of the codes of its units and officers
   * @param firstTaxpayer of those made up for it
   * @param taken how many of them it takes in, by which its counts are known
   */
  County(
      PlatformProcess platform,
      Postgres server,
      String name,
      String region,
      int firstTaxpayer,
      int taken) {
    this.platform = platform;
    this.server = server;
    this.name = name;
    this.code = region + "0000";
    this.word = "独" + name + "用";
    this.key = "sms_" + region + "k_" + "K" + region + "-of-a-county-and-nobody-else";
    this.colleague = region + "0198";
    this.left = region + "0199";
    this.firstTaxpayer = firstTaxpayer;
    this.taken = taken;
  }

  Caller caller(Person person) {
    return people.get(person);
  }

  String officer(Person person) {
    return code.substring(0, 7) + person.number;
  }

  String branch() {
    return code.substring(0, 7) + "0100";
  }

  String secondBranch() {
    return code.substring(0, 7) + "0200";
  }

  String client() {
    return "county-" + code;
  }

  Api api() {
    return Api.withKey(platform, key);
  }

  String taxpayer(int i) {
    return MadeUpLists.number(firstTaxpayer + i);
  }

  String phone(int i) {
    return MadeUpLists.phone(firstTaxpayer + i);
  }

  /** One row of a list of taxpayers, who wants reminders and what is published, or neither. */
  String row(String number, String unit, String phone, String subscribed) {
    return "%s,%s商行,%s,%s,%s,%s\n".formatted(number, word, unit, phone, subscribed, subscribed);
  }

  String list(String rows) {
    return HEADINGS + rows;
  }

  String agent() {
    return "browser-of-" + code;
  }

  /** Everybody is let in and everything comes about. */
  void fill(Caller city) {
    letIn(city);
    appoint();
    lists();
    groups();
    templates();
    rules();
    notices();
    publishing(city);
    entrust();
    client(officer(Person.OPERATOR).replaceFirst("\\d{4}$", "0002"));
    find();
  }

  private void letIn(Caller city) {
    people.put(
        Person.ADMINISTRATOR,
        Caller.signedIn(
            platform,
            agent(),
            officer(Person.ADMINISTRATOR),
            assigned(city, officer(Person.ADMINISTRATOR))));
    for (Person person : List.of(Person.OPERATOR, Person.APPROVER, Person.FIELD_ADMINISTRATOR)) {
      String password = assigned(caller(Person.ADMINISTRATOR), officer(person));
      people.put(person, Caller.signedIn(platform, agent(), officer(person), password));
    }
  }

  /** The password that an administrator assigns to somebody. */
  static String assigned(Caller administrator, String officer) {
    Answer answer =
        administrator.submit(
            administrator
                .form(administrator.get("/organisation/signins.xhtml"), "care")
                .with("care:officer", officer)
                .press("care:assign"));
    String password = answer.text("assigned");
    assertThat(password).as("assigned to %s: %s", officer, answer.body()).isNotEmpty();
    return password;
  }

  private void appoint() {
    appoint(colleague, "同事" + word, phone(9_001));
    appoint(left, "离任" + word, phone(9_002));
    Caller administrator = caller(Person.ADMINISTRATOR);
    administrator.submit(
        administrator
            .form(administrator.get("/organisation/officer.xhtml?code=" + left), "leaving")
            .press("leaving:end"));
  }

  private void appoint(String officer, String realName, String phone) {
    Caller administrator = caller(Person.ADMINISTRATOR);
    Answer page = administrator.get("/organisation/officer.xhtml");
    administrator.submit(
        administrator
            .form(page, "appointment")
            .with("appointment:unit_input", branch())
            .chosen("appointment:unit", "appointment:choice"));
    Answer answer =
        administrator.submit(
            administrator
                .form(page, "appointment")
                .with("appointment:name", realName)
                .with("appointment:code", officer)
                .with("appointment:phone", phone)
                .with("appointment:unit_input", branch())
                .with("appointment:department_input", "FIELD_ADMINISTRATION")
                .with("appointment:roles", "FIELD_ADMINISTRATOR")
                .press("appointment:appoint"));
    assertThat(answer.text("password")).as(answer.body()).isNotEmpty();
  }

  private void lists() {
    StringBuilder taxpayers = new StringBuilder(HEADINGS);
    for (int i = 0; i < taken; i++) {
      taxpayers.append(row(taxpayer(i), branch(), phone(i), i < SUBSCRIBED ? "是" : ""));
    }
    for (int i = 0; i < REFUSED; i++) {
      taxpayers.append(row(taxpayer(taken + i), branch(), phone(taken + i) + "x", ""));
    }
    receipt = carriedOut("TAXPAYERS", taxpayers.toString());
    String filings =
        IntStream.range(0, SUBSCRIBED)
            .mapToObj(
                i -> "%s,10101,增值税,202611,%s,否\n".formatted(taxpayer(i), DEADLINES.get(i / DUE)))
            .collect(
                Collectors.joining(
                    "", "taxpayerNumber,taxCode,taxName,period,dueDate,filed\n", ""));
    carriedOut("FILINGS", filings);
    checkedList = checked("TAXPAYERS", HEADINGS + row(taxpayer(taken + 50), branch(), "", ""));
  }

  /** The receipt of a list that was checked. */
  private String checked(String content, String text) {
    Caller operator = caller(Person.OPERATOR);
    Answer answer = operator.submit(upload(operator, content, text));
    String id = answer.parameter("id");
    assertThat(id).as(answer.body()).isNotEmpty();
    await("the check of a list of " + name)
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(receiptPage(id).body()).contains("next:carryOut"));
    return id;
  }

  Form upload(Caller caller, String content, String text) {
    return caller
        .form(caller.get("/integration/upload.xhtml"), "upload")
        .with("upload:content", content)
        .file("upload:file_input", "名单" + word + ".csv", text)
        .press("upload:check");
  }

  private String carriedOut(String content, String text) {
    String id = checked(content, text);
    Caller operator = caller(Person.OPERATOR);
    Answer answer =
        operator.submit(
            operator
                .form(receiptPage(id), "next")
                .ajax("next:carryOut", "next:carryOut", "live messages"));
    String done = answer.parameter("id");
    await("a list of " + name + " is carried out")
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(receiptPage(done).body()).contains("sms-next-done"));
    return done;
  }

  private Answer receiptPage(String id) {
    return caller(Person.OPERATOR).get("/integration/receipt.xhtml?id=" + id);
  }

  private void groups() {
    group = group("群组" + word, "TAXPAYERS");
    assertThat(listed(group, taxpayer(0) + "\n" + taxpayer(1)).body()).contains(word + "商行");
    staffGroup = group("人员" + word, "STAFF");
    String member = officer(Person.OPERATOR);
    assertThat(listed(staffGroup, member).body()).contains(member);
  }

  private String group(String title, String kind) {
    Caller operator = caller(Person.OPERATOR);
    operator.submit(
        operator
            .form(operator.get("/addressbook/groups.xhtml"), "founding")
            .with("founding:name", title)
            .with("founding:kind_input", kind)
            .with("founding:unit_input", code)
            .press("founding:found"));
    return one("select id from contact_group where name = '" + title + "'");
  }

  private Answer listed(String id, String numbers) {
    Caller operator = caller(Person.OPERATOR);
    return operator.submit(
        operator
            .form(operator.get("/addressbook/group.xhtml?id=" + id), "listing")
            .with("listing:pasted", numbers)
            .press("listing:add"));
  }

  private void templates() {
    writeTemplate("模板" + word, "template:submit");
    template = one("select id from message_template where name = '模板" + word + "'");
    approveAll();
    writeTemplate("草稿" + word, "template:save");
    draftTemplate = one("select id from message_template where name = '草稿" + word + "'");
  }

  private void writeTemplate(String title, String button) {
    Caller operator = caller(Person.OPERATOR);
    operator.submit(
        operator
            .form(operator.get("/content/template.xhtml"), "template")
            .with("template:name", title)
            .with("template:body", "{name}：" + word + "提醒{taxes}截止{due}。")
            .press(button));
  }

  /** The approver reads what waits and approves. */
  void approveAll() {
    Caller approver = caller(Person.APPROVER);
    Matcher link =
        Pattern.compile("/approval/approval\\.xhtml\\?id=(\\d+)")
            .matcher(approver.get("/approval/approvals.xhtml").page().select("#waiting").html());
    assertThat(link.find()).as("something waits in %s", name).isTrue();
    do {
      decidedApproval = link.group(1);
      Answer page = approver.get(link.group());
      approver.submit(
          approver
              .form(page, "decision")
              .ajax("decision:approve", "decision:approve", "decision messages"));
    } while (link.find());
  }

  private void rules() {
    writeRule("rule:submit");
    approveAll();
    writeRule("rule:save");
  }

  private void writeRule(String button) {
    Caller operator = caller(Person.OPERATOR);
    operator.submit(
        operator
            .form(operator.get("/notices/rule.xhtml"), "rule")
            .with("rule:area_input", code)
            .with("rule:text_input", template)
            // Not before the next day: what it makes would look like a change.
            .with("rule:days", "1")
            .press(button));
  }

  private void notices() {
    finishedNotice = prepare(FIRST_DEADLINE);
    approveAll();
    waitingNotice = prepare(SECOND_DEADLINE);
    await("the messages of " + name + " have come to an end")
        .atMost(PATIENCE)
        .until(
            () ->
                one("select count(*) from outbound_message m, outbound_batch b, notice n"
                        + " where m.batch_id = b.id and n.batch_id = b.id"
                        + " and m.finished_at is not null and n.public_id = '"
                        + finishedNotice
                        + "'")
                    .equals(
                        one(
                            "select coalesce(audience_size, -1) from notice where public_id = '"
                                + finishedNotice
                                + "'")));
  }

  private String prepare(String due) {
    Caller operator = caller(Person.OPERATOR);
    Answer page = operator.get("/notices/prepare.xhtml?due=" + due);
    measure(operator, page, "prepare", "measureNotice");
    Answer answer =
        operator.submit(
            operator
                .form(page, "prepare")
                .with("prepare:template_input", template)
                .press("prepare:submit"));
    String id = answer.parameter("id");
    assertThat(id).as(answer.body()).isNotEmpty();
    await("a reminder of " + name + " waits for its approval")
        .atMost(PATIENCE)
        .until(
            () ->
                one("select status from notice where public_id = '" + id + "'")
                    .equals("SUBMITTED"));
    return id;
  }

  /**
   * Has the audience counted, without which there is nothing to submit.
   *
   * @param form of the page
   * @param command by which the page has it counted
   */
  static Answer measure(Caller caller, Answer page, String form, String command) {
    Matcher counting =
        Pattern.compile(command + "\\s*=\\s*function.{0,80}?s:\"([^\"]+)\"").matcher(page.body());
    String source = counting.find() ? counting.group(1) : form + ":" + command;
    return caller.submit(caller.form(page, form).ajax(source, source, form + ":size"));
  }

  private void publishing(Caller city) {
    Caller administrator = caller(Person.ADMINISTRATOR);
    administrator.submit(
        administrator
            .form(administrator.get("/organisation/grant.xhtml"), "own")
            .with("own:officer_input", officer(Person.OPERATOR))
            .press("own:grant"));
    city.submit(exception(city, "例外" + word));
  }

  /** A further publisher for this county. */
  Form exception(Caller caller, String reason) {
    return caller
        .form(caller.get("/organisation/grant.xhtml"), "below")
        .with("below:unit_input", code)
        .with("below:kind_input", "EXTERNAL")
        .with("below:from", TODAY)
        .with("below:to", SECOND_DEADLINE)
        .with("below:reason", reason)
        .press("below:except");
  }

  private void entrust() {
    Caller administrator = caller(Person.ADMINISTRATOR);
    Answer page =
        administrator.get(
            "/organisation/handover.xhtml?code=" + officer(Person.FIELD_ADMINISTRATOR));
    administrator.submit(
        administrator
            .form(page, "entrusting")
            .with(
                "entrusting:numbers",
                IntStream.range(0, ENTRUSTED)
                    .mapToObj(this::taxpayer)
                    .collect(Collectors.joining("\n")))
            .press("entrusting:entrust"));
  }

  /** Keys are given by the province, which has no page for it yet. */
  private void client(String patron) {
    server.change(
        DATABASE,
        """
        insert into api_client (name, title, key_prefix, key_hash, authority_code, officer, scopes,
            expires_on, active)
          select '%s', '系统%s', substr('%s', 1, 12), encode(sha256('%s'), 'hex'), '%s', officer,
              'filings:write taxpayers:write invoices:write assessments:write applications:write', date '2099-12-31', true
            from api_client where name = 'tax-collection'
        """
            .formatted(client(), word, key, key, code));
    Stream<String> rows =
        Stream.concat(
            IntStream.range(3, sentBySystem())
                .mapToObj(i -> json(taxpayer(taken + 50 + i), code, phone(2_000 + i))),
            Stream.of(
                json(taxpayer(taken + 20), code, "1640" + word),
                json(taxpayer(taken + 21), code, "").replace("}", ",\"kind\":\"" + word + "\"}"),
                json(mistyped(taxpayer(taken + 22)), code, "")));
    clientReceipt = api().post("/api/v1/taxpayers", rows).json().getString("id");
  }

  /** How many rows there are in the list of its system: by this it is known. */
  int sentBySystem() {
    return taken % 100;
  }

  private static String mistyped(String number) {
    char last = number.charAt(number.length() - 1);
    return number.substring(0, number.length() - 1) + (last == '1' ? '2' : '1');
  }

  String json(String number, String unit, String phone) {
    return "{\"taxpayerNumber\":\"%s\",\"name\":\"%s接口户\",\"authorityCode\":\"%s\",\"phone\":\"%s\"}"
        .formatted(number, word, unit, phone);
  }

  private void find() {
    channel = caller(Person.OPERATOR).get("/notices/notice.xhtml?id=" + finishedNotice).channel();
    rule = one("select min(id) from reminder_rule where authority_code = '" + code + "'");
    draftRule = one("select max(id) from reminder_rule where authority_code = '" + code + "'");
    waitingApproval = one("select max(id) from approval where authority_code = '" + code + "'");
    message =
        one(
            "select max(m.id) from outbound_message m, notice n where m.batch_id = n.batch_id"
                + " and n.public_id = '"
                + finishedNotice
                + "'");
    file = one("select id from taxpayer where number = '" + taxpayer(0) + "'");
    filePhone = one("select max(id) from taxpayer_phone where taxpayer_id = " + file);
    staff =
        one(
            "select min(id) from staff_contact where authority_code = '"
                + code
                + "' and officer_code not in (select code from officer)");
    grant = one("select max(id) from publishing_grant where authority_code = '" + code + "'");
  }

  /** The sitting of one of its people. */
  String sitting(Person person) {
    return one(
        "select max(id) from sitting where ended_at is null and officer_code = '"
            + officer(person)
            + "'");
  }

  String one(String question) {
    return String.valueOf(server.rows(DATABASE, question).get(0).get(0));
  }
}
