package cn.tax12366.sms.addressbook.group;

/**
 * A group as somebody has it before him who changes it.
 *
 * @param version {@link ContactGroup#getVersion()} of what he has read
 */
public record SeenGroup(long id, int version) {}
