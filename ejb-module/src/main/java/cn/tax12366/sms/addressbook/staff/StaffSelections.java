package cn.tax12366.sms.addressbook.staff;

import cn.tax12366.sms.addressbook.search.Selection;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.shared.secrets.SealedPhones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Puts criteria into one statement that finds the staff whom {@link StaffBook} shows by them. */
@ApplicationScoped
public class StaffSelections {

  private SealedPhones phones;

  /** For the container. */
  protected StaffSelections() {}

  @Inject
  StaffSelections(SealedPhones phones) {
    this.phones = phones;
  }

  /**
   * @param area of the criteria's unit; that the caller may see its staff is decided by then
   */
  public Selection of(StaffCriteria criteria, AuthorityView area) {
    StringBuilder sql =
        new StringBuilder(
            "select s.id from staff_contact s where s.left_on is null"
                + " and s.authority_code in (select a.code from authority a where a.path like ?)");
    List<Object> values = new ArrayList<>(List.of(area.getPath() + "%"));
    if (criteria.left()) {
      sql.append(" and s.left_on is not null");
    }
    if (criteria.unreached()) {
      sql.append(" and (s.phone is null or not s.reachable)");
    }
    if (criteria.words() != null) {
      StaffWords words = StaffWords.of(criteria.words());
      sql.append(" and s.").append(words.by().column()).append(" like ?");
      values.add(words.pattern());
    }
    if (criteria.phone() != null) {
      sql.append(" and (s.phone = ? or s.officer_code = ?)");
      values.add(phones.seal(criteria.phone()));
      values.add(criteria.phone().digits());
    }
    if (criteria.department() != null) {
      sql.append(" and s.department = ?");
      values.add(criteria.department().name());
    }
    return new Selection(sql.toString(), values);
  }
}
