-- Staff of groups. Where one has left the service or another office is in charge, the row stays until somebody takes it out.

create table contact_group_staff (
  group_id bigint not null references contact_group (id),
  staff_id bigint not null references staff_contact (id),
  added_by char(11) not null references officer (code),
  added_at timestamp with time zone not null,
  primary key (group_id, staff_id)
);

create index contact_group_staff_staff on contact_group_staff (staff_id);
