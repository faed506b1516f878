import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import javax.management.ObjectName;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.DatabaseStateService;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.event.DatabaseEventContext;
import org.neo4j.graphdb.event.DatabaseEventListener;
import org.neo4j.graphdb.event.DatabaseEventListenerAdapter;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * Runs one Neo4j for as long as its standard input is open.
 *
 * <p>Arguments: the data folder, the file with settings and, optionally, the file for an archive of the loaded classes. The
 * first line of standard input is the password of the user neo4j. The process writes three lines to standard output: it holds
 * the folder, it accepts connections on a port, the server has stopped. Any failure ends the process at once: the kernel of a
 * failed database would keep the lock on the folder.
 */
public final class Launcher {
    private static final int EXIT_FAILED = 1;
    private static final int EXIT_FOLDER_IN_USE = 75;
    private static final long SHUTDOWN_LIMIT_MS = 60_000;
    private static final long FULL_BYTES = 8 << 20;

    private static volatile DatabaseManagementService running;
    private static FileLock held;

    private Launcher() {}

    public static void main(String[] args) {
        try {
            Path folder = Path.of(args[0]);
            String password = readLine(System.in);
            hold(folder);
            say("held");
            stopWhenInputEnds(args.length > 2 ? Path.of(args[2]) : null);
            say("ready " + start(folder, Path.of(args[1]), password));
        } catch (Throwable failure) {
            fail(EXIT_FAILED, rootMessage(failure));
        }
    }

    /** Acquires the lock of the folder. The system releases it at the end of this process. */
    static void hold(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        held = channel.tryLock();
        if (held == null) fail(EXIT_FOLDER_IN_USE, "another process holds " + folder);
    }

    private static int start(Path folder, Path settings, String password) {
        DatabaseManagementService service = new DatabaseManagementServiceBuilder(folder.resolve("neo4j"))
                .loadPropertiesFromFile(settings)
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                .setConfig(GraphDatabaseSettings.pagecache_memory, Runtime.getRuntime().maxMemory() / 4)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
                .setConfig(BoltConnector.advertised_address, new SocketAddress("127.0.0.1", 0))
                .addDatabaseListener(endAtPanic(folder))
                .build();
        GraphDatabaseAPI graph = (GraphDatabaseAPI) service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        if (!graph.isAvailable(0)) throw new IllegalStateException(causeOfFailure(graph));
        GraphDatabaseAPI system = (GraphDatabaseAPI) service.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME);
        system.executeTransactionally(
                "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
        // The hook serves signals. The end of the input stops the server without it.
        Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown, "shutdown"));
        running = service;
        return system.getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT)
                .getPort();
    }

    /** Ends the process when the database has stopped itself: it answers again only after a restart of the process. */
    private static DatabaseEventListener endAtPanic(Path folder) {
        return new DatabaseEventListenerAdapter() {
            @Override
            public void databasePanic(DatabaseEventContext database) {
                boolean isFull = folder.toFile().getUsableSpace() < FULL_BYTES;
                fail(EXIT_FAILED, isFull ? "the disk of " + folder + " is full" : "it could not go on after a failure");
            }
        };
    }

    /** Returns the reason why the database did not start. */
    private static Throwable causeOfFailure(GraphDatabaseAPI database) {
        // The type of its argument depends on the version of Neo4j, and so does what the compiler knows of its result.
        Object cause = database.getDependencyResolver()
                .resolveDependency(DatabaseStateService.class)
                .causeOfFailure(database.databaseId())
                .orElse(null);
        return cause instanceof Throwable ? (Throwable) cause : null;
    }

    private static void stopWhenInputEnds(Path archive) {
        Thread watcher = new Thread(
                () -> {
                    while (readLine(System.in) != null) {
                        // Further lines only show that the parent process is alive.
                    }
                    stop(archive);
                },
                "standard input");
        watcher.setDaemon(true);
        watcher.start();
    }

    private static void stop(Path archive) {
        if (running == null) Runtime.getRuntime().halt(0);
        haltAfter(SHUTDOWN_LIMIT_MS);
        try {
            running.shutdown();
            held.release();
            say("stopped");
            if (archive != null) writeArchive(archive);
        } catch (Throwable failure) {
            fail(EXIT_FAILED, rootMessage(failure));
        }
        Runtime.getRuntime().halt(0);
    }

    /**
     * Writes an archive of the loaded classes, which the next start maps into memory. A start without the archive is only
     * slower.
     */
    private static void writeArchive(Path archive) {
        Path aside = Path.of(archive + "." + ProcessHandle.current().pid() + ".partial");
        try {
            Object[] arguments = {new String[] {"dynamic_dump", aside.toString()}};
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "vmCds",
                            arguments,
                            new String[] {String[].class.getName()});
            Files.move(aside, archive, StandardCopyOption.ATOMIC_MOVE);
        } catch (Exception unsupported) {
            aside.toFile().delete();
        }
    }

    private static void haltAfter(long milliseconds) {
        Thread watchdog = new Thread(
                () -> {
                    try {
                        Thread.sleep(milliseconds);
                    } catch (InterruptedException interrupted) {
                        return;
                    }
                    fail(EXIT_FAILED, "the server did not stop within " + milliseconds + " ms");
                },
                "watchdog");
        watchdog.setDaemon(true);
        watchdog.start();
    }

    /** Reads one line without look-ahead; null at the end of the input. */
    static String readLine(InputStream input) {
        StringBuilder line = new StringBuilder();
        try {
            for (int octet = input.read(); octet != '\n'; octet = input.read()) {
                if (octet < 0) return null;
                line.append((char) octet);
            }
        } catch (IOException closed) {
            return null;
        }
        return line.toString();
    }

    static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) root = root.getCause();
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    static void say(String state) {
        System.out.println("diplograph: " + state);
    }

    static void fail(int exitCode, String message) {
        System.err.println("launcher: " + message.replaceAll("\\s+", " "));
        System.err.flush();
        Runtime.getRuntime().halt(exitCode);
    }
}
