-- Some things take two persons besides the author: what goes to the whole province, or to very many (reading A7).
alter table approval add column approvers_needed integer default 1 not null;

-- Who has approved, and when; with the last one needed the request is decided.
create table approval_consent (
  approval_id bigint not null references approval (id),
  approver char(11) not null references officer (code),
  given_at timestamp with time zone not null,
  primary key (approval_id, approver)
);

create index approval_consent_approver on approval_consent (approver);

-- Whatever was approved has a decider and no reason, also where it became void afterwards.
insert into approval_consent (approval_id, approver, given_at)
  select id, decided_by, decided_at from approval where decided_by is not null and reason is null;
