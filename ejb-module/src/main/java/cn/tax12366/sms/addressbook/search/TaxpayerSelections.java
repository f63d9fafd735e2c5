package cn.tax12366.sms.addressbook.search;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.shared.secrets.SealedPhones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts criteria into one statement. {@link TaxpayerSearch} shows at most {@link
 * TaxpayerSearch#MOST} by words; here all are meant, and nobody waits for a page.
 */
@ApplicationScoped
public class TaxpayerSelections {

  private SealedPhones phones;
  private BookCalendar calendar;

  /** For the container. */
  protected TaxpayerSelections() {}

  @Inject
  TaxpayerSelections(SealedPhones phones, BookCalendar calendar) {
    this.phones = phones;
    this.calendar = calendar;
  }

  /**
   * @param area of the criteria's unit; that the caller may see its taxpayers is decided by then
   * @throws WordsTooShort if the words are too short to be looked for
   */
  public Selection of(TaxpayerCriteria criteria, AuthorityView area) {
    StringBuilder sql =
        new StringBuilder(
            "select t.id from taxpayer t where t.active and t.state <> 'DEREGISTERED'"
                + " and t.authority_code in (select a.code from authority a where a.path like ?)");
    List<Object> values = new ArrayList<>(List.of(area.getPath() + "%"));
    if (criteria.state() != null) {
      sql.append(" and t.state = ?");
      values.add(criteria.state().name());
    }
    if (criteria.reach() != null) {
      sql.append(" and ").append(criteria.reach().condition());
      values.addAll(criteria.reach().values(calendar.today()));
    }
    if (criteria.words() != null) {
      SoughtWords words = SoughtWords.of(criteria.words());
      sql.append(" and ").append(words.condition());
      values.addAll(words.values());
    }
    if (criteria.phone() != null) {
      sql.append(" and t.id in (select p.taxpayer_id from taxpayer_phone p where p.phone = ?)");
      values.add(phones.seal(criteria.phone()));
    }
    if (criteria.responsible() != null) {
      sql.append(
          " and t.id in (select e.taxpayer_id from entrusted_taxpayer e where e.officer_code in"
              + " (select o.code from officer o where o.code = ? or o.real_name = ?))");
      values.add(criteria.responsible());
      values.add(criteria.responsible());
    }
    return new Selection(sql.toString(), values);
  }
}
