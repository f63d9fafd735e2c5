package cn.tax12366.sms.addressbook.staff;

import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.administration.RolePlacement;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Who can be taken into the phone book, and as what. */
@ApplicationScoped
class StaffAdmission {

  @Inject private StaffContacts contacts;
  @Inject private AuthorityDirectory authorities;
  @Inject private OfficerDirectory officers;

  /**
   * What is to be kept, without what surrounds the words.
   *
   * @throws StaffNameUnfit and its like if it is unfit
   * @throws StaffDepartmentOutOfPlace if the unit has no such department
   */
  StaffTerms fit(StaffTerms terms) {
    StaffTerms fit = terms.fit();
    AuthorityView unit = authorities.get(fit.unit());
    if (fit.department() != null && !RolePlacement.departments(unit).contains(fit.department())) {
      throw new StaffDepartmentOutOfPlace(fit.department(), unit.getShortName());
    }
    return fit;
  }

  /**
   * Demands that somebody who is known can be taken on under this name. Who may not see a person is
   * told the unit alone, which is public.
   *
   * @param area within which the caller sees people
   */
  void requireFree(StaffContact known, String name, AuthorityView area) {
    AuthorityView unit = authorities.get(known.unit());
    if (known.leftOn().isEmpty()) {
      throw unit.liesWithin(area)
          ? new StaffKnownAlready(known.code(), known.name(), unit.getShortName())
          : new StaffKnownElsewhere(known.code(), unit.getShortName());
    }
    if (!known.name().equals(name)) {
      throw new StaffOfAnotherName(known.code(), name);
    }
  }

  /** What the account of this code says; empty for none in service, outside, or known already. */
  Optional<StaffOffer> offer(OfficerCode code, AuthorityView area) {
    return officers
        .find(code)
        .filter(OfficerView::isActive)
        .filter(officer -> officer.getAuthority().liesWithin(area))
        .filter(officer -> contacts.find(code).isEmpty())
        .map(this::offer);
  }

  List<StaffOffer> offers(AuthorityView area, int most) {
    return contacts.withoutEntry(area, most).stream()
        .map(officer -> offer(officers.get(officer.code())))
        .toList();
  }

  private StaffOffer offer(OfficerView officer) {
    return new StaffOffer(officer, officers.phone(officer.getCode()).orElse(null));
  }
}
