-- What was sent to one taxpayer, for its time line and for the proof of notice.
create index notice_recipient_taxpayer on notice_recipient (taxpayer_id, id);
