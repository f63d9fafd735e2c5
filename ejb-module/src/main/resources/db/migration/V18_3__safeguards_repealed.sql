-- A rule that ends without a next version (art. 10(1)): by whom and why. When, is replaced_at.
alter table safeguard add column repealed_by char(11) references officer (code);
alter table safeguard add column repeal_reason varchar(500);
