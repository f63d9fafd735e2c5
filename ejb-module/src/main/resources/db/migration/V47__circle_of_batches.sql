-- Whom the messages of a batch are for: TAXPAYERS, or STAFF of the bureaus. Who is not of that circle never sees one of them (art. 7(4)).
-- What was sent before there were internal notices was for taxpayers.
alter table outbound_batch add column circle varchar(12) default 'TAXPAYERS' not null;

update outbound_batch set circle = 'STAFF' where id in (
  select n.batch_id from notice n join notice_kind k on k.id = n.kind_id where k.nature = 'INTERNAL');

-- What somebody of a general office has sent to his own phone to look at: such an office writes to nobody but staff.
update outbound_batch set circle = 'STAFF'
  where origin like 'test:%' and sender in (select code from officer where department = 'GENERAL_OFFICE');
