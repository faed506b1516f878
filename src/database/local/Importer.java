import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.neo4j.batchimport.api.Configuration;
import org.neo4j.batchimport.api.IndexConfig;
import org.neo4j.batchimport.api.Monitor;
import org.neo4j.batchimport.api.input.Collector;
import org.neo4j.batchimport.api.input.IdType;
import org.neo4j.batchimport.api.input.Input;
import org.neo4j.batchimport.api.input.ReadableGroups;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.internal.batchimport.DefaultAdditionalIds;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.layout.DatabaseLayout;
import org.neo4j.io.layout.Neo4jLayout;
import org.neo4j.io.pagecache.context.CursorContextFactory;
import org.neo4j.io.pagecache.tracing.PageCacheTracer;
import org.neo4j.kernel.impl.index.schema.IndexImporterFactoryImpl;
import org.neo4j.kernel.impl.scheduler.JobSchedulerFactory;
import org.neo4j.kernel.impl.transaction.log.files.TransactionLogInitializer;
import org.neo4j.logging.internal.NullLogService;
import org.neo4j.memory.EmptyMemoryTracker;
import org.neo4j.scheduler.JobScheduler;
import org.neo4j.storageengine.api.StorageEngineFactory;

/**
 * Writes the store of a database from files of lines, with Neo4j's own importer. The folder must not hold a database.
 *
 * <p>Arguments: the data folder, the file with settings, and the folder of {@code records}, {@code nodes} and {@code
 * relationships}. The process writes a line to standard output when it holds the folder, for each hundredth, and when the store
 * is in place. A line on standard input has the numbers of nodes and relationships and confirms that the files are complete.
 * The process ends if standard input closes before that or during the import.
 */
public final class Importer {
    private static final long MOST_OFF_HEAP_BYTES = 1L << 30;

    private Importer() {}

    public static void main(String[] args) {
        try {
            Path folder = Path.of(args[0]);
            Path lines = Path.of(args[2]);
            Launcher.hold(folder);
            Launcher.say("held");
            String counts = Launcher.readLine(System.in);
            if (counts == null) Runtime.getRuntime().halt(0);
            endWhenInputEnds();
            Path home = lines.resolve("neo4j");
            importInto(home, Path.of(args[1]), lines, counts.split(" "));
            Files.move(home, folder.resolve("neo4j"), StandardCopyOption.ATOMIC_MOVE);
            Launcher.say("imported");
            Runtime.getRuntime().halt(0);
        } catch (Throwable failure) {
            Launcher.fail(1, Launcher.rootMessage(failure));
        }
    }

    private static void endWhenInputEnds() {
        Thread watcher = new Thread(
                () -> {
                    while (Launcher.readLine(System.in) != null) {
                        // Further lines only show that the parent process is alive.
                    }
                    Runtime.getRuntime().halt(0);
                },
                "standard input");
        watcher.setDaemon(true);
        watcher.start();
    }

    private static void importInto(Path home, Path settings, Path lines, String[] counts) throws IOException {
        Config config = Config.newBuilder()
                .fromFile(settings)
                .set(GraphDatabaseSettings.neo4j_home, home.toAbsolutePath())
                .build();
        DatabaseLayout layout = Neo4jLayout.of(config).databaseLayout(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        Input input = Input.input(
                StoreLines.nodes(lines.resolve("records"), lines.resolve("nodes")),
                StoreLines.relationships(lines.resolve("relationships")),
                IdType.ACTUAL,
                estimate(Long.parseLong(counts[0]), Long.parseLong(counts[1])),
                ReadableGroups.EMPTY);
        try (DefaultFileSystemAbstraction files = new DefaultFileSystemAbstraction();
                JobScheduler scheduler = JobSchedulerFactory.createInitialisedScheduler()) {
            files.mkdirs(layout.databaseDirectory());
            StorageEngineFactory.selectStorageEngine(config)
                    .batchImporter(
                            layout,
                            files,
                            PageCacheTracer.NULL,
                            new Bounded(),
                            NullLogService.getInstance(),
                            new PrintStream(OutputStream.nullOutputStream()),
                            false,
                            DefaultAdditionalIds.EMPTY,
                            config,
                            new Progress(),
                            scheduler,
                            Collector.STRICT,
                            TransactionLogInitializer.getLogFilesInitializer(),
                            new IndexImporterFactoryImpl(),
                            EmptyMemoryTracker.INSTANCE,
                            CursorContextFactory.NULL_CONTEXT_FACTORY)
                    .doImport(input);
        }
    }

    /** Returns the estimates from which the importer plans its memory: about twenty properties per node. */
    private static Input.Estimates estimate(long nodes, long relationships) {
        return Input.knownEstimates(
                nodes, relationships, nodes * 20, relationships * 2, nodes * 500, relationships * 50, nodes * 2);
    }

    private static final class Bounded implements Configuration {
        @Override
        public long maxOffHeapMemory() {
            return MOST_OFF_HEAP_BYTES;
        }

        @Override
        public IndexConfig indexConfig() {
            return IndexConfig.create().withLabelIndex().withRelationshipTypeIndex();
        }
    }

    private static final class Progress implements Monitor {
        @Override
        public void percentageCompleted(int percentage) {
            Launcher.say("hundredths " + percentage);
        }
    }
}
