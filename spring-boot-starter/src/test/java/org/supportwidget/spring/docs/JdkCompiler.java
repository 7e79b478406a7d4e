package org.supportwidget.spring.docs;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The JDK's compiler, with the class path of the tests. */
public final class JdkCompiler {
    private JdkCompiler() {}

    /** Compiles files into a folder; what is wrong with them is thrown. */
    public static void compile(List<Path> sources, Path output) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter problems = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options =
                    List.of(
                            "-proc:none",
                            "-nowarn",
                            "-d",
                            output.toString(),
                            "-cp",
                            System.getProperty("java.class.path"));
            boolean done =
                    compiler.getTask(
                                    problems,
                                    files,
                                    null,
                                    options,
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources))
                            .call();
            if (!done) {
                throw new IllegalArgumentException(problems.toString());
            }
        }
    }
}
