-- The filing deadlines that the State Administration publishes each year, what the province has changed of them, and by which
-- rule a levy project's periods are filed.

create sequence deadline_list_seq start with 5000 increment by 50;

create table deadline_list (
  id bigint primary key,
  list_year integer not null,
  -- Counted from 1; one of each year is in force.
  revision integer not null,
  -- Title or number of the notice.
  document varchar(120) not null,
  -- Null: came with a release of the platform.
  loaded_at timestamp with time zone,
  -- Null: in force.
  replaced_at timestamp with time zone,
  unique (list_year, revision)
);

create table published_deadline (
  list_id bigint not null references deadline_list (id),
  -- 1 to 12: the month in which is filed.
  list_month integer not null,
  deadline date not null,
  primary key (list_id, list_month)
);

create sequence deadline_shift_seq start with 1000 increment by 50;

-- Never changed: another revision counts from its own valid_from on.
create table deadline_shift (
  id bigint primary key,
  -- PERIODIC: months, quarters, half-years; ANNUAL: the year's final settlement.
  kind varchar(10) not null,
  shift_year integer not null,
  shift_month integer not null,
  revision integer not null,
  deadline date not null,
  reason varchar(500) not null,
  document varchar(120) not null,
  valid_from date not null,
  unique (kind, shift_year, shift_month, revision)
);

create sequence deadline_move_seq start with 1000 increment by 50;

-- What has become another day, whatever the reason: obligations and notices follow it, and lists that still name the former one.
create table deadline_move (
  id bigint primary key,
  kind varchar(10) not null,
  move_year integer not null,
  move_month integer not null,
  former date not null,
  deadline date not null,
  effective_on date not null,
  -- Null: obligations and notices have not followed yet.
  followed_at timestamp with time zone,
  obligations bigint
);

-- Which periods of a levy project end in a deadline, and when. A row counts from its valid_from to that of the next.
create table levy_rule (
  tax_code varchar(10) not null,
  tax_name varchar(40) not null,
  -- MONTH, QUARTER, HALF_YEAR, YEAR.
  period_kind varchar(10) not null,
  -- The month of filing is so many months after the period's last month.
  months_after integer not null,
  -- The last day in that month before holidays are looked at; 31: its end.
  base_day integer not null,
  -- Whether long holidays prolong the period, or only move its last day.
  prolonged boolean not null,
  -- Judged by the first day of the month of filing.
  valid_from date not null,
  source varchar(200) not null,
  primary key (tax_code, period_kind, valid_from)
);

insert into deadline_list (id, list_year, revision, document) values
  (2013, 2013, 1, '2013年纳税申报期限通知（1月至4月）'),
  (2023, 2023, 1, '2023年度申报纳税期限通知'),
  (2024, 2024, 1, '2024年度申报纳税期限通知'),
  (2025, 2025, 1, '2025年度申报纳税期限通知'),
  (2026, 2026, 1, '税总办征科函〔2025〕64号');

insert into published_deadline (list_id, list_month, deadline) values
  (2013, 1, date '2013-01-18'),
  (2013, 2, date '2013-02-22'),
  (2013, 3, date '2013-03-15'),
  (2013, 4, date '2013-04-18'),
  (2023, 1, date '2023-01-16'),
  (2023, 2, date '2023-02-15'),
  (2023, 3, date '2023-03-15'),
  (2023, 4, date '2023-04-17'),
  (2023, 5, date '2023-05-18'),
  (2023, 6, date '2023-06-15'),
  (2023, 7, date '2023-07-17'),
  (2023, 8, date '2023-08-15'),
  (2023, 9, date '2023-09-15'),
  (2023, 10, date '2023-10-23'),
  (2023, 11, date '2023-11-15'),
  (2023, 12, date '2023-12-15'),
  (2024, 1, date '2024-01-15'),
  (2024, 2, date '2024-02-23'),
  (2024, 3, date '2024-03-15'),
  (2024, 4, date '2024-04-18'),
  (2024, 5, date '2024-05-22'),
  (2024, 6, date '2024-06-19'),
  (2024, 7, date '2024-07-15'),
  (2024, 8, date '2024-08-15'),
  (2024, 9, date '2024-09-18'),
  (2024, 10, date '2024-10-24'),
  (2024, 11, date '2024-11-15'),
  (2024, 12, date '2024-12-16'),
  (2025, 1, date '2025-01-15'),
  (2025, 2, date '2025-02-20'),
  (2025, 3, date '2025-03-17'),
  (2025, 4, date '2025-04-18'),
  (2025, 5, date '2025-05-22'),
  (2025, 6, date '2025-06-16'),
  (2025, 7, date '2025-07-15'),
  (2025, 8, date '2025-08-15'),
  (2025, 9, date '2025-09-15'),
  (2025, 10, date '2025-10-27'),
  (2025, 11, date '2025-11-17'),
  (2025, 12, date '2025-12-15'),
  (2026, 1, date '2026-01-20'),
  (2026, 2, date '2026-02-24'),
  (2026, 3, date '2026-03-16'),
  (2026, 4, date '2026-04-20'),
  (2026, 5, date '2026-05-22'),
  (2026, 6, date '2026-06-15'),
  (2026, 7, date '2026-07-15'),
  (2026, 8, date '2026-08-17'),
  (2026, 9, date '2026-09-15'),
  (2026, 10, date '2026-10-26'),
  (2026, 11, date '2026-11-16'),
  (2026, 12, date '2026-12-15');

