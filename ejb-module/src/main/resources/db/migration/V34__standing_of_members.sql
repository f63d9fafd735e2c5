-- How each member stood when its group was counted last: 0 there, without a phone that works; 1 reached; 2 departed. A page of
-- a large group is found by it: to look at each of 100,000 takes too long.
alter table contact_group_taxpayer add column standing smallint default 1 not null;
alter table contact_group_staff add column standing smallint default 1 not null;

update contact_group_taxpayer m set standing = (
  select case when not (p.active and p.state <> 'DEREGISTERED' and left(a.path, length(u.path)) = u.path) then 2
              when p.working_phones > 0 then 1 else 0 end
    from contact_group g join authority u on u.code = g.authority_code, taxpayer p join authority a on a.code = p.authority_code
   where g.id = m.group_id and p.id = m.taxpayer_id);

update contact_group_staff m set standing = (
  select case when not (p.left_on is null and left(a.path, length(u.path)) = u.path) then 2
              when p.phone is not null and p.reachable then 1 else 0 end
    from contact_group g join authority u on u.code = g.authority_code, staff_contact p join authority a on a.code = p.authority_code
   where g.id = m.group_id and p.id = m.staff_id);

-- In the order of a page, with all that is asked of it.
create index contact_group_taxpayer_standing on contact_group_taxpayer (group_id, taxpayer_id, standing);
create index contact_group_staff_standing on contact_group_staff (group_id, staff_id, standing);
