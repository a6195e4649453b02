package id.sentra.platform.audit;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * The sealer's SQL, on the connection that holds the sealer's lock, which belongs to the
 * tables' owner. Entries are found by being there, not by a cursor, as the relay finds
 * events.
 */
final class AuditTable {

	private static final String TAKE = """
			delete from audit_pending where id = any (array(select id from audit_pending order by id limit ?))
			returning id, at, actor, roles, command, action, subject_kind, subject_id, version""";

	private static final String APPEND = """
			insert into audit_entry (seq, at, actor, roles, command, action, subject_kind, subject_id, version, hash)
			select seq, at, actor, roles, command, action, kind, subject, version, decode(hash, 'hex')
			from unnest(?::bigint[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[],
				?::bigint[], ?::text[]) as e(seq, at, actor, roles, command, action, kind, subject, version, hash)""";

	private final Connection connection;

	AuditTable(Connection connection) throws SQLException {
		this.connection = connection;
		connection.setAutoCommit(false);
		try (Statement settings = connection.createStatement()) {
			settings.execute("set enable_seqscan = off; set enable_sort = off");
		}
		connection.commit();
	}

	/** Chains the oldest entries that wait, at most so many; how many there were. */
	int seal(int most) throws SQLException {
		try {
			List<Pending> taken = take(most);
			if (!taken.isEmpty()) {
				append(taken);
			}
			this.connection.commit();
			return taken.size();
		}
		catch (SQLException ex) {
			this.connection.rollback();
			throw ex;
		}
	}

	private List<Pending> take(int most) throws SQLException {
		try (PreparedStatement delete = this.connection.prepareStatement(TAKE)) {
			delete.setInt(1, most);
			ResultSet rows = delete.executeQuery();
			List<Pending> taken = new ArrayList<>();
			while (rows.next()) {
				taken.add(pending(rows));
			}
			taken.sort((one, other) -> Long.compare(one.id, other.id));
			return taken;
		}
	}

	private void append(List<Pending> taken) throws SQLException {
		Head head = head();
		List<Sealed> sealed = new ArrayList<>(taken.size());
		for (Pending pending : taken) {
			long seq = head.seq + 1;
			head = new Head(seq, pending.entry.hash(head.hash, seq));
			sealed.add(new Sealed(seq, pending.entry, HexFormat.of().formatHex(head.hash)));
		}
		try (PreparedStatement insert = this.connection.prepareStatement(APPEND)) {
			insert.setArray(1, array("bigint", sealed, Sealed::seq));
			insert.setArray(2, array("timestamptz", sealed, (one) -> one.entry.at().toString()));
			insert.setArray(3, array("text", sealed, (one) -> one.entry.who().actor()));
			insert.setArray(4, array("text", sealed, (one) -> one.entry.who().roles()));
			insert.setArray(5, array("text", sealed, (one) -> one.entry.who().command()));
			insert.setArray(6, array("text", sealed, (one) -> one.entry.action()));
			insert.setArray(7, array("text", sealed, (one) -> one.entry.subjectKind()));
			insert.setArray(8, array("uuid", sealed, (one) -> one.entry.subjectId()));
			insert.setArray(9, array("bigint", sealed, (one) -> one.entry.version()));
			insert.setArray(10, array("text", sealed, Sealed::hash));
			insert.executeUpdate();
		}
	}

	private Head head() throws SQLException {
		try (Statement select = this.connection.createStatement();
				ResultSet row = select.executeQuery("select seq, hash from audit_entry order by seq desc limit 1")) {
			return row.next() ? new Head(row.getLong(1), row.getBytes(2)) : new Head(0, AuditEntry.GENESIS);
		}
	}

	private Array array(String type, List<Sealed> rows, Function<Sealed, ?> value) throws SQLException {
		Object[] values = new Object[rows.size()];
		for (int i = 0; i < values.length; i++) {
			values[i] = value.apply(rows.get(i));
		}
		return this.connection.createArrayOf(type, values);
	}

	private static Pending pending(ResultSet row) throws SQLException {
		AuditEntry.Who who = new AuditEntry.Who(row.getString("actor"), row.getString("roles"),
				row.getString("command"));
		long version = row.getLong("version");
		return new Pending(row.getLong("id"),
				new AuditEntry(row.getTimestamp("at").toInstant(), who, row.getString("action"),
						row.getString("subject_kind"), row.getObject("subject_id", UUID.class),
						row.getObject("version") != null ? version : null));
	}

	private record Pending(long id, AuditEntry entry) {
	}

	private record Sealed(long seq, AuditEntry entry, String hash) {
	}

	private record Head(long seq, byte[] hash) {
	}

}
