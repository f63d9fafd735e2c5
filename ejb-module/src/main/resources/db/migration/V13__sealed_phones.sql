-- Phones, and rows of lists that may hold some, are sealed with a key outside the database (S22): what was written in clear is
-- sealed at the start that applies this, before anybody else reads it. A sealed phone has 55 to 61 characters.

alter table taxpayer_phone alter column phone set data type varchar(80);
alter table subscription alter column phone set data type varchar(80);
alter table notice_recipient alter column phone set data type varchar(80);
alter table reminded_obligation alter column phone set data type varchar(80);
alter table outbound_message alter column phone set data type varchar(80);
-- As the carrier writes them, 21 characters at most.
alter table receipt_inbox alter column phone set data type varchar(100);
alter table inbound_message alter column sender set data type varchar(100);

-- A character can take three bytes, and three bytes take four characters.
alter table intake_refusal alter column given set data type varchar(900);
alter table intake_refusal alter column cells set data type varchar(48100);
alter table intake_refusal alter column raw set data type varchar(4100);
