-- Which intake carried a checked list out; null until then.
alter table intake add column carried_out_as varchar(36);
