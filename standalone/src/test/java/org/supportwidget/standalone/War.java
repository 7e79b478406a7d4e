package org.supportwidget.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A web application in the making, as a directory that may be zipped. */
final class War {
    private final Path directory;

    War(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
    }

    Path directory() {
        return directory;
    }

    War file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    War file(String name, byte[] bytes) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return this;
    }

    War lib(Path jar) throws IOException {
        Path lib = Files.createDirectories(directory.resolve("WEB-INF/lib"));
        Files.copy(jar, lib.resolve(jar.getFileName()));
        return this;
    }

    /** Copies what is below a directory. */
    War copy(Path from, String to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path target = directory.resolve(to).resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return this;
    }

    /** Rewrites each of its text files that differ then. */
    War edit(UnaryOperator<String> edited) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files.filter(War::isText)::iterator) {
                Files.writeString(file, edited.apply(Files.readString(file)));
            }
        }
        return this;
    }

    private static boolean isText(Path file) {
        return file.toString().matches(".*\\.(jsp|tag|xml)");
    }

    /** Takes an archive apart into the directory. */
    War unzip(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (!entry.isDirectory()) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        file(entry.getName(), in.readAllBytes());
                    }
                }
            }
        }
        return this;
    }

    /** As if it had all been written at one time, which some servers tell in headers. */
    War dated(FileTime time) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.setLastModifiedTime(file, time);
            }
        }
        return this;
    }

    /** Writes the archive beside the target first, so that no scanner sees half of it. */
    void zip(Path target) throws IOException {
        Path half = Files.createTempFile(directory.getParent(), "half", ".tmp");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(half));
                Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                zip.putNextEntry(
                        new ZipEntry(directory.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        Files.move(half, target);
    }
}
