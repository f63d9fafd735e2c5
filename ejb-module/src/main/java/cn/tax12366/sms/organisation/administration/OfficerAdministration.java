package cn.tax12366.sms.organisation.administration;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.organisation.Authority;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.NoRealName;
import cn.tax12366.sms.organisation.Officer;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.PostChanged;
import cn.tax12366.sms.organisation.UnknownAuthority;
import cn.tax12366.sms.organisation.UnknownOfficer;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.organisation.signin.FirstPassword;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.secrets.SealedPhones;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What administrators do with the people of their tier (R7.1b–d): the province has its own
 * operators and the administrators of the cities, a city its own and those of its counties, a
 * county the people of its bureau and branches. Nobody maintains himself.
 *
 * <p>Whether a person is an administrator is asked of the post he has <em>and</em> of the post he
 * is to get: nobody makes an administrator out of an operator of a unit whose operators are not
 * his.
 */
@Stateless
@RolesAllowed("OFFICER")
public class OfficerAdministration {

  @Inject private Personnel personnel;
  @Inject private AccessDecision access;
  @Inject private FirstPassword firstPassword;
  @Inject private SealedPhones phones;
  @Inject private PublishingRecords publishing;
  @Inject private AuditTrail audit;
  @Inject private Event<PostChanged> changed;
  @Inject @BusinessTime private Clock clock;

  /**
   * Appoints an officer, or takes somebody on who has left another unit: then under the code and
   * the name that he has.
   *
   * @param code unique and immutable, the name he signs in by (R7.1e)
   * @return the first password, to be told him and changed by him at once (R10.3b); kept nowhere
   * @throws NoRealName if the name is nobody's (R10.3a)
   * @throws OfficerCodeTaken if the code belongs to somebody in service
   * @throws OfficerOfAnotherName if it belongs to somebody else who has left
   * @throws RoleOutOfPlace and its like as {@link RolePlacement} says
   */
  public String appoint(
      OfficerCode code, String realName, OfficerPost post, Optional<PhoneNumber> phone) {
    OfficerView caller = requireMaintenance(post);
    Authority unit = unit(post.unit());
    RolePlacement.require(unit.view(), post.department(), post.roles());
    Optional<Officer> known = personnel.find(code);
    Officer officer =
        known.isPresent()
            ? takenOn(known.get(), realName, unit, post)
            : Officer.appoint(code, realName, unit, post.department(), post.roles());
    officer.isReachedAt(phone.map(phones::seal));
    personnel.add(officer);
    audit.record(
        post(entry("officer.appointed", code, post.toString()), unit, post)
            .called(officer.view(unit.view()).getRealName()));
    return firstPassword.give(code, caller.getCode());
  }

  private static Officer takenOn(
      Officer officer, String realName, Authority unit, OfficerPost post) {
    OfficerView view = officer.view(unit.view());
    if (view.isActive()) {
      throw new OfficerCodeTaken(officer.code());
    }
    if (realName == null || !view.getRealName().equals(realName.strip())) {
      throw new OfficerOfAnotherName(officer.code(), String.valueOf(realName));
    }
    officer.comeBack();
    officer.place(unit, post.department(), post.roles());
    return officer;
  }

  /**
   * Gives an officer another post: other roles, another department, or another unit that the same
   * administrator maintains. What he may do changes with his next click; publishing that was
   * assigned to him ends with his former post.
   *
   * @throws NobodyMaintainsHimself if the caller means himself
   * @throws OfficerHasLeft if he is no longer in service
   * @throws RoleOutOfPlace and its like as {@link RolePlacement} says
   */
  public void place(OfficerCode code, OfficerPost post) {
    Officer officer = maintained(code);
    requireMaintenance(post);
    Authority unit = unit(post.unit());
    RolePlacement.require(unit.view(), post.department(), post.roles());
    OfficerPost former = post(officer);
    Authority formerUnit = unit(former.unit());
    if (!former.publishesLike(post)) {
      endPublishing(code);
    }
    officer.place(unit, post.department(), post.roles());
    audit.record(
        post(entry("officer.placed", code, former + " -> " + post), unit, post)
            .change("unit", formerUnit.view().getName(), unit.view().getName())
            .change("department", former.department(), post.department())
            .change("roles", words(former), words(post)));
    changed.fire(new PostChanged(code));
  }

