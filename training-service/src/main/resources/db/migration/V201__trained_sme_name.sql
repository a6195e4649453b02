-- The list of trained SMEs goes by their names.
create index trained_sme_name on trained_sme (sme_name, sme_id);
