package cn.tax12366.sms.notices.audience.published;

import cn.tax12366.sms.addressbook.group.GroupKind;

/**
 * A place that people come from, beside the area: a group or a pasted list.
 *
 * @param owner column with its id
 * @param member column with the id of one of its people
 */
record Members(String table, String owner, String member, long id) {

  private static final String GROUP = "group_id";

  static Members ofGroup(GroupKind book, long group) {
    return book == GroupKind.STAFF
        ? new Members("contact_group_staff", GROUP, "staff_id", group)
        : new Members("contact_group_taxpayer", GROUP, "taxpayer_id", group);
  }

  static Members ofList(long list) {
    return new Members("notice_list_member", "list_id", "member_id", list);
  }

  boolean isGroup() {
    return owner.equals(GROUP);
  }
}
