package cn.tax12366.sms.notices.audience.published;

import cn.tax12366.sms.addressbook.group.GroupKind;
import cn.tax12366.sms.addressbook.search.WithinArea;
import cn.tax12366.sms.notices.audience.MoreTime;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The statements over taxpayers, staff, phones, subscriptions, groups and obligations. They only
 * read.
 */
@ApplicationScoped
class PublicationRows {

  private static final String UNFILED =
      "exists (select 1 from filing_obligation o where o.taxpayer_id = t.id and o.due_date = ?"
          + " and o.filed = false and"
          + MoreTime.NOT_GRANTED
          + ")";

  /** The person has the message, or may have it: it has left and nobody said that it failed. */
  static final String RECEIVED = "'ACCEPTED', 'DELIVERED', 'NO_RECEIPT', 'IN_DOUBT'";

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  @Inject private AuthorityDirectory authorities;

  protected PublicationRows() {}

  /** A condition with what is bound to its question marks. */
  private static final class Conditions {

    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    void and(String condition, Object... bound) {
      sql.append(" and ").append(condition);
      values.addAll(Arrays.asList(bound));
    }
  }

  /** The first unit of the area, in the order of codes, that comes after this one. */
  Optional<String> unitAfter(GroupKind book, AuthorityCode area, String unit) {
    return statements()
        .first(
            "select a.code from authority a where a.code > ? and a.path like ?"
                + " and exists (select 1 from "
                + people(book)
                + " p where p.authority_code = a.code) order by a.code limit 1",
            row -> row.getString(1),
            unit,
            path(area) + "%");
  }

  /** The next people of a unit, by id. */
  List<Long> ofUnit(GroupKind book, String unit, long after, int count) {
    return statements()
        .list(
            "select id from "
                + people(book)
                + " where authority_code = ? and id > ? order by authority_code, id limit ?",
            row -> row.getLong(1),
            unit,
            after,
            count);
  }

  /** The next members of a group or list, by id. */
  List<Long> ofMembers(Members members, long after, int count) {
    return statements()
        .list(
            "select %2$s from %1$s where %3$s = ? and %2$s > ? order by %2$s limit ?"
                .formatted(members.table(), members.member(), members.owner()),
            row -> row.getLong(1),
            members.id(),
            after,
            count);
  }

  /** Those of a unit, from one id to another, who are meant. */
  List<Reached> inUnit(PublicationQuestion question, String unit, long from, long to) {
    Conditions conditions = conditions(question);
    conditions.and("t.authority_code = ? and t.id >= ? and t.id <= ?", unit, from, to);
    return reached(question, "", conditions);
  }

  /**
   * Those members of a group or list, from one id to another, who are meant and in none of the
   * places read before.
   */
  List<Reached> among(
      PublicationQuestion question, Members members, List<Members> before, long from, long to) {
    Conditions conditions = conditions(question);
    conditions.and(
        "m.%1$s = ? and m.%2$s >= ? and m.%2$s <= ?".formatted(members.owner(), members.member()),
        members.id(),
        from,
        to);
    conditions.and(WithinArea.of("t.authority_code", path(question.terms().area())));
    if (members.isGroup()) {
      conditions.and(
          "exists (select 1 from contact_group g where g.id = m.group_id and g.closed_at is null)");
    }
    for (Members earlier : before) {
      conditions.and(
          "not exists (select 1 from %1$s e where e.%2$s = ? and e.%3$s = t.id)"
              .formatted(earlier.table(), earlier.owner(), earlier.member()),
          earlier.id());
    }
    return reached(
        question,
        "join %1$s m on m.%2$s = t.id ".formatted(members.table(), members.member()),
        conditions);
  }

  private List<Reached> reached(PublicationQuestion question, String join, Conditions conditions) {
    boolean staff = question.book() == GroupKind.STAFF;
    String sql =
        staff
            ? "select t.id, t.name, t.authority_code, t.phone from staff_contact t "
                + join
                + "where t.left_on is null and t.phone is not null and t.reachable"
            : "select t.id, t.name, t.authority_code, p.phone from taxpayer t "
                + join
                + "join taxpayer_phone p on p.taxpayer_id = t.id and p.reachable"
                + " where t.active and t.state <> 'DEREGISTERED'";
    return statements()
        .list(
            sql + conditions.sql + " order by t.id" + (staff ? "" : ", p.phone"),
            row ->
                new Reached(
                    row.getLong(1),
                    row.getString(2),
                    AuthorityCode.of(row.getString(3)),
                    row.getString(4)),
            conditions.values.toArray());
  }

  private Conditions conditions(PublicationQuestion question) {
    Conditions conditions = new Conditions();
    AudienceTerms terms = question.terms();
    String phone = question.book() == GroupKind.STAFF ? "t.phone" : "p.phone";
    question.subscription().ifPresent(kind -> open(conditions, phone, kind.name()));
    if (question.book() == GroupKind.STAFF) {
      if (!terms.departments().isEmpty()) {
        conditions.and(
            "t.department in ("
                + terms.departments().stream()
                    .map(department -> "'" + department + "'")
                    .sorted()
                    .collect(Collectors.joining(", "))
                + ")");
      }
    } else {
      ofTaxpayers(conditions, terms, phone, question);
    }
    return conditions;
  }

