-- What people write to the bureau, stored before it is acknowledged.

create sequence inbound_message_seq start with 50 increment by 50;

create table inbound_message (
  id bigint primary key,
  link varchar(40) not null,
  -- As the carrier writes it: a claim, not a proof.
  sender varchar(21) not null,
  receiver varchar(21) not null,
  text varchar(1000) not null,
  -- What joins the parts of a long message; 0 where there is one part.
  part_reference integer not null,
  part smallint not null,
  parts smallint not null,
  -- NEW: nothing has been done with it yet.
  status varchar(10) not null,
  received_at timestamp with time zone not null
);

create index inbound_message_sender on inbound_message (sender, received_at);
create index inbound_message_status on inbound_message (status, id);
