-- What a taxpayer has to file by a day: the audience of a reminder asks it of each taxpayer of a unit.
create index filing_obligation_taxpayer on filing_obligation (taxpayer_id, due_date, filed);
