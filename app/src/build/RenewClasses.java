import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Brings the classes of a package in a jar to a class file version that the JVM's cache of loaded
 * classes takes: those from before Java 6 it leaves out, and reading picocli anew at every start
 * takes a third of a short command's time. Usage: RenewClasses.java JAR PACKAGE-FOLDER.
 */
final class RenewClasses {
  private static final int FIRST_CACHED = ClassFile.JAVA_6_VERSION;
  private static final int RENEWED = ClassFile.JAVA_8_VERSION;

  public static void main(String[] arguments) throws IOException {
    URI jar = URI.create("jar:" + Path.of(arguments[0]).toUri());
    try (FileSystem files = FileSystems.newFileSystem(jar, Map.of());
        Stream<Path> tree = Files.walk(files.getPath("/" + arguments[1]))) {
      ClassFile classes =
          ClassFile.of(
              ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
              ClassFile.ClassHierarchyResolverOption.of(
                  ClassHierarchyResolver.ofResourceParsing(type -> open(files, type))
                      .orElse(ClassHierarchyResolver.defaultResolver())));
      List<Path> old = tree.filter(path -> path.toString().endsWith(".class")).toList();
      for (Path path : old) {
        ClassModel read = classes.parse(Files.readAllBytes(path));
        if (read.majorVersion() < FIRST_CACHED) {
          Files.write(
              path,
              classes.transformClass(
                  read,
                  // Code is copied whole unless it is rewritten, and stack maps are made with it.
                  ClassTransform.transformingMethodBodies(CodeBuilder::with)
                      .andThen(
                          ClassTransform.endHandler(
                              made -> made.with(ClassFileVersion.of(RENEWED, 0))))));
        }
      }
    }
  }

  private static InputStream open(FileSystem files, ClassDesc type) {
    String name = type.descriptorString();
    Path path = files.getPath("/" + name.substring(1, name.length() - 1) + ".class");
    try {
      return Files.exists(path) ? Files.newInputStream(path) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
