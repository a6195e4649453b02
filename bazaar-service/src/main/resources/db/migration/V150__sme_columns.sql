-- What this service does not read of an SME it no longer keeps. The columns stay until no program of the
-- version before runs, which writes them and reads those that may not be null.
update sme set kbli_code = null, kbli_edition = null, since = null;
