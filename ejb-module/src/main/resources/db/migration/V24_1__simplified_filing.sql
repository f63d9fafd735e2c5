-- 定期定额, 简易申报: who pays a fixed amount files nothing by himself, and is neither reminded nor chased.
alter table taxpayer add column simplified_filing boolean default false not null;
