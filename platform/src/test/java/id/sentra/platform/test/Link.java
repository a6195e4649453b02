package id.sentra.platform.test;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A TCP link to a server of this machine that can fail in the two ways real ones do:
 * everything is swallowed and nobody is told, or every connection is reset and none can
 * be made. Bytes swallowed while it is silent arrive when it is mended, as TCP has it.
 */
public final class Link implements Closeable {

	private static final int BUFFER = 16_384;

	private final int target;

	private final ServerSocket entrance;

	private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition mended = this.lock.newCondition();

	private boolean silent;

	private volatile boolean cut;

	private Link(int target) throws IOException {
		this.target = target;
		this.entrance = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
		background(this::accept);
	}

	/** A link to a port of this machine, whole. */
	public static Link to(int port) {
		try {
			return new Link(port);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public int port() {
		return this.entrance.getLocalPort();
	}

	/** From now on nothing passes, and nobody is told. */
	public void silence() {
		this.lock.lock();
		try {
			this.silent = true;
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Resets every connection, and every new one. */
	public void cut() {
		this.cut = true;
		reset();
	}

	/** All passes again; connections that were only silent go on. */
	public void mend() {
		this.cut = false;
		this.lock.lock();
		try {
			this.silent = false;
			this.mended.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	@Override
	public void close() throws IOException {
		this.entrance.close();
		reset();
		mend();
	}

	private void reset() {
		this.sockets.forEach(Link::reset);
		this.sockets.clear();
	}

	private static void reset(Socket socket) {
		try {
			socket.setSoLinger(true, 0);
			socket.close();
		}
		catch (IOException ex) {
			// It is closed, which is what was wanted.
		}
	}

	private void accept() {
		while (!this.entrance.isClosed()) {
			try {
				join(this.entrance.accept());
			}
			catch (IOException ex) {
				// The next one may succeed; a closed entrance ends the loop.
			}
		}
	}

	private void join(Socket client) throws IOException {
		if (this.cut) {
			reset(client);
			return;
		}
		Socket server = new Socket();
		this.sockets.add(client);
		this.sockets.add(server);
		server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.target));
		background(() -> pass(client, server));
		background(() -> pass(server, client));
	}

	private void pass(Socket from, Socket to) {
		byte[] buffer = new byte[BUFFER];
		try {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				waitWhileSilent();
				out.write(buffer, 0, read);
				out.flush();
			}
		}
		catch (IOException ex) {
			// Either end is gone, and the other is told below.
		}
		waitWhileSilent();
		reset(from);
		reset(to);
		this.sockets.remove(from);
		this.sockets.remove(to);
	}

	private void waitWhileSilent() {
		this.lock.lock();
		try {
			while (this.silent) {
				this.mended.awaitUninterruptibly();
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	private static void background(Runnable work) {
		Thread thread = new Thread(work, "link");
		thread.setDaemon(true);
		thread.start();
	}

}
