-- What goes out at any hour (art. 8, readings A3 and A4), and the record of each day on which something did.

-- Of what nobody asked for and no window holds back; never of what is windowed.
alter table outbound_batch add column urgent boolean default false not null;

-- Why a publication leaves outside the sending window; null for one that keeps to it.
alter table notice add column urgent_reason varchar(200);

-- A day that is over and has been reported, whether or not anything left outside the window. Written once and never changed.
create table urgent_day (
  on_day date primary key,
  -- Business time. What became of the day's messages afterwards is not in it.
  written_at timestamp with time zone not null,
  -- The hours of the window as they were then.
  window_open time not null,
  window_close time not null
);

-- A notice of which something left outside the window on a day, as everything was called then.
create table urgent_day_notice (
  on_day date not null references urgent_day (on_day),
  notice_id bigint not null,
  public_id varchar(36) not null,
  -- Whose officer issued it.
  issuer_code char(11) not null references authority (code),
  issuer_name varchar(80) not null,
  -- For whom.
  authority_name varchar(80) not null,
  title varchar(200) not null,
  -- Code and names of its kind.
  kind varchar(24) not null,
  kind_zh varchar(20) not null,
  kind_en varchar(40) not null,
  reason varchar(200) not null,
  author char(11) not null references officer (code),
  author_name varchar(40) not null,
  -- Messages that left outside the window on that day, the first and the last of them.
  messages integer not null,
  first_at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  primary key (on_day, notice_id)
);

create index urgent_day_notice_issuer on urgent_day_notice (issuer_code, on_day);

-- Who had approved it, in the order in which they did.
create table urgent_day_approver (
  on_day date not null,
  notice_id bigint not null,
  place integer not null,
  approver char(11) not null references officer (code),
  name varchar(40) not null,
  given_at timestamp with time zone not null,
  primary key (on_day, notice_id, place),
  foreign key (on_day, notice_id) references urgent_day_notice (on_day, notice_id)
);
