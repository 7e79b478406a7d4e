package org.supportwidget.standalone;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * What a class file says of itself: its version and its constants (Java Virtual Machine
 * Specification, 4.1 and 4.4). Every name of another class, field or method, and every text in its
 * code, is a constant.
 *
 * @param majorVersion 52 is Java 8
 * @param texts all names, descriptors and string literals
 * @param members the fields and methods of other classes that it uses
 */
record ClassFile(int majorVersion, List<String> texts, List<Member> members) {
    private static final int MAGIC = 0xCAFEBABE;

    /** A field or method: its class (with slashes), name and descriptor. */
    record Member(String owner, String name, String descriptor) {}

    static ClassFile read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        if (in.readInt() != MAGIC) {
            throw new IOException("not a class file");
        }
        in.readUnsignedShort();
        int major = in.readUnsignedShort();
        Object[] pool = new Object[in.readUnsignedShort()];
        for (int i = 1; i < pool.length; i++) {
            int tag = in.readUnsignedByte();
            pool[i] = constant(tag, in);
            if (tag == 5 || tag == 6) {
                i++; // long and double take two entries
            }
        }
        return new ClassFile(major, texts(pool), members(pool));
    }

    private static Object constant(int tag, DataInputStream in) throws IOException {
        return switch (tag) {
            case 1 -> in.readUTF();
            case 5, 6 -> in.readLong();
            case 3, 4, 17, 18 -> in.readInt();
            case 7, 8, 16, 19, 20 -> in.readUnsignedShort();
            case 9, 10, 11 -> new int[] {in.readUnsignedShort(), in.readUnsignedShort()};
            case 12 -> new short[] {in.readShort(), in.readShort()};
            case 15 -> in.readUnsignedByte() << 16 | in.readUnsignedShort();
            default -> throw new IOException("unknown constant " + tag);
        };
    }

    private static List<String> texts(Object[] pool) {
        List<String> texts = new ArrayList<>();
        for (Object constant : pool) {
            if (constant instanceof String text) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static List<Member> members(Object[] pool) {
        List<Member> members = new ArrayList<>();
        for (Object constant : pool) {
            if (constant instanceof int[] reference) {
                short[] nameAndType = (short[]) pool[reference[1]];
                members.add(
                        new Member(
                                (String) pool[(Integer) pool[reference[0]]],
                                (String) pool[Short.toUnsignedInt(nameAndType[0])],
                                (String) pool[Short.toUnsignedInt(nameAndType[1])]));
            }
        }
        return members;
    }
}
