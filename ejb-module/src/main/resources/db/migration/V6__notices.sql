-- Standing rules for reminders, the notices they make, and what each notice has said to whom.

create sequence reminder_rule_seq start with 50 increment by 50;

create table reminder_rule (
  id bigint primary key,
  -- The area: this unit and all below it.
  authority_code char(11) not null references authority (code),
  -- The officer in whose name the reminders go out (reading A5).
  owner char(11) not null references officer (code),
  template_id bigint not null references message_template (id),
  working_days_before integer not null,
  due_at time not null,
  status varchar(20) not null,
  version integer not null
);

create sequence notice_seq start with 50 increment by 50;

create table notice (
  id bigint primary key,
  -- Unguessable name for pages and the API.
  public_id varchar(36) not null unique,
  kind varchar(24) not null,
  authority_code char(11) not null references authority (code),
  -- Who answers for it: the author, or the owner of the rule.
  officer char(11) not null references officer (code),
  rule_id bigint references reminder_rule (id),
  template_id bigint not null references message_template (id),
  title varchar(200) not null,
  due_date date not null,
  -- How near the deadline it was made: 'D-3' for three working days before it.
  stage varchar(24) not null,
  status varchar(20) not null,
  -- The batch of outbound that carries it, once it is handed over.
  batch_id bigint,
  -- Frozen at submission.
  audience_size integer,
  segment_count integer,
  audience_digest char(64),
  created_at timestamp with time zone not null,
  released_at timestamp with time zone,
  version integer not null,
  -- A rule makes one notice per unit with county functions and deadline, however often the timer fires.
  unique (rule_id, authority_code, due_date)
);

create index notice_authority on notice (authority_code, created_at);
create index notice_status on notice (status);

-- One row per message of a notice: the phone and what it is told. Frozen at submission.
create sequence notice_recipient_seq start with 1000 increment by 1000;

create table notice_recipient (
  id bigint primary key,
  notice_id bigint not null references notice (id),
  taxpayer_id bigint not null,
  phone char(11) not null,
  text varchar(1000) not null,
  segments integer not null,
  -- PREPARED, RELEASED (handed over to outbound), WITHDRAWN (filed or cancelled meanwhile).
  status varchar(12) not null,
  unique (notice_id, taxpayer_id, phone)
);

create index notice_recipient_status on notice_recipient (notice_id, status, id);

-- Never the same obligation twice at the same stage to the same phone, whoever asks.
create table reminded_obligation (
  obligation_id bigint not null,
  stage varchar(24) not null,
  phone char(11) not null,
  recipient_id bigint not null references notice_recipient (id),
  primary key (obligation_id, stage, phone)
);

create index reminded_obligation_recipient on reminded_obligation (recipient_id);