  /**
   * Notes where an officer can be reached; empty if he gives no number any more.
   *
   * @throws NobodyMaintainsHimself if the caller means himself
   * @throws OfficerHasLeft if he is no longer in service
   */
  public void reachAt(OfficerCode code, Optional<PhoneNumber> phone) {
    maintained(code).isReachedAt(phone.map(phones::seal));
    audit.record(
        entry("officer.phone", code, phone.map(PhoneNumber::masked).orElse("-"))
            .fact("phone", phone.map(PhoneNumber::masked).orElse(null)));
  }

  /**
   * Ends an officer's service today: he can neither sign in nor act from his next click on. He
   * stays in the records, and another unit may take him on.
   *
   * @throws NobodyMaintainsHimself if the caller means himself
   * @throws OfficerHasLeft if he is no longer in service
   */
  public void end(OfficerCode code) {
    Officer officer = maintained(code);
    endPublishing(code);
    officer.leave(LocalDate.now(clock));
    audit.record(
        entry("officer.ended", code, post(officer).toString())
            .fact("unit", unit(officer.authorityCode()).view().getName()));
    changed.fire(new PostChanged(code));
  }

  /** What was assigned to him in his post goes with the post, and is free for another (R7.4b). */
  private void endPublishing(OfficerCode code) {
    OfficerCode caller = access.caller().orElseThrow().getCode();
    Officer leaving = personnel.find(code).orElseThrow(() -> new UnknownOfficer(code));
    for (PublishingGrant grant : publishing.notEnded(code)) {
      grant.end(caller, clock.instant());
      AuthorityView unit = unit(grant.unit()).view();
      String name = leaving.view(unit).getRealName();
      audit.record(
          Entry.of("publishing.ended", grant.subject())
              .detail("of officer:" + code + ", who leaves the post")
              .fact("unit", unit.getName())
              .fact("kind", grant.kind())
              .fact("from", name)
              .fact("because", "LEAVES_THE_POST")
              .change("holder", name, null));
    }
  }

  /** The officer, if the caller maintains people in the post that he has now. */
  private Officer maintained(OfficerCode code) {
    Officer officer = personnel.find(code).orElseThrow(() -> new UnknownOfficer(code));
    OfficerView caller = requireMaintenance(post(officer));
    if (caller.getCode().equals(code)) {
      throw new NobodyMaintainsHimself(code);
    }
    if (officer.leftOn().isPresent()) {
      throw new OfficerHasLeft(code);
    }
    return officer;
  }

  private OfficerView requireMaintenance(OfficerPost post) {
    return access.require(Act.maintaining(post.roles()), post.unit());
  }

  private OfficerPost post(Officer officer) {
    OfficerView view = officer.view(unit(officer.authorityCode()).view());
    return new OfficerPost(view.getAuthorityCode(), view.getDepartment(), view.getRoles());
  }

  private Authority unit(AuthorityCode code) {
    return personnel.unit(code).orElseThrow(() -> new UnknownAuthority(code));
  }

  private static Entry entry(String act, OfficerCode code, String detail) {
    return Entry.of(act, "officer:" + code).detail(detail);
  }

  /** With the post that the sentence speaks of. */
  private static Entry post(Entry entry, Authority unit, OfficerPost post) {
    return entry
        .fact("unit", unit.view().getName())
        .fact("department", post.department())
        .fact("roles", words(post));
  }

  private static String words(OfficerPost post) {
    return post.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
  }
}