  private static void open(Conditions conditions, String phone, String kind) {
    conditions.and(
        "exists (select 1 from subscription s where s.phone = "
            + phone
            + " and s.kind = ? and s.open)",
        kind);
  }

  private static void ofTaxpayers(
      Conditions conditions, AudienceTerms terms, String phone, PublicationQuestion question) {
    if (terms.taxpayerKind() != null) {
      conditions.and("t.kind = ?", terms.taxpayerKind().name());
    }
    if (terms.tax() != null) {
      // Who has filed, or had to file, this tax within about a year, does so.
      conditions.and(
          "exists (select 1 from filing_obligation o where o.taxpayer_id = t.id"
              + " and o.tax_code = ? and o.period_to >= ?)",
          terms.tax().code(),
          question.today().minusMonths(13));
    }
    if (terms.subscribed() != null) {
      open(conditions, phone, terms.subscribed().name());
    }
    if (terms.filing() == FilingCondition.UNFILED) {
      conditions.and(UNFILED, terms.deadline());
    }
    if (terms.filing() == FilingCondition.FILED) {
      conditions.and(
          "exists (select 1 from filing_obligation o where o.taxpayer_id = t.id"
              + " and o.due_date = ?)",
          terms.deadline());
      conditions.and("not " + UNFILED, terms.deadline());
    }
  }

  /** A receiver of an earlier notice, with the number under which that notice keeps him. */
  record Receiver(long recipient, Reached reached) {}

  /**
   * The next recipients of a notice that were handed over for sending, by their numbers. In the
   * order of an index: H2 would sort all that follow for each stretch.
   */
  List<Long> handedOver(long notice, long after, int count) {
    return statements()
        .list(
            "select id from notice_recipient where notice_id = ? and status = 'RELEASED'"
                + " and id > ? order by notice_id, status, id limit ?",
            row -> row.getLong(1),
            notice,
            after,
            count);
  }

  /**
   * Those recipients of a notice, from one number to another, who received it or may have: at the
   * phone at which they did.
   */
  List<Receiver> receivers(PublicationQuestion question, long from, long to) {
    boolean staff = question.book() == GroupKind.STAFF;
    String people = people(question.book());
    String person = staff ? "staff_id" : "taxpayer_id";
    return statements()
        .list(
            ("select r.id, t.id, t.name, t.authority_code, r.phone from notice_recipient r"
                    + " join notice n on n.id = r.notice_id join %1$s t on t.id = r.%2$s"
                    + " join outbound_message m on m.phone = r.phone and m.batch_id = n.batch_id"
                    + " and m.reference = r.id where r.id >= ? and r.id <= ? and r.notice_id = ?"
                    + " and m.status in (%3$s) order by r.id")
                .formatted(people, person, RECEIVED),
            row ->
                new Receiver(
                    row.getLong(1),
                    new Reached(
                        row.getLong(2),
                        row.getString(3),
                        AuthorityCode.of(row.getString(4)),
                        row.getString(5))),
            from,
            to,
            question.terms().correcting());
  }

  /**
   * Which of these recipients of a notice are to get nothing any more: the service was closed at
   * the phone, or the person is not there any more.
   *
   * @param subscription empty where none is asked for
   */
  List<Long> noLongerReached(
      GroupKind book, Optional<String> subscription, Collection<Long> recipients) {
    String ids = recipients.stream().map(String::valueOf).collect(Collectors.joining(", "));
    boolean staff = book == GroupKind.STAFF;
    String gone =
        staff
            ? "not exists (select 1 from staff_contact t where t.id = n.staff_id"
                + " and t.left_on is null)"
            : "not exists (select 1 from taxpayer t where t.id = n.taxpayer_id and t.active)"
                + " and not exists (select 1 from notice_further f join taxpayer t"
                + " on t.id = f.taxpayer_id and t.active where f.recipient_id = n.id)";
    String sql = "select n.id from notice_recipient n where n.id in (" + ids + ") and (" + gone;
    return subscription.isEmpty()
        ? statements().list(sql + ")", row -> row.getLong(1))
        : statements()
            .list(
                sql
                    + " or not exists (select 1 from subscription s where s.phone = n.phone"
                    + " and s.kind = ? and s.open))",
                row -> row.getLong(1),
                subscription.get());
  }

  private String path(AuthorityCode area) {
    return authorities.get(area).getPath();
  }

  private static String people(GroupKind book) {
    return book == GroupKind.STAFF ? "staff_contact" : "taxpayer";
  }

  private Statements statements() {
    return new Statements(dataSource, "The audience of publications");
  }
}
