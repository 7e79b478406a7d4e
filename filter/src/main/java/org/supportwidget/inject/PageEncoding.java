package org.supportwidget.inject;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** The character encodings of pages that a {@link PageTail} can read. */
public final class PageEncoding {

    private static final Set<String> NAMES =
            Set.of(
                    "cesu-8",
                    "us-ascii",
                    "gbk",
                    "x-mswin-936",
                    "gb2312",
                    "gb18030",
                    "big5",
                    "big5-hkscs",
                    "x-ms950-hkscs",
                    "shift_jis",
                    "windows-31j",
                    "x-windows-874",
                    "x-windows-949",
                    "x-windows-950",
                    "euc-jp",
                    "euc-kr",
                    "x-euc-tw",
                    "koi8-r",
                    "koi8-u",
                    "tis-620",
                    "ibm437",
                    "ibm850",
                    "ibm852",
                    "ibm855",
                    "ibm866",
                    "x-maccyrillic",
                    "x-macroman");

    private PageEncoding() {}

    /**
     * Whether pages of this encoding can be read byte by byte: every ASCII character is its own
     * byte, and no byte that means something in markup is part of another character.
     *
     * <p>True for UTF-8, for the ISO-8859 and Windows families, and for those of GB, Big5,
     * Shift_JIS and EUC. False for UTF-16 and UTF-32, for encodings with shift sequences (ISO-2022,
     * HZ, UTF-7), for EBCDIC, and for all that are not known; such pages are to be left alone.
     */
    public static boolean supports(Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return true;
        }
        String name = charset.name().toLowerCase(Locale.ROOT);
        return name.startsWith("iso-8859-")
                || name.startsWith("windows-125")
                || NAMES.contains(name);
    }
}
