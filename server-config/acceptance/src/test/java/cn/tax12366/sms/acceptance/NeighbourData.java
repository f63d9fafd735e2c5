package cn.tax12366.sms.acceptance;

import cn.tax12366.sms.acceptance.County.Person;
import cn.tax12366.sms.acceptance.kit.PlatformProcess;
import cn.tax12366.sms.acceptance.kit.Postgres;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * All that a county has, as it lies in the database: by what it is known, and whether it changes.
 */
final class NeighbourData {

  /** What belongs to no county, or is written by whoever asks for something. */
  static final Set<String> NOBODYS =
      Set.of(
          "audit_anchor",
          "audit_entry",
          "audit_finding",
          "audit_seal",
          "audit_verification",
          "calendar_change",
          "change_request",
          "change_step",
          "deadline_list",
          "deadline_move",
          "deadline_shift",
          // Counted anew by the platform itself, from what is compared here.
          "filing_standing",
          "flyway_schema_history",
          "holiday",
          "holiday_schedule",
          "inbound_message",
          "lease",
          // What is still to be counted, for moments.
          "moved_chunk",
          "levy_rule",
          "notice_kind",
          "platform_setting",
          "published_deadline",
          // What the platform itself makes of the taxpayers that are compared here.
          "phone_word",
          "void_phone",
          "recount_mark",
          "taxpayer_piece",
          "taxpayer_tally",
          "safeguard",
          "sender_node",
          // Counted by the platform itself from the trail and from what is compared here.
          "batch_figures",
          "refusal_day",
          "refusal_position",
          "refused_attempt",
          "unit_day",
          "urgent_day",
          "urgent_day_approver",
          "urgent_day_notice",
          "volume_bulletin",
          "volume_bulletin_line");

  private static final String OFFICERS =
      "(select code from officer where authority_code like '%1$s')";
  private static final String TAXPAYERS =
      "(select id from taxpayer where authority_code like '%1$s')";
  private static final String NOTICES = "(select id from notice where authority_code like '%1$s')";
  private static final String BATCHES =
      "(select id from outbound_batch where authority_code like '%1$s')";
  private static final String INTAKES = "(select id from intake where authority_code like '%1$s')";
  private static final String OF_UNIT = "authority_code like '%1$s'";
  private static final String OF_OFFICER = "officer_code in " + OFFICERS;
  private static final String OF_TAXPAYER = "taxpayer_id in " + TAXPAYERS;
  private static final String OF_BATCH = "batch_id in " + BATCHES;
  private static final String OF_MESSAGE =
      "message_id in (select id from outbound_message where batch_id in " + BATCHES + ")";

  private static final Map<String, String> TABLES = new LinkedHashMap<>();

