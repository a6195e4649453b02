-- What everybody may read of a bazaar whose rules rest on owners' personal circumstances: ids of applicants from
-- which no draw follows, and no text of the draw. Results published before keep the text whose hash was published.
alter table bazaar add public_result text,
	add personal boolean not null default true, add personal_reserves boolean not null default true;
update bazaar set
	personal_reserves = jsonb_path_exists(plan, '$.reserves.* ? (@ == "LOW_INCOME_HOUSEHOLD" || @ == "WOMAN_OWNED")'),
	personal = jsonb_path_exists(plan, '$.reserves.* ? (@ == "LOW_INCOME_HOUSEHOLD" || @ == "WOMAN_OWNED")')
		or jsonb_path_exists(plan, '$.points.points.keyvalue() ? (@.key == "LOW_INCOME_HOUSEHOLD" || @.key == "WOMAN_OWNED")')
		or jsonb_path_exists(plan,
			'$.zones[*].points ? (@.type() == "object").keyvalue() ? (@.key == "LOW_INCOME_HOUSEHOLD" || @.key == "WOMAN_OWNED")');
update bazaar set public_result = result where published_at is not null and personal;

alter table application add public_id uuid not null default gen_random_uuid();
create unique index application_public on application (bazaar_id, public_id);
