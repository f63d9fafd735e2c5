-- Nobody gets more than so many messages a day that he did not ask for; what exceeds waits for the next day's opening of the window.

-- The business day on which it was last put off for that, and how many the phone had had by then; null: never.
alter table outbound_message add column deferred_on date;
alter table outbound_message add column deferred_after integer;

-- What a phone was sent today is looked up before each slice. One index as before, which finds the messages of a phone as well.
drop index outbound_message_phone;
create index outbound_message_phone on outbound_message (phone, submitted_at);

-- How many of those that wait were put off.
alter table chunk_tally add column deferred integer default 0 not null;
