package org.supportwidget.servlet;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One request, sent as it is written here, and its answer, read without any client's opinion. */
record Exchange(String method, String target, Map<String, String> headers, String body) {

    /**
     * @param headers as sent, names in lower case, sorted, without {@code Date}; session ids are
     *     blotted out
     * @param body every byte as one character
     */
    record Answer(int status, List<String> headers, String body) {

        List<String> all(String name) {
            String prefix = name.toLowerCase(Locale.ROOT) + ": ";
            return headers.stream()
                    .filter(header -> header.startsWith(prefix))
                    .map(header -> header.substring(prefix.length()))
                    .toList();
        }
    }

    /** What a browser sends that shows the answer in a window. */
    static Exchange get(String target) {
        return new Exchange("GET", target, new TreeMap<>(), "")
                .with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .with("Sec-Fetch-Dest", "document");
    }

    Exchange by(String otherMethod) {
        return new Exchange(otherMethod, target, headers, body);
    }

    Exchange with(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Exchange(method, target, more, body);
    }

    /** A request body, as a form sends it. */
    Exchange posting(String form) {
        return new Exchange("POST", target, headers, form)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .with("Content-Length", Integer.toString(form.length()));
    }

    Answer at(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(4_000);
            return over(socket);
        }
    }

    /** Over a connection that stays open. */
    Answer over(Socket socket) throws IOException {
        send(socket);
        return read(socket.getInputStream());
    }

    /** Asks, and leaves the answer unread. */
    void send(Socket socket) throws IOException {
        StringBuilder head =
                new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: app\r\n");
        headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        socket.getOutputStream()
                .write((head + "\r\n" + body).getBytes(StandardCharsets.ISO_8859_1));
    }

    private Answer read(InputStream in) throws IOException {
        int status = Integer.parseInt(line(in).split(" ", 3)[1]);
        List<String> received = new ArrayList<>();
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String[] pair = header.split(":", 2);
            String value = pair[1].strip().replaceAll("JSESSIONID=[^;]*", "JSESSIONID=…");
            received.add(pair[0].toLowerCase(Locale.ROOT) + ": " + value);
        }
        received.removeIf(header -> header.startsWith("date: "));
        received.sort(null);
        Answer answer = new Answer(status, received, "");
        return new Answer(
                status, received, new String(body(answer, in), StandardCharsets.ISO_8859_1));
    }

    private byte[] body(Answer head, InputStream in) throws IOException {
        if (method.equals("HEAD") || head.status == 304 || head.status == 204) {
            return new byte[0];
        }
        if (!head.all("Content-Length").isEmpty()) {
            return exactly(in, Integer.parseInt(head.all("Content-Length").get(0)));
        }
        return head.all("Transfer-Encoding").isEmpty() ? in.readAllBytes() : chunks(in);
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int length = Integer.parseInt(line(in), 16);
                length > 0;
                length = Integer.parseInt(line(in), 16)) {
            all.write(exactly(in, length));
            line(in);
        }
        line(in);
        return all.toByteArray();
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException(bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("after " + line);
            }
            line.append(c == '\r' ? "" : (char) c);
        }
        return line.toString();
    }

    @Override
    public String toString() {
        return method + " " + target + " " + headers;
    }
}
