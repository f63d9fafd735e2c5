-- What one taxpayer has applied for, for its page.
create index tax_application_taxpayer on tax_application (taxpayer_id);
