-- An approver entrusts his approving to a colleague of the same unit and department, from one day to another (issue 6).

create sequence approval_delegation_seq start with 1000 increment by 50;

create table approval_delegation (
  id bigint primary key,
  delegator char(11) not null references officer (code),
  delegate char(11) not null references officer (code),
  -- Where both served when it was made: it holds there and nowhere else.
  authority_code char(11) not null references authority (code),
  department varchar(30) not null,
  first_day date not null,
  last_day date not null,
  reason varchar(200),
  made_at timestamp with time zone not null,
  -- Null unless it was ended before its last day was over.
  ended_at timestamp with time zone,
  -- Null also where the platform ended it because it no longer held.
  ended_by char(11) references officer (code),
  -- DelegationEnd.
  ended_because varchar(20),
  version integer not null
);

create index approval_delegation_delegate on approval_delegation (delegate, last_day);
create index approval_delegation_delegator on approval_delegation (delegator, last_day);

-- In whose stead the one who decided did so; null where in his own right.
alter table approval add column decided_for char(11) references officer (code);
create index approval_decided_for on approval (decided_for);

-- Whose vote a consent is: the approver's own, or that of the one in whose stead he gave it. Each votes once.
alter table approval_consent add column vote char(11) references officer (code);
update approval_consent set vote = approver;
alter table approval_consent alter column vote set not null;
create unique index approval_consent_one_vote on approval_consent (approval_id, vote);
create index approval_consent_vote on approval_consent (vote);
