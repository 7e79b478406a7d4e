package org.supportwidget.standalone;

import java.io.IOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Looks a jar's references to an API up in the API's own jars. */
final class Linkage {
    private final String owners;
    private final URL[] api;

    /**
     * @param owners with what the names of the API's classes begin, with slashes
     * @param directory where the API's jars are
     * @param files with what the names of the API's jars begin
     */
    Linkage(String owners, Path directory, String files) throws IOException {
        this.owners = owners;
        List<URL> urls = new ArrayList<>();
        try (Stream<Path> jars = Files.list(directory)) {
            for (Path jar : (Iterable<Path>) jars::iterator) {
                if (jar.getFileName().toString().startsWith(files)) {
                    urls.add(jar.toUri().toURL());
                }
            }
        }
        api = urls.toArray(new URL[0]);
    }

    /** The methods of the API's interfaces that a class of the jar has not got. */
    Set<String> abstractMethods(Jar jar, Predicate<String> which) throws Exception {
        Set<String> missing = new TreeSet<>();
        List<URL> urls = new ArrayList<>(List.of(api));
        urls.add(jar.edition().jar().toUri().toURL());
        try (URLClassLoader loader =
                new URLClassLoader(
                        urls.toArray(new URL[0]), ClassLoader.getPlatformClassLoader())) {
            for (String name : jar.classes().keySet()) {
                if (which.test(name)) {
                    Class<?> type = loader.loadClass(name.replace('/', '.').replace(".class", ""));
                    if (!Modifier.isAbstract(type.getModifiers())) {
                        Arrays.stream(type.getMethods())
                                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                                .forEach(method -> missing.add(type + ": " + method));
                    }
                }
            }
        }
        return missing;
    }

    /** The members that a jar uses and the API has not got. */
    Set<String> missing(Jar jar) throws IOException {
        Set<String> missing = new TreeSet<>();
        try (URLClassLoader loader =
                new URLClassLoader(api, ClassLoader.getPlatformClassLoader())) {
            for (ClassFile type : jar.classes().values()) {
                for (ClassFile.Member member : type.members()) {
                    if (member.owner().startsWith(owners) && !isThere(member, loader)) {
                        missing.add(member.toString());
                    }
                }
            }
        }
        return missing;
    }

    private static boolean isThere(ClassFile.Member member, ClassLoader loader) {
        try {
            Class<?> owner = loader.loadClass(member.owner().replace('/', '.'));
            return member.descriptor().startsWith("(")
                    ? hasMethod(owner, member)
                    : Arrays.stream(owner.getFields())
                            .anyMatch(field -> field.getName().equals(member.name()));
        } catch (ClassNotFoundException | TypeNotPresentException absent) {
            return false;
        }
    }

    private static boolean hasMethod(Class<?> owner, ClassFile.Member member) {
        MethodType wanted =
                MethodType.fromMethodDescriptorString(member.descriptor(), owner.getClassLoader());
        return member.name().equals("<init>")
                ? Arrays.stream(owner.getDeclaredConstructors())
                        .anyMatch(
                                c -> Arrays.equals(c.getParameterTypes(), wanted.parameterArray()))
                : Stream.concat(
                                Arrays.stream(owner.getMethods()),
                                Arrays.stream(Object.class.getMethods()))
                        .anyMatch(m -> m.getName().equals(member.name()) && fits(m, wanted));
    }

    private static boolean fits(Method method, MethodType wanted) {
        return method.getReturnType() == wanted.returnType()
                && Arrays.equals(method.getParameterTypes(), wanted.parameterArray());
    }
}
