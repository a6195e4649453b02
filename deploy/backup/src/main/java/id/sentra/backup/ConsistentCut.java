package id.sentra.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import id.sentra.local.settings.Program;
import id.sentra.local.settings.StartFailed;
import org.apache.kafka.common.TopicPartition;

/**
 * One moment of all databases and topics. No event is committed or deleted from an outbox
 * while snapshots are taken and the ends of the topics read: so each event of a snapshot
 * is in its outbox or before those ends, and whatever an inbox has, its publisher has.
 */
final class ConsistentCut implements AutoCloseable {

	private static final String LOCK_NOT_AVAILABLE = "55P03";

	private static final int TRIES = 20;

	private final Map<Program, Connection> snapshots = new EnumMap<>(Program.class);

	private final Map<String, Map<TopicPartition, Long>> groups = new TreeMap<>();

	private final Map<TopicPartition, Long> ends;

	private final long heldMillis;

	/** Groups are read first: what they have passed, the snapshots' inboxes know. */
	ConsistentCut(Servers servers, BrokerReader broker) throws SQLException {
		for (Program context : Program.contexts()) {
			this.groups.put(context.id(), broker.next(context.id()));
		}
		try {
			for (Program program : Program.services()) {
				this.snapshots.put(program, servers.connect(program));
			}
			List<Connection> holding = hold(servers);
			long begin = System.nanoTime();
			try {
				for (Connection snapshot : this.snapshots.values()) {
					begin(snapshot);
				}
				this.ends = broker.ends(broker.partitions());
			}
			finally {
				release(holding);
			}
			this.heldMillis = (System.nanoTime() - begin) / 1_000_000;
		}
		catch (SQLException | RuntimeException ex) {
			release(ex, List.copyOf(this.snapshots.values()));
			throw ex;
		}
	}

	Connection database(Program program) {
		return this.snapshots.get(program);
	}

	Map<TopicPartition, Long> ends() {
		return this.ends;
	}

	Map<String, Map<TopicPartition, Long>> groups() {
		return this.groups;
	}

	long heldMillis() {
		return this.heldMillis;
	}

	@Override
	public void close() throws SQLException {
		release(List.copyOf(this.snapshots.values()));
	}

	private static void begin(Connection connection) throws SQLException {
		connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
		connection.setReadOnly(true);
		connection.setAutoCommit(false);
		new Tables(connection).strings("select pg_current_snapshot()");
	}

	/**
	 * Waits for those who are writing to an outbox, each try at most a second, so that
	 * nobody waits behind us for longer.
	 */
	private static List<Connection> hold(Servers servers) throws SQLException {
		for (int attempt = 0; attempt < TRIES; attempt++) {
			List<Connection> holding = new ArrayList<>();
			try {
				for (Program context : Program.contexts()) {
					Connection connection = servers.connect(context);
					holding.add(connection);
					connection.setAutoCommit(false);
					new Tables(connection).execute("set lock_timeout = '1s'; lock table outbox in share mode");
				}
				return holding;
			}
			catch (SQLException | RuntimeException ex) {
				release(ex, holding);
				if (!(ex instanceof SQLException refusal) || !LOCK_NOT_AVAILABLE.equals(refusal.getSQLState())) {
					throw ex;
				}
			}
		}
		throw new StartFailed("backup.busy");
	}

	/** Closes all, also behind one that cannot be closed; that one is told of then. */
	static void release(List<Connection> connections) throws SQLException {
		SQLException failed = new SQLException("Connections could not be closed");
		release(failed, connections);
		if (failed.getSuppressed().length > 0) {
			throw failed;
		}
	}

	private static void release(Exception because, List<Connection> connections) {
		for (Connection connection : connections) {
			try {
				connection.close();
			}
			catch (SQLException ex) {
				because.addSuppressed(ex);
			}
		}
	}

}
