-- Packages of evidence: what a superior has had put together about a unit, a person or a notice (art. 12).

create sequence evidence_package_seq start with 1000 increment by 50;

create table evidence_package (
  id bigint primary key,
  -- Unguessable name for pages, and of the file.
  public_id varchar(36) not null unique,
  -- UNIT (with all below it), OFFICER, NOTICE.
  subject_kind varchar(10) not null,
  -- Code of the unit or the officer, public id of the notice; what it was called then.
  subject varchar(36) not null,
  subject_name varchar(200) not null,
  -- The unit upon which the order was decided: the unit itself, that of the officer, that which has issued the notice.
  subject_unit char(11) not null references authority (code),
  -- Whom it is about: the officer, or who has issued the notice. Null where it is about a unit.
  subject_officer char(11) references officer (code),
  -- Days in Henan by the business clock, both included.
  from_day date not null,
  to_day date not null,
  reason varchar(500) not null,
  file_reference varchar(100) not null,
  -- Why the phone numbers are wanted in full; null where they are masked.
  numbers_reason varchar(200),
  -- BCP 47 tag of the language of headings, sentences and the summary.
  language varchar(10) not null,
  ordered_by char(11) not null references officer (code),
  -- The unit he ordered it for: nobody outside of it and of those above it sees it.
  ordered_for char(11) not null references authority (code),
  -- Business time.
  ordered_at timestamp with time zone not null,
  -- ORDERED, ASSEMBLING, READY, FAILED, DELETED (its file; the row stays).
  status varchar(12) not null,
  -- One more each time it is begun. What carries an older one is refused: its node was taken for dead.
  attempt integer not null,
  -- Database time up to which the node that assembles it may be silent.
  held_until timestamp with time zone,
  -- Rows written so far, and how many are expected.
  written bigint not null,
  expected bigint not null,
  -- Of the finished archive: business time, bytes, SHA-256 in hexadecimal, where the audit chain ended.
  ready_at timestamp with time zone,
  bytes bigint,
  sha256 char(64),
  chain_position bigint,
  -- Business time at which the file is deleted, and was.
  kept_until timestamp with time zone,
  deleted_at timestamp with time zone,
  failure varchar(400)
);

create index evidence_package_status on evidence_package (status, held_until);
create index evidence_package_ordered on evidence_package (ordered_for, ordered_at);
-- What a package looks for besides the time: who issued, and who decided.
create index notice_issuer on notice (issuer_code, created_at);