  static {
    TABLES.put("authority", "code like '%1$s'");
    TABLES.put("evidence_package", "subject_unit like '%1$s'");
    TABLES.put(
        "approval_consent",
        "approval_id in (select id from approval where authority_code like '%1$s')");
    for (String table :
        List.of(
            "api_client",
            "approval",
            "approval_delegation",
            "filing_obligation",
            "intake",
            "message_template",
            "notice",
            "notice_list",
            "officer",
            "outbound_batch",
            "publishing_exception",
            "publishing_grant",
            "authority_change",
            "authority_former_name",
            "contact_group",
            "reminder_rule",
            "security_duty",
            "staff_contact",
            "suspension",
            "taxpayer",
            "test_send",
            "approver_reminder")) {
      TABLES.put(table, OF_UNIT);
    }
    for (String table :
        List.of(
            "code_attempt",
            "former_password",
            "officer_role",
            "phone_reveal",
            "recovery_code",
            "safeguard_reading",
            "second_factor",
            "sign_in_attempt",
            "sign_in_attempt_from",
            "sign_in_help",
            "sitting")) {
      TABLES.put(table, OF_OFFICER);
    }
    TABLES.put("entrusted_taxpayer", OF_TAXPAYER + " or " + OF_OFFICER);
    for (String table :
        List.of(
            "amount_due",
            "tax_deferral",
            "tax_payment",
            "taxpayer_by_hand",
            "taxpayer_change",
            "taxpayer_phone",
            "unreached_taxpayer")) {
      TABLES.put(table, OF_TAXPAYER);
    }
    for (String table : List.of("subscription", "subscription_past")) {
      TABLES.put(table, "phone in (select phone from taxpayer_phone where " + OF_TAXPAYER + ")");
    }
    TABLES.put("staff_change", "staff_id in (select id from staff_contact where " + OF_UNIT + ")");
    for (String table :
        List.of("contact_group_change", "contact_group_staff", "contact_group_taxpayer")) {
      TABLES.put(table, "group_id in (select id from contact_group where " + OF_UNIT + ")");
    }
    TABLES.put("notice_recipient", "notice_id in " + NOTICES);
    TABLES.put("notice_further", "notice_id in " + NOTICES);
    TABLES.put(
        "notice_list_member", "list_id in (select id from notice_list where " + OF_UNIT + ")");
    TABLES.put(
        "reminded_obligation",
        "recipient_id in (select id from notice_recipient where notice_id in " + NOTICES + ")");
    TABLES.put("intake_refusal", "intake_id in " + INTAKES);
    TABLES.put("row_outcome", "intake_id in " + INTAKES);
    TABLES.put("invoice", OF_TAXPAYER);
    TABLES.put("fixed_assessment", OF_TAXPAYER);
    TABLES.put("invoice_quota", OF_TAXPAYER);
    TABLES.put("tax_application", OF_TAXPAYER);
    TABLES.put("batch_course", OF_BATCH);
    TABLES.put("dispatch_chunk", OF_BATCH);
    TABLES.put("outbound_message", OF_BATCH);
    TABLES.put("chunk_tally", OF_BATCH);
    TABLES.put("outbound_part", OF_MESSAGE);
    TABLES.put("receipt_inbox", OF_MESSAGE);
    TABLES.put("tax_data_feed", "source like '%%%2$s%%'");
  }

  private final PlatformProcess platform;
  private final Postgres server;
  private final County county;
  private final Set<String> words = new LinkedHashSet<>();
  private final Map<String, String> phoneByMask = new LinkedHashMap<>();

  /** All words and masks, by their first letter and their length: there are thousands. */
  private final Map<Character, Map<Integer, Set<String>>> index = new HashMap<>();

  private final List<Pattern> counts;

  NeighbourData(PlatformProcess platform, Postgres server, County county) {
    this.platform = platform;
    this.server = server;
    this.county = county;
    this.counts =
        List.of(
            Pattern.compile("(?<![\\d,])%,d(?![\\d,])".formatted(county.taken)),
            Pattern.compile("(?<![\\d,])%,d(?![\\d,])".formatted(county.taken + County.REFUSED)),
            Pattern.compile("\"read\":%d\\b".formatted(county.sentBySystem())));
    know();
  }

  private void know() {
    words.add(county.word);
    words.add(county.agent());
    words.add(county.client());
    column("select code from officer where " + OF_UNIT, words);
    column("select real_name from officer where " + OF_UNIT, words);
    column("select officer_code from staff_contact where " + OF_UNIT, words);
    column(
        "select name from staff_contact where "
            + OF_UNIT
            + " except select name from staff_contact where authority_code not like '%1$s'",
        words);
    column("select number from taxpayer where " + OF_UNIT, words);
    column("select legacy_number from taxpayer where " + OF_UNIT, words);
    column(
        "select name from taxpayer where "
            + OF_UNIT
            + " except select name from taxpayer where authority_code not like '%1$s'",
        words);
    column("select public_id from notice where " + OF_UNIT, words);
    column("select audience_digest from notice where " + OF_UNIT, words);
    column("select public_id from intake where " + OF_UNIT, words);
    column("select digest from approval where " + OF_UNIT, words);
    Set<String> sealed = new HashSet<>();
    column("select phone from taxpayer_phone where " + OF_TAXPAYER, sealed);
    column("select phone from officer where " + OF_UNIT, sealed);
    column("select phone from staff_contact where " + OF_UNIT, sealed);
    Set<String> elsewhere = new HashSet<>();
    column("select phone from taxpayer_phone where not (" + OF_TAXPAYER + ")", elsewhere);
    column("select phone from officer where not (" + OF_UNIT + ")", elsewhere);
    column("select phone from staff_contact where not (" + OF_UNIT + ")", elsewhere);
    Set<String> masksElsewhere =
        elsewhere.stream()
            .map(platform::phone)
            .map(NeighbourData::masked)
            .collect(Collectors.toSet());
    for (String each : sealed) {
      if (!elsewhere.contains(each)) {
        String phone = platform.phone(each);
        words.add(phone);
        if (!masksElsewhere.contains(masked(phone))) {
          phoneByMask.put(masked(phone), phone);
        }
      }
    }
    for (Set<String> all : List.of(words, phoneByMask.keySet())) {
      for (String word : all) {
        index
            .computeIfAbsent(word.charAt(0), any -> new HashMap<>())
            .computeIfAbsent(word.length(), any -> new HashSet<>())
            .add(word);
      }
    }
  }

