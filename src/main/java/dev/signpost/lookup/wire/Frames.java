package dev.signpost.lookup.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Arrays;

/**
 * Messages on a connection, each behind its length in two octets (RFC 1035 section
 * 4.2.2), however slowly they drip in.
 */
final class Frames {

	/** What is believed of a length before the bytes are there. */
	private static final int FIRST_ROOM = 2_048;

	private final Socket socket;

	private final Stopwatch watch;

	Frames(Socket socket, Stopwatch watch) {
		this.socket = socket;
		this.watch = watch;
	}

	/**
	 * In one piece: some servers do not wait for a second one.
	 */
	void write(byte[] message) throws IOException {
		byte[] frame = new byte[message.length + 2];
		frame[0] = (byte) (message.length >> 8);
		frame[1] = (byte) message.length;
		System.arraycopy(message, 0, frame, 2, message.length);
		this.socket.getOutputStream().write(frame);
	}

	/**
	 * The next message.
	 * @throws EOFException if the connection ends before it is complete
	 */
	byte[] read() throws IOException {
		byte[] length = exactly(2);
		return exactly((length[0] & 0xff) << 8 | (length[1] & 0xff));
	}

	private byte[] exactly(int length) throws IOException {
		InputStream in = this.socket.getInputStream();
		byte[] bytes = new byte[Math.min(length, FIRST_ROOM)];
		int have = 0;
		while (have < length) {
			if (have == bytes.length) {
				bytes = Arrays.copyOf(bytes, Math.min(length, 2 * bytes.length));
			}
			this.socket.setSoTimeout(this.watch.millisLeft());
			int read = in.read(bytes, have, bytes.length - have);
			if (read < 0) {
				throw new EOFException();
			}
			have += read;
		}
		return bytes;
	}

}
