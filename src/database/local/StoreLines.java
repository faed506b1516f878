import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.neo4j.batchimport.api.InputIterable;
import org.neo4j.batchimport.api.InputIterator;
import org.neo4j.batchimport.api.input.InputChunk;
import org.neo4j.batchimport.api.input.InputEntityVisitor;

/**
 * Reads the content of a store from files of lines. Each line is a JSON array. Nodes are {@code [labels, properties]}, numbered
 * from 0 in the order of the lines, across both files. Relationships are {@code [type, from, to]} or {@code [type, from, to,
 * properties]}, with the numbers of their nodes.
 */
final class StoreLines {
    private static final int BLOCK_BYTES = 1 << 20;
    private static final JsonFactory JSON = new JsonFactory();

    private StoreLines() {}

    static InputIterable nodes(Path records, Path others) {
        return linesOf(
                () -> new SequenceInputStream(Files.newInputStream(records), Files.newInputStream(others)),
                StoreLines::readNode);
    }

    static InputIterable relationships(Path file) {
        return linesOf(() -> Files.newInputStream(file), StoreLines::readRelationship);
    }

    /** Opens the input of the lines. */
    private interface Opening {
        InputStream open() throws IOException;
    }

    /** Passes the content of a line to a visitor. The parser is at the start of the line's array, and moves to its end. */
    private interface LineReader {
        void read(JsonParser parser, InputEntityVisitor visitor, long number) throws IOException;
    }

    private static void readNode(JsonParser parser, InputEntityVisitor visitor, long number) throws IOException {
        visitor.id(number);
        parser.nextToken();
        visitor.labels(readTexts(parser));
        parser.nextToken();
        readProperties(parser, visitor);
        parser.nextToken();
    }

    private static void readRelationship(JsonParser parser, InputEntityVisitor visitor, long number)
            throws IOException {
        visitor.type(parser.nextTextValue());
        visitor.startId(parser.nextLongValue(-1));
        visitor.endId(parser.nextLongValue(-1));
        if (parser.nextToken() != JsonToken.START_OBJECT) return;
        readProperties(parser, visitor);
        parser.nextToken();
    }

    private static void readProperties(JsonParser parser, InputEntityVisitor visitor) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            visitor.property(name, readValue(parser, parser.nextToken()));
        }
    }

    private static Object readValue(JsonParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case START_ARRAY -> readTexts(parser);
            default -> throw new IOException("expected the value of a property, found " + token);
        };
    }

    private static String[] readTexts(JsonParser parser) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String text = parser.nextTextValue(); text != null; text = parser.nextTextValue()) texts.add(text);
        return texts.toArray(String[]::new);
    }

    private static InputIterable linesOf(Opening opening, LineReader reader) {
        return () -> {
            try {
                return new Lines(opening.open(), reader);
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        };
    }

    /** The lines of a file, in blocks for several threads. */
    private static final class Lines implements InputIterator {
        private final InputStream stream;
        private final LineReader reader;
        private byte[] rest = new byte[0];
        private long count;

        Lines(InputStream stream, LineReader reader) {
            this.stream = stream;
            this.reader = reader;
        }

        @Override
        public InputChunk newChunk() {
            return new Block(reader);
        }

        @Override
        public synchronized boolean next(InputChunk chunk) throws IOException {
            byte[] bytes = Arrays.copyOf(rest, rest.length + BLOCK_BYTES);
            int length = rest.length + stream.readNBytes(bytes, rest.length, BLOCK_BYTES);
            int end = length;
            while (end > 0 && bytes[end - 1] != '\n') end -= 1;
            rest = Arrays.copyOfRange(bytes, end, length);
            if (end == 0) return false;
            ((Block) chunk).fill(bytes, end, count);
            for (int i = 0; i < end; i += 1) if (bytes[i] == '\n') count += 1;
            return true;
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }

    /** A block of lines for one thread. */
    private static final class Block implements InputChunk {
        private final LineReader reader;
        private JsonParser parser;
        private long number;

        Block(LineReader reader) {
            this.reader = reader;
        }

        void fill(byte[] bytes, int length, long first) throws IOException {
            parser = JSON.createParser(bytes, 0, length);
            number = first;
        }

        @Override
        public boolean next(InputEntityVisitor visitor) throws IOException {
            if (parser.nextToken() == null) return false;
            reader.read(parser, visitor, number);
            number += 1;
            visitor.endOfEntity();
            return true;
        }

        @Override
        public void close() {}
    }
}
