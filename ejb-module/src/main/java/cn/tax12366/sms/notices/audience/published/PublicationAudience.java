package cn.tax12366.sms.notices.audience.published;

import cn.tax12366.sms.addressbook.SubscriptionKind;
import cn.tax12366.sms.addressbook.group.GroupKind;
import cn.tax12366.sms.notices.audience.published.PublicationRows.Receiver;
import cn.tax12366.sms.notices.audience.published.PublicationStep.Position;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.secrets.SealedPhones;
import cn.tax12366.sms.taxdata.account.Debt;
import cn.tax12366.sms.taxdata.account.OverdueLookup;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Finds whom a publication reaches, a thousand people a step, each step by itself: memory stays
 * flat for a province, and an interrupted reading goes on where it stopped. Whether the caller may
 * ask is decided by those who call.
 */
@Stateless
@RolesAllowed({"OFFICER", "SYSTEM"})
public class PublicationAudience {

  static final int STRETCH = 1000;

  @Inject private PublicationRows rows;
  @Inject private SealedPhones sealed;
  @Inject private TimesSaid said;
  @Inject private OverdueLookup overdue;
  @Inject private AuthorityDirectory authorities;

  /**
   * Those meant among the next thousand.
   *
   * @param after {@link PublicationStep#BEGINNING}, then what the step before gave
   */
  public PublicationStep step(PublicationQuestion question, Position after) {
    if (question.terms().correcting() != null) {
      return receivers(question, after);
    }
    return question.terms().isWholeArea() ? ofArea(question, after) : ofMembers(question, after);
  }

  private PublicationStep receivers(PublicationQuestion question, Position after) {
    List<Long> times = said.timesOf(question.terms().correcting());
    int time = after.source();
    List<Long> stretch = rows.handedOver(times.get(time), after.after(), STRETCH);
    List<Receiver> receivers =
        stretch.isEmpty()
            ? List.of()
            : rows.receivers(question.correcting(times.get(time)), stretch.get(0), last(stretch));
    Set<Long> before =
        said.receivedBefore(
            question.book(),
            times.subList(0, time),
            receivers.stream().map(Receiver::recipient).toList());
    List<Reached> reached =
        receivers.stream()
            .filter(receiver -> !before.contains(receiver.recipient()))
            .map(Receiver::reached)
            .toList();
    return new PublicationStep(
        reached,
        stretch.size() == STRETCH
            ? Optional.of(new Position(time, "", last(stretch)))
            : Optional.of(new Position(time + 1, "", 0))
                .filter(following -> following.source() < times.size()));
  }

  private PublicationStep ofArea(PublicationQuestion question, Position after) {
    GroupKind book = question.book();
    List<Long> stretch =
        after.unit().isEmpty()
            ? List.of()
            : rows.ofUnit(book, after.unit(), after.after(), STRETCH);
    List<Reached> reached =
        stretch.isEmpty()
            ? List.of()
            : rows.inUnit(question, after.unit(), stretch.get(0), last(stretch));
    Optional<Position> next =
        stretch.size() == STRETCH
            ? Optional.of(new Position(0, after.unit(), last(stretch)))
            : rows.unitAfter(book, question.terms().area(), after.unit())
                .map(unit -> new Position(0, unit, 0));
    return new PublicationStep(standing(question, reached), next);
  }

  private PublicationStep ofMembers(PublicationQuestion question, Position after) {
    List<Members> places = places(question);
    Members place = places.get(after.source());
    List<Long> stretch = rows.ofMembers(place, after.after(), STRETCH);
    List<Reached> reached =
        stretch.isEmpty()
            ? List.of()
            : rows.among(
                question, place, places.subList(0, after.source()), stretch.get(0), last(stretch));
    Optional<Position> next =
        stretch.size() == STRETCH
            ? Optional.of(new Position(after.source(), "", last(stretch)))
            : Optional.of(new Position(after.source() + 1, "", 0))
                .filter(following -> following.source() < places.size());
    return new PublicationStep(standing(question, reached), next);
  }

  private static List<Members> places(PublicationQuestion question) {
    List<Members> places = new ArrayList<>();
    question.terms().groups().stream()
        .sorted()
        .map(group -> Members.ofGroup(question.book(), group))
        .forEach(places::add);
    if (question.terms().list() != null) {
      places.add(Members.ofList(question.terms().list()));
    }
    return places;
  }

  /** What somebody owes is reckoned from several tables, not asked of one. */
  private List<Reached> standing(PublicationQuestion question, List<Reached> reached) {
    if (question.terms().filing() != FilingCondition.OWING || reached.isEmpty()) {
      return reached;
    }
    Set<Long> people = reached.stream().map(Reached::id).collect(Collectors.toSet());
    Set<Long> owing =
        overdue.owed(people, question.today()).open().stream()
            .map(Debt::taxpayerId)
            .collect(Collectors.toSet());
    return reached.stream().filter(each -> owing.contains(each.id())).toList();
  }

  private static long last(List<Long> ids) {
    return ids.get(ids.size() - 1);
  }

  /**
   * Counts the whole audience in one reading.
   *
   * @param onePerPhone whether a phone gets one message however many people answer it
   * @param each handed who gets a message; with one message for each phone only the first of the
   *     people who answer it
   */
  public PublicationSize size(
      PublicationQuestion question, boolean onePerPhone, Consumer<Reached> each) {
    int messages = 0;
    int people = 0;
    long before = -1;
    Set<Long> phones = new HashSet<>();
    Set<AuthorityCode> units = new HashSet<>();
    Optional<Position> next = Optional.of(PublicationStep.BEGINNING);
    while (next.isPresent()) {
      PublicationStep step = step(question, next.get());
      for (Reached reached : step.reached()) {
        people += reached.id() == before ? 0 : 1;
        before = reached.id();
        units.add(reached.unit());
        if (phones.add(Long.valueOf(sealed.open(reached.sealedPhone()).digits())) || !onePerPhone) {
          messages++;
          each.accept(reached);
        }
      }
      next = step.next();
    }
    return new PublicationSize(messages, people, phones.size(), lowestOver(units));
  }

  /** The unit furthest down whose area has all of these. */
  private String lowestOver(Set<AuthorityCode> units) {
    AuthorityView lowest = null;
    for (AuthorityCode code : units) {
      if (lowest == null) {
        lowest = authorities.get(code);
      }
      while (!authorities.within(code, lowest.getCode())) {
        lowest = authorities.get(lowest.getParentCode());
      }
    }
    return lowest == null ? null : lowest.getCode().digits();
  }

  /**
   * Which of these recipients of a publication are to get nothing any more when their turn comes:
   * the service was closed at the phone, the taxpayer was deleted, the official has left.
   */
  public Set<Long> noLongerReached(
      GroupKind book, Optional<SubscriptionKind> subscription, Collection<Long> recipients) {
    return recipients.isEmpty()
        ? Set.of()
        : new HashSet<>(rows.noLongerReached(book, subscription.map(Enum::name), recipients));
  }
}