insert into levy_rule (tax_code, tax_name, period_kind, months_after, base_day, prolonged, valid_from, source) values
  ('10101', '增值税', 'MONTH', 1, 10, true, date '2007-07-02', '增值税暂行条例（2009年以前）：期满后十日内'),
  ('10101', '增值税', 'MONTH', 1, 15, true, date '2009-01-01', '增值税暂行条例第二十三条：期满后十五日内'),
  ('10101', '增值税', 'QUARTER', 1, 10, true, date '2007-07-02', '增值税暂行条例（2009年以前）：期满后十日内'),
  ('10101', '增值税', 'QUARTER', 1, 15, true, date '2009-01-01', '增值税暂行条例第二十三条：期满后十五日内'),
  ('10102', '消费税', 'MONTH', 1, 10, true, date '2007-07-02', '增值税暂行条例（2009年以前）：期满后十日内'),
  ('10102', '消费税', 'MONTH', 1, 15, true, date '2009-01-01', '增值税暂行条例第二十三条：期满后十五日内'),
  ('10102', '消费税', 'QUARTER', 1, 10, true, date '2007-07-02', '增值税暂行条例（2009年以前）：期满后十日内'),
  ('10102', '消费税', 'QUARTER', 1, 15, true, date '2009-01-01', '增值税暂行条例第二十三条：期满后十五日内'),
  ('10104', '企业所得税', 'MONTH', 1, 15, true, date '2008-01-01', '企业所得税法第五十四条：月份或者季度终了之日起十五日内预缴'),
  ('10104', '企业所得税', 'QUARTER', 1, 15, true, date '2008-01-01', '企业所得税法第五十四条：月份或者季度终了之日起十五日内预缴'),
  ('10104', '企业所得税', 'YEAR', 5, 31, false, date '2008-01-01', '企业所得税法第五十四条：年度终了之日起五个月内汇算清缴'),
  ('10106', '个人所得税', 'MONTH', 1, 15, true, date '2009-01-01', '次月或者季后十五日内'),
  ('10106', '个人所得税', 'QUARTER', 1, 15, true, date '2009-01-01', '次月或者季后十五日内'),
  ('10106', '个人所得税', 'YEAR', 3, 31, false, date '2019-01-01', '经营所得：次年3月31日前汇算清缴'),
  ('10107', '资源税', 'MONTH', 1, 15, true, date '2009-01-01', '期满后十五日内'),
  ('10107', '资源税', 'QUARTER', 1, 15, true, date '2009-01-01', '期满后十五日内'),
  ('10109', '城市维护建设税', 'MONTH', 1, 15, true, date '2009-01-01', '与增值税、消费税同时申报'),
  ('10109', '城市维护建设税', 'QUARTER', 1, 15, true, date '2009-01-01', '与增值税、消费税同时申报'),
  ('10110', '房产税', 'QUARTER', 1, 15, true, date '2009-01-01', '由省规定：期满后十五日内'),
  ('10110', '房产税', 'HALF_YEAR', 1, 15, true, date '2009-01-01', '由省规定：期满后十五日内'),
  ('10111', '印花税', 'MONTH', 1, 15, true, date '2009-01-01', '期满后十五日内'),
  ('10111', '印花税', 'QUARTER', 1, 15, true, date '2009-01-01', '期满后十五日内'),
  ('10111', '印花税', 'YEAR', 1, 15, true, date '2009-01-01', '期满后十五日内'),
  ('10112', '城镇土地使用税', 'QUARTER', 1, 15, true, date '2009-01-01', '由省规定：期满后十五日内'),
  ('10112', '城镇土地使用税', 'HALF_YEAR', 1, 15, true, date '2009-01-01', '由省规定：期满后十五日内'),
  ('10113', '土地增值税', 'MONTH', 1, 15, true, date '2009-01-01', '按月预缴：期满后十五日内'),
  ('30203', '教育费附加', 'MONTH', 1, 15, true, date '2009-01-01', '与增值税、消费税同时申报'),
  ('30203', '教育费附加', 'QUARTER', 1, 15, true, date '2009-01-01', '与增值税、消费税同时申报'),
  ('30216', '地方教育附加', 'MONTH', 1, 15, true, date '2009-01-01', '与增值税、消费税同时申报'),
  ('30216', '地方教育附加', 'QUARTER', 1, 15, true, date '2009-01-01', '与增值税、消费税同时申报'),
  ('30217', '文化事业建设费', 'MONTH', 1, 15, true, date '2009-01-01', '期满后十五日内'),
  ('30217', '文化事业建设费', 'QUARTER', 1, 15, true, date '2009-01-01', '期满后十五日内'),
  ('10121', '环境保护税', 'QUARTER', 1, 15, true, date '2018-01-01', '环境保护税法第十九条：季度终了之日起十五日内');
