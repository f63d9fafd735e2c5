-- What each bureau has sent in a month that is over, written down once when the next begins and never changed (R9.1).

create table volume_bulletin (
  -- The first day of the month.
  on_month date not null,
  authority_code char(11) not null references authority (code),
  -- The unit's name and place in the tree, as they were then.
  name varchar(80) not null,
  path varchar(120) not null,
  -- Business time. What became of the month's messages afterwards is not in it.
  written_at timestamp with time zone not null,
  -- Of the unit and all below it: messages handed over for sending, those the carrier has had and the short messages they take,
  -- those delivered, failed and in doubt.
  meant bigint not null,
  sent bigint not null,
  segments bigint not null,
  delivered bigint not null,
  failed bigint not null,
  in_doubt bigint not null,
  -- Short messages that the package of the month had; 0 if it was unlimited or not known.
  package_segments bigint not null,
  primary key (on_month, authority_code)
);

-- The same by kind of notice, and the failed by what became of them.
create table volume_bulletin_line (
  on_month date not null,
  authority_code char(11) not null,
  -- KIND or CAUSE.
  about varchar(5) not null,
  -- A kind of notice, or how the batch's origin begins; of a cause the status of the messages.
  name varchar(24) not null,
  -- Those sent; of a cause those failed.
  messages bigint not null,
  segments bigint not null,
  primary key (on_month, authority_code, about, name),
  foreign key (on_month, authority_code) references volume_bulletin (on_month, authority_code)
);
