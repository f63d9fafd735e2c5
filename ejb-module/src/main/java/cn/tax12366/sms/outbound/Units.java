package cn.tax12366.sms.outbound;

import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.shared.AuthorityCode;
import java.util.List;

/** The units of an area, for queries to filter by. */
final class Units {

  private Units() {}

  static List<AuthorityCode> in(AuthorityDirectory authorities, AuthorityCode area) {
    return authorities.subtree(area).stream().map(AuthorityView::getCode).toList();
  }
}
