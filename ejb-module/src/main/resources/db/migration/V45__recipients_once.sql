-- Whose message it is at its phone, so that the database itself lets nobody into a notice twice: 0
-- where whoever answers the phone gets the one message, else the id of the taxpayer or member of
-- the staff. Null in notices written down before there was this.
alter table notice_recipient alter column sole set data type bigint;
alter table notice_recipient rename column sole to sole_for;
update notice_recipient set sole_for = 0 where sole_for is not null;
update notice_recipient set sole_for = coalesce(taxpayer_id, staff_id)
  where sole_for is null and notice_id in (select id from notice where status = 'PREPARING');

-- Nobody is looked for among recipients by his number as one of the staff: an index of all others.
drop index notice_recipient_staff;
drop index notice_further_staff;
