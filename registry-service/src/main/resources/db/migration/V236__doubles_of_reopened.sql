-- A business that was closed was no double of anybody registered meanwhile; reopened it is compared again.
create trigger doubles_due_again before update of status on sme for each row
	when (old.status = 'CLOSED' and new.status <> 'CLOSED') execute function registry_doubles_due();
