import java.io.File;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.gephi.graph.api.Column;
import org.gephi.graph.api.DirectedGraph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/** Prints as JSON what Gephi finds in a graph file. */
public class ReadGraph {
  public static void main(String[] args) throws Exception {
    ProjectController project = Lookup.getDefault().lookup(ProjectController.class);
    project.newProject();
    ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    Container container = importer.importFile(new File(args[0]));
    int issues = 0;
    for (Iterator<Issue> each = container.getReport().getIssues(1000); each.hasNext(); )
      if (each.next().getLevel() != Issue.Level.INFO) issues++;
    importer.process(container, new DefaultProcessor(), project.getCurrentWorkspace());
    GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel();
    DirectedGraph graph = model.getDirectedGraph();
    List<String> columns = new ArrayList<>();
    for (Column column : model.getNodeTable()) columns.add('"' + column.getTitle() + '"');
    System.out.printf(
        "{\"nodes\":%d,\"edges\":%d,\"isDynamic\":%b,\"issues\":%d,\"columns\":[%s]}%n",
        graph.getNodeCount(), graph.getEdgeCount(), model.isDynamic(), issues, String.join(",", columns));
    System.exit(0);
  }
}
