-- Templates by version, and the four eyes over a frozen snapshot.

create sequence message_template_seq start with 50 increment by 50;

-- One row a version; a version is never changed once submitted for approval.
create table message_template (
  id bigint primary key,
  -- The unit it belongs to; it may be used there and below.
  authority_code char(11) not null references authority (code),
  -- The same for all versions of one template.
  name varchar(60) not null,
  kind varchar(24) not null,
  revision integer not null,
  body varchar(500) not null,
  status varchar(20) not null,
  author char(11) not null references officer (code),
  created_at timestamp with time zone not null,
  version integer not null,
  unique (authority_code, name, revision)
);

create sequence approval_seq start with 50 increment by 50;

create table approval (
  id bigint primary key,
  -- What is to be approved: 'template:3', 'reminder-rule:1', 'notice:17'.
  subject varchar(60) not null,
  authority_code char(11) not null references authority (code),
  department varchar(30) not null,
  author char(11) not null references officer (code),
  -- SHA-256 over the frozen snapshot, hexadecimal; what is carried out later must still have it.
  digest char(64) not null,
  -- The snapshot itself, as the approver saw it.
  snapshot varchar(4000) not null,
  status varchar(20) not null,
  submitted_at timestamp with time zone not null,
  decided_by char(11) references officer (code),
  decided_at timestamp with time zone,
  reason varchar(500),
  version integer not null
);

create index approval_subject on approval (subject);
create index approval_waiting on approval (status, authority_code);
