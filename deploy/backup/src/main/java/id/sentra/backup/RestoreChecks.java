package id.sentra.backup;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import id.sentra.local.settings.Program;

/**
 * What must be as true of a restored database as it was of its original, in one short
 * text each.
 */
final class RestoreChecks {

	private static final Map<String, String> FINANCING = Map.of("ledger-sum", """
			select coalesce(sum(amount), 0) || ' of ' || coalesce(sum(abs(amount)), 0) from journal_line""",
			"entries-unbalanced", """
					select count(*) from (select from journal_line group by entry_id having sum(amount) <> 0) e""",
			"totals-unlike-lines",
			"""
					select count(*) from (select account, region_code, sum(debit - credit) as n from ledger_total group by 1, 2) t
					full join (select account, region_code, sum(amount) as n from journal_line group by 1, 2) l
						using (account, region_code) where coalesce(t.n, 0) <> coalesce(l.n, 0)""");

	private static final Map<String, String> BAZAAR = Map.of("agreement-chain-broken", """
			select count(*) from (select *, lag(hash) over (partition by agreement_id order by round) as before
				from agreement_version) v
			where hash <> encode(sha256(convert_to(previous_hash || E'\\n' || content, 'UTF8')), 'hex')
				or before is not null and before <> previous_hash""", "agreement-chain-heads",
			"""
					select encode(sha256(convert_to(coalesce(string_agg(hash, '' order by agreement_id, round), ''), 'UTF8')), 'hex')
					from agreement_version""",
			"allocation-unlike-hash", """
					select count(*) from bazaar where result_hash <> encode(sha256(convert_to(result, 'UTF8')), 'hex')
						or input_hash <> encode(sha256(convert_to(input, 'UTF8')), 'hex')""");

	/** As many as the last number says, and what the chain ends in. */
	private static final Map<String, String> AUDIT = Map.of("audit-head", """
			select count(*) || ' of ' || coalesce(max(seq), 0) || ' ' || coalesce((select encode(hash, 'hex')
				from audit_entry order by seq desc limit 1), 'none')
			from audit_entry""");

	private RestoreChecks() {
	}

	static Map<String, String> of(Program program, Tables tables) throws SQLException {
		Map<String, String> results = new LinkedHashMap<>();
		if (program != Program.GATEWAY) {
			results.put("tallies", tallies(tables));
			add(results, AUDIT, tables);
		}
		if (program == Program.FINANCING) {
			add(results, FINANCING, tables);
		}
		if (program == Program.BAZAAR) {
			add(results, BAZAAR, tables);
		}
		return results;
	}

	/** Each count kept by trigger, and beside it the rows where they are not as many. */
	private static String tallies(Tables tables) throws SQLException {
		List<String> all = new ArrayList<>();
		for (String tally : tables.strings("select distinct name from tally order by 1")) {
			String kept = tables.strings("select sum(n) from tally where name = '" + tally + "'").get(0);
			String rows = tables.strings("select count(*) from public." + tally).get(0);
			all.add(tally + "=" + (kept.equals(rows) ? kept : kept + "!=" + rows));
		}
		return String.join(" ", all);
	}

	private static void add(Map<String, String> results, Map<String, String> queries, Tables tables)
			throws SQLException {
		for (String name : queries.keySet().stream().sorted().toList()) {
			results.put(name, tables.strings(queries.get(name)).get(0));
		}
	}

}