  private static String masked(String phone) {
    return phone.substring(0, 3) + "****" + phone.substring(7);
  }

  private void column(String question, Set<String> into) {
    for (List<String> row : server.rows(County.DATABASE, filled(question))) {
      if (row.get(0) != null && !row.get(0).isBlank()) {
        into.add(row.get(0).strip());
      }
    }
  }

  private String filled(String question) {
    String region = county.officer(Person.OPERATOR).substring(0, 7);
    return question.formatted(region + "%", region);
  }

  /** How many words there are by which something of it would be known. */
  int known() {
    return words.size() + phoneByMask.size() + counts.size();
  }

  /**
   * What of it somebody has been told.
   *
   * @param sent what he has said himself: hearing it back, he learns nothing
   */
  List<String> in(String heard, List<String> sent) {
    List<String> found = new ArrayList<>();
    for (String word : wordsIn(heard)) {
      String meant = phoneByMask.getOrDefault(word, word);
      if (sent.stream().noneMatch(value -> value.contains(meant))) {
        found.add(word);
      }
    }
    for (Pattern count : counts) {
      if (count.matcher(heard).find()) {
        found.add(count.pattern());
      }
    }
    return found;
  }

  private Set<String> wordsIn(String heard) {
    Set<String> found = new LinkedHashSet<>();
    for (int i = 0; i < heard.length(); i++) {
      int begin = i;
      index
          .getOrDefault(heard.charAt(i), Map.of())
          .forEach(
              (length, known) -> {
                if (begin + length <= heard.length()) {
                  String word = heard.substring(begin, begin + length);
                  if (known.contains(word)) {
                    found.add(word);
                  }
                }
              });
    }
    return found;
  }

  /** What the platform counts anew by itself, which is nobody's change. */
  private static String row(String table) {
    return table.equals("contact_group")
        ? "(to_jsonb(t) - array['present_members', 'reached_members', 'departed_members',"
            + " 'counted_at'])::text"
        : "t::text";
  }

  /** A digest of all its rows, by table. */
  Map<String, String> state() {
    String question =
        TABLES.entrySet().stream()
            .map(
                table ->
                    "select '%1$s', count(*) || ' rows ' || coalesce(md5(string_agg(%2$s, '|' order by %2$s)), '') from %1$s t where %3$s"
                        .formatted(table.getKey(), row(table.getKey()), filled(table.getValue())))
            .collect(Collectors.joining(" union all "));
    return server.rows(County.DATABASE, question).stream()
        .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
  }

  /** The tables of which one of the two states says something else. */
  static Set<String> changed(Map<String, String> before, Map<String, String> after) {
    return before.keySet().stream()
        .filter(table -> !before.get(table).equals(after.get(table)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Tables of the platform that are neither looked at here nor known to be nobody's. */
  Set<String> unknownTables() {
    Set<String> all = new TreeSet<>();
    column("select table_name from information_schema.tables where table_schema = 'public'", all);
    all.removeAll(NOBODYS);
    all.removeAll(TABLES.keySet());
    return all;
  }
}
