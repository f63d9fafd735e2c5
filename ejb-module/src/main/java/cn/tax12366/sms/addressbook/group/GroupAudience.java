package cn.tax12366.sms.addressbook.group;

import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.shared.AuthorityCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Whom a group reaches, asked by those who write to it, at the moment they do. Knows no officer:
 * who may write to whom is decided by whoever asks.
 */
@Stateless
@RolesAllowed({"OFFICER", "SYSTEM"})
public class GroupAudience {

  @Inject private Groups groups;
  @Inject private GroupMembers members;
  @Inject private AuthorityDirectory authorities;

  /** The largest slice that is answered at once. */
  public static final int MOST = 10_000;

  /**
   * The ids of members with a phone that works, taxpayers or staff after the group's kind, in their
   * order. None of a group that is closed, or that is kept outside of the area, and nobody who has
   * departed. Whether a taxpayer wants such messages is not asked here.
   *
   * @param area only those within this unit and those below it
   * @param after the last id of the slice before; 0 for the first
   * @param size 1 to {@link #MOST}
   * @return fewer than {@code size} where there are no more
   */
  public List<Long> reached(long groupId, AuthorityCode area, long after, int size) {
    if (size < 1 || size > MOST) {
      throw new IllegalArgumentException("A slice has 1 to " + MOST + " members, not " + size);
    }
    AuthorityView within = authorities.get(area);
    return groups
        .find(groupId, within)
        .map(group -> members.reached(group, within, after, size))
        .orElseGet(List::of);
  }
}
