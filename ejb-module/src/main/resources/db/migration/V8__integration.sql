-- Other systems: their keys, and what became of each row they delivered.

create table api_client (
  name varchar(40) primary key,
  title varchar(80) not null,
  -- First characters of the key, for the look-up; the key itself is stored as SHA-256 only.
  key_prefix varchar(12) not null unique,
  key_hash char(64) not null,
  authority_code char(11) not null references authority (code),
  -- The officer who answers for this client and whose suspension stops it.
  officer char(11) not null references officer (code),
  -- Separated by spaces: 'taxpayers:write filings:write'.
  scopes varchar(400) not null,
  expires_on date not null,
  active boolean not null
);

create sequence intake_seq start with 50 increment by 50;

create table intake (
  id bigint primary key,
  public_id varchar(36) not null unique,
  -- TAXPAYERS or FILINGS.
  content varchar(20) not null,
  -- File name, or the client's name for lists that come through the API.
  source varchar(200) not null,
  submitted_by varchar(64) not null,
  authority_code char(11) not null references authority (code),
  -- CHECKED (dry run), RUNNING, DONE, FAILED.
  status varchar(10) not null,
  -- True: only compared, nothing written but this receipt.
  dry_run boolean not null,
  -- Code of the refusal that ended it, and what that says; null unless FAILED.
  failure varchar(60),
  failure_detail varchar(200),
  percent integer not null,
  -- Database time. RUNNING beyond it means that the node is gone: it reads as FAILED.
  alive_until timestamp with time zone not null,
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  rows_read integer not null,
  rows_added integer not null,
  rows_changed integer not null,
  rows_unchanged integer not null,
  rows_refused integer not null,
  -- Taken, but with something to look at, such as a check digit that is wrong.
  rows_warned integer not null
);

create index intake_authority on intake (authority_code, id);

-- One row per row of a list that was refused, or taken with a warning: the file's own row number, the reason, and the
-- row to be mended as a JSON object of its cells (or its beginning, where it could not be taken apart).
create table intake_refusal (
  intake_id bigint not null references intake (id),
  row_number integer not null,
  warning boolean not null,
  field varchar(40),
  code varchar(60) not null,
  given varchar(200),
  cells varchar(12000),
  raw varchar(1000),
  primary key (intake_id, row_number)
);
