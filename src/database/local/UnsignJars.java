import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Manifest;

/**
 * Takes the signatures out of the jars in a folder, the one argument. Java checks a signed jar anew at each start, for seconds,
 * and keeps none of its classes in its archive. Each jar was compared with the lock file before.
 */
public final class UnsignJars {
    private UnsignJars() {}

    public static void main(String[] args) throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of(args[0]), "*.jar")) {
            for (Path jar : jars) if (isSigned(jar)) replace(jar);
        }
    }

    private static boolean isSigned(Path jar) throws IOException {
        try (FileSystem content = FileSystems.newFileSystem(jar)) {
            return !signatures(content).isEmpty();
        }
    }

    /** Puts the jar without signatures in place in one step; where a running server keeps the jar from it, it stays signed. */
    private static void replace(Path jar) throws IOException {
        Path aside = Path.of(jar + "." + ProcessHandle.current().pid() + ".partial");
        try {
            Files.copy(jar, aside);
            unsign(aside);
            Files.move(aside, jar, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static void unsign(Path jar) throws IOException {
        try (FileSystem content = FileSystems.newFileSystem(jar)) {
            for (Path signature : signatures(content)) Files.delete(signature);
            Path file = content.getPath("META-INF/MANIFEST.MF");
            Manifest manifest = new Manifest();
            try (InputStream input = Files.newInputStream(file)) {
                manifest.read(input);
            }
            manifest.getEntries().clear();
            try (OutputStream output = Files.newOutputStream(file)) {
                manifest.write(output);
            }
        }
    }

    private static List<Path> signatures(FileSystem content) throws IOException {
        List<Path> found = new ArrayList<>();
        Path folder = content.getPath("META-INF");
        if (!Files.isDirectory(folder)) return found;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.{SF,RSA,DSA,EC}")) {
            files.forEach(found::add);
        }
        return found;
    }
}
