-- What administrators keep of an officer besides his post: where he can be reached, and when he left.

-- Sealed (S22): 55 to 61 characters.
alter table officer add column phone varchar(80);

-- The last day of somebody who has left; null for whoever is in service.
alter table officer add column left_on date;
